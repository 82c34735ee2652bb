/** A class and its results, for tests and for the benchmark. */
import { TEACHER, type Assessment } from '../../../src/core/assessment/assessment.ts';
import type { Result, ResultAnswer } from '../../../src/core/assessment/result.ts';
import type { EventBody } from '../../../src/core/log/event.ts';
import type { CollectedResult } from '../../../src/core/ports.ts';
import { kindOf } from '../../../src/core/practice/questions/registry.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 8, 1, 9);
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export function assessmentOf(place: number, length = 4, rules: Partial<Assessment> = {}): Assessment {
  return {
    id: place.toString(16).padStart(16, '0'), revision: 1, title: `Tables ${place + 1}`, parts: [],
    questions: Array.from({ length }, (_, i) => ({ kind: 'multiplication', operands: [2 + (place % 11), 1 + (i % 12)] })),
    order: 'fixed', mirroredCounts: true, keypad: true, attempts: 'one', shows: 'score', ink: false, ...rules,
  };
}

export function pupilCode(place: number): string {
  return `${SIGNS[place >> 5] ?? 'Z'}${SIGNS[place & 31] ?? ''}000`;
}

export function listed(place: number, name: string, group = '3a'): EventBody {
  return { type: 'pupil-listed', profile: TEACHER, pupil: pupilCode(place), name, group };
}

export function handedOut(assessment: Assessment): EventBody {
  return { type: 'assessment-handed-out', profile: TEACHER, assessment };
}

/** The result of a pupil: of each answer whether it is right, and otherwise what it says instead. */
export function resultOf(
  pupil: number | undefined, assessment: Assessment, answers: readonly (true | string | Partial<ResultAnswer>)[],
  { seq = 1, at = START, ...more }: Partial<CollectedResult> & { readonly seq?: number; readonly at?: number } = {},
): CollectedResult {
  const place = pupil ?? 999;
  const result: Result = {
    name: { device: place.toString(16).padStart(16, '0'), incarnation: '01234567', seq },
    assessment: { id: assessment.id, revision: assessment.revision },
    owner: { profile: place.toString(16).padStart(8, '0'), nickname: `Child ${place}`, ...(pupil === undefined ? {} : { pupil: pupilCode(pupil) }) },
    startedAt: at, handedInAt: at + 600_000, length: assessment.questions.length,
    answers: answers.map((answer, index): ResultAnswer => {
      const question = assessment.questions[index];
      const text = typeof answer === 'string' ? answer : question ? kindOf(question).answer(question) : '';
      return {
        place: index, text, by: 'pen', reading: { text, confidence: 0.97, unsure: false }, mirrored: [], thinking: 1800, writing: 1100,
        ...(typeof answer === 'object' ? answer : {}),
      };
    }),
  };
  return { result, collectedAt: at + DAY, key: 'a'.repeat(16), disputed: false, ...more };
}

/** So many pupils, who each sat so many assessments of so many questions. */
export function school(pupils: number, assessments: number, questions: number): { events: EventBody[]; results: CollectedResult[] } {
  const set = Array.from({ length: assessments }, (_, i) => assessmentOf(i, questions));
  const events = [
    ...Array.from({ length: pupils }, (_, i) => listed(i, `Pupil ${String(i + 1).padStart(2, '0')}`, i % 2 === 0 ? '3a' : '3b')), ...set.map(handedOut),
  ];
  const results = set.flatMap((assessment, a) => Array.from({ length: pupils }, (_, p) => resultOf(p, assessment,
    assessment.questions.map((_, q) => ((7 * p + 3 * q + a) % 10 < 2 + (p % 8) ? true : String(10 + ((p + q + a) % 90)))), { seq: a + 1, at: START + a * DAY })));
  return { events, results };
}
