import { TEACHER } from '../../../core/assessment/assessment.ts';
import { inkHash, resultHash } from '../../../core/assessment/collected.ts';
import { resultOf } from '../../../core/assessment/hand-over.ts';
import { sameName, type ResultInk } from '../../../core/assessment/result.ts';
import type { LogEvent, MissionStarted, Verdict } from '../../../core/log/event.ts';
import type { ResultName } from '../../../core/log/teacher-event.ts';
import type { CollectedResult } from '../../../core/ports.ts';
import type { Services } from '../../services.ts';

export interface Decision {
  readonly index: number;
  readonly verdict: Verdict;
  /** What the teacher reads there, where it is something else than was read. */
  readonly text?: string;
}

/**
 * The teacher's word about an answer. A child of this very device hears it at once, and what it practises follows; any other
 * with the receipt.
 */
export async function overrule(
  services: Pick<Services, 'recorder' | 'crew'>, { result, disputed }: CollectedResult, ink: ResultInk, decision: Decision,
): Promise<void> {
  const { recorder } = services;
  const says = resultHash(result);
  const seen = ink.length === 0 ? {} : { ink: inkHash(ink) };
  await recorder.record({ type: 'result-overruled', profile: TEACHER, result: result.name, says, ...seen, ...decision });
  const own = await ownAttempt(services, result.name);
  // Of several versions the child has given the answers of one only.
  const theirs = own && disputed ? resultOf(recorder, own.attempt) : undefined;
  if (own && (!disputed || (theirs && resultHash(theirs) === says))) await recorder.record({ type: 'answer-overruled', profile: own.profile, attempt: own.attempt, ...decision });
}

async function ownAttempt({ recorder, crew }: Pick<Services, 'recorder' | 'crew'>, name: ResultName): Promise<MissionStarted | undefined> {
  for (const profile of [...crew.children.map(({ id }) => id), crew.guest]) await recorder.know(profile);
  const saved = recorder.events().filter((event): event is LogEvent => 'seq' in event);
  return saved.filter((event) => event.type === 'mission-started').find((event) => sameName(event, name));
}
