import type { MissionStarted } from '../../core/log/event.ts';
import type { Question } from '../../core/practice/question.ts';
import { planCheck, planWarmUp } from '../../core/practice/tables-check.ts';
import { mulberry32 } from '../../core/random.ts';
import type { Services } from '../services.ts';

/** A new tables check. @param timeLimit ms for each question; undefined: as long as it takes */
export function newCheck(services: Services, timeLimit: number | undefined): MissionStarted {
  return begun(services, planCheck(mulberry32(services.seed())), timeLimit);
}

/** The few questions before it, which do not count. */
export function newWarmUp(services: Services, timeLimit: number | undefined): MissionStarted {
  return begun(services, planWarmUp(mulberry32(services.seed())), timeLimit);
}

function begun({ newId, profile }: Services, questions: readonly Question[], timeLimit: number | undefined): MissionStarted {
  return {
    type: 'mission-started', profile, attempt: newId(), questions, flight: 'tables-check',
    ...(timeLimit === undefined ? {} : { timeLimit }),
  };
}
