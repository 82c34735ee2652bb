import { itemsFor, type Assessment } from '../../../core/assessment/assessment.ts';
import type { MissionStarted } from '../../../core/log/event.ts';
import { mulberry32 } from '../../../core/random.ts';
import type { Services } from '../../services.ts';
import type { FlightRules } from '../flight-rules.ts';

/** A new try at it, with this child's own questions. @throws UnknownSkillError where only a newer version of the app can ask them */
export function newSitting({ newId, profile, seed }: Services, assessment: Assessment): MissionStarted {
  const { id, revision, time } = assessment;
  const items = itemsFor(assessment, mulberry32(seed()));
  return {
    type: 'mission-started', profile, attempt: newId(), flight: 'assessment',
    questions: items.map(({ question }) => question),
    assessment: { id, revision, places: items.map(({ place }) => place) },
    ...(time?.per === 'question' ? { timeLimit: time.ms } : {}),
  };
}

export function flightRulesOf({ mirroredCounts, keypad }: Assessment): FlightRules {
  return { marking: { mirroredCounts }, keypad };
}
