import { missedQuestions, type Attempt } from '../../core/attempt/attempt.ts';
import type { MissionStarted } from '../../core/log/event.ts';
import { planMission } from '../../core/practice/mission.ts';
import { mulberry32 } from '../../core/random.ts';
import type { Services } from '../services.ts';

/** Ten new questions of the skills that the child has chosen. */
export function newMission({ seed, newId, profile, settings }: Services): MissionStarted {
  const questions = planMission(mulberry32(seed()), settings.value.skills);
  return { type: 'mission-started', profile, attempt: newId(), questions, returns: true };
}

/** The questions that were missed in `attempt`, once more. */
export function missedMission({ newId, profile }: Services, attempt: Attempt): MissionStarted {
  const questions = missedQuestions(attempt);
  return { type: 'mission-started', profile, attempt: newId(), questions, missedOf: attempt.id, returns: true };
}
