/** Which results of this device a teacher has: projections of the events. */
import type { Attempt } from '../attempt/attempt.ts';
import type { EventBody } from '../log/event.ts';

/**
 * Ids of the attempts of this child of which a teacher's device has said that it has them. What the child has said of an answer since
 * then has not come to the teacher: the result is to be shown once more.
 */
export function collectedAttempts(events: Iterable<EventBody>, profile: string): ReadonlySet<string> {
  const collected = new Set<string>();
  for (const event of events) {
    if (event.type === 'result-collected' && event.profile === profile) collected.add(event.attempt);
    if (event.type === 'answer-disputed') collected.delete(event.attempt);
  }
  return collected;
}

/** What this child has handed in and no teacher has all of yet, oldest first. */
export function uncollected(events: Iterable<EventBody>, attempts: readonly Attempt[], profile: string): readonly Attempt[] {
  const waiting = attempts.filter((one) => one.profile === profile && one.handedIn !== undefined);
  if (waiting.length === 0) return waiting;
  const collected = collectedAttempts(events, profile);
  return waiting.filter(({ id }) => !collected.has(id));
}

/** The code of the pupil that this child says it is; undefined where it has claimed none. */
export function pupilOf(events: Iterable<EventBody>, profile: string): string | undefined {
  let pupil: string | undefined;
  for (const event of events) if (event.type === 'class-joined' && event.profile === profile) ({ pupil } = event);
  return pupil;
}
