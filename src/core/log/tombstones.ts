/** What is still to be written when somebody is deleted. */
import { TEACHER } from '../assessment/assessment.ts';
import { DEFAULT_PROFILE } from '../crew/crew.ts';
import type { LogEvent, TimedEvent } from './event.ts';

/** Whether somebody may begin anew under this id after a deletion. Every other id is random, and gone for good. */
export function isGivenAgain(profile: string): boolean {
  return profile === DEFAULT_PROFILE || profile === TEACHER;
}

/**
 * Those of `pending` that nobody's deletion has overtaken.
 * @param known the log when they happened: under an id that is given again, what comes after a deletion is somebody else's
 */
export function notDeleted(pending: readonly TimedEvent[], log: readonly LogEvent[], known: readonly LogEvent[]): readonly TimedEvent[] {
  if (pending.length === 0) return pending;
  const seen = new Set(tombstonesIn(known).map(nameOf));
  const gone = new Set(tombstonesIn(log)
    .filter((tombstone) => !isGivenAgain(tombstone.profile) || !seen.has(nameOf(tombstone)))
    .map(({ profile }) => profile));
  return pending.filter(({ profile }) => !gone.has(profile));
}

function tombstonesIn(events: readonly LogEvent[]): readonly LogEvent[] {
  return events.filter(({ type }) => type === 'child-deleted');
}

/** A log that vanished comes back under other names, at its own times. */
function nameOf({ profile, wall }: LogEvent): string {
  return `${profile} ${wall}`;
}
