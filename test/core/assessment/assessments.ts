/** Assessments for tests. */
import type { Assessment } from '../../../src/core/assessment/assessment.ts';
import type { EventBody } from '../../../src/core/log/event.ts';
import { QUESTIONS } from '../log/events.ts';

/** Three questions that are the same for every pupil, in their order, without a clock. */
export function assessment(change: Partial<Assessment> = {}): Assessment {
  return {
    id: '00112233aabbccdd', revision: 1, title: 'Plus and minus', questions: QUESTIONS, parts: [], order: 'fixed',
    mirroredCounts: true, keypad: true, attempts: 'one', shows: 'answers', ink: false, ...change,
  };
}

export function received(one = assessment(), profile = 'default'): EventBody {
  return { type: 'assessment-received', profile, assessment: one };
}

/** A pupil begins it. */
export function sat({ id, revision, questions }: Assessment = assessment(), attempt = 'a', profile = 'default'): EventBody {
  return {
    type: 'mission-started', profile, attempt, questions, flight: 'assessment',
    assessment: { id, revision, places: questions.map((_, place) => place) },
  };
}

export function handedIn(attempt = 'a', profile = 'default'): EventBody {
  return { type: 'handed-in', profile, attempt };
}
