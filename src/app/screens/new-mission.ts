import { missedQuestions, type Attempt } from '../../core/attempt/attempt.ts';
import type { MissionStarted } from '../../core/log/event.ts';
import { planMission } from '../../core/practice/mission.ts';
import { placedSkills, placementLadder } from '../../core/practice/placement.ts';
import { planTodaysFlight } from '../../core/practice/todays-flight.ts';
import { mulberry32 } from '../../core/random.ts';
import type { Services } from '../services.ts';

/** What a child can begin: a mission of the skills that it has chosen, today's flight, or the test flight that finds its start. */
export type Begin = 'new' | 'today' | 'placement';

export function beginMission(services: Services, begin: Begin): MissionStarted {
  const { seed, newId, profile, recorder, clock, settings } = services;
  const random = mulberry32(seed());
  const start = { type: 'mission-started', profile, attempt: newId() } as const;
  if (begin === 'new') return { ...start, questions: planMission(random, settings.value.skills), returns: true };
  if (begin === 'placement') return { ...start, questions: placementLadder(random), flight: 'placement' };
  const attempts = recorder.attempts();
  const placed = placedSkills(attempts, profile);
  const questions = planTodaysFlight({ attempts, profile, placed, random, wall: clock.wall() });
  return { ...start, questions, flight: 'today', returns: true };
}

/** The questions that were missed in `attempt`, once more. */
export function missedMission({ newId, profile }: Services, attempt: Attempt): MissionStarted {
  const questions = missedQuestions(attempt);
  return { type: 'mission-started', profile, attempt: newId(), questions, missedOf: attempt.id, returns: true };
}
