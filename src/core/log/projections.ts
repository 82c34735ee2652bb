import { applyEvents, isFinished, openAttempt, type Attempt } from '../attempt/attempt.ts';
import type { TimedEvent } from './event.ts';

/** Every attempt by its id, in the order in which the log started them. Dates play no part in the order. */
export type History = ReadonlyMap<string, Attempt>;

export const EMPTY_HISTORY: History = new Map();

/** The history after one more event. An event that fits nowhere changes nothing; then it is the same map. */
export function project(history: History, event: TimedEvent): History {
  if (event.type === 'child-deleted') return historyOf([event], history);
  const attempt = attemptAfter(history, [event]);
  return attempt && attempt !== history.get(attempt.id) ? new Map(history).set(attempt.id, attempt) : history;
}

/** The history after all of the events: of a whole log, where there is none before. */
export function historyOf(events: readonly TimedEvent[], before = EMPTY_HISTORY): History {
  const history = new Map(before);
  for (let i = 0; i < events.length;) {
    const some = ofOneAttempt(events, i);
    i += some.length;
    const [event] = some;
    if (!event) break;
    const attempt = attemptAfter(history, some);
    if (attempt) history.set(attempt.id, attempt);
    if (event.type !== 'child-deleted') continue;
    for (const { id, profile } of history.values()) if (profile === event.profile) history.delete(id);
  }
  return history;
}

/** The event at `start`, and those directly behind it that tell of the same attempt. */
function ofOneAttempt(events: readonly TimedEvent[], start: number): readonly TimedEvent[] {
  const first = events[start];
  let end = start + 1;
  if (first && 'attempt' in first) {
    for (let next = events[end]; next && 'attempt' in next && next.attempt === first.attempt; next = events[end]) end++;
  }
  return events.slice(start, end);
}

/** @param events of one attempt */
function attemptAfter(history: History, events: readonly TimedEvent[]): Attempt | undefined {
  const [first] = events;
  if (!first || !('attempt' in first)) return undefined;
  const attempt = history.get(first.attempt);
  if (attempt) return applyEvents(attempt, events);
  // What comes before the start tells of nothing.
  const start = events.findIndex(({ type }) => type === 'mission-started');
  const opening = events[start];
  return opening?.type === 'mission-started' ? applyEvents(openAttempt(opening), events.slice(start + 1)) : undefined;
}

/** What the logbook shows: the finished missions, newest first. Of all children where no profile is given. */
export function finishedMissions(all: Iterable<Attempt>, profile?: string): Attempt[] {
  return [...all]
    .filter((attempt) => isFinished(attempt) && (profile === undefined || attempt.profile === profile))
    .reverse();
}

/**
 * The mission to go on with: the child's last one that was neither finished nor left for another.
 * @param beside the tables check or the assessment to go on with instead: they wait beside the missions
 */
export function unfinished(
  all: Iterable<Attempt>, profile: string, beside?: 'tables-check' | 'assessment',
): Attempt | undefined {
  const waits = ({ flight }: Attempt) => (flight === 'tables-check' || flight === 'assessment' ? flight : undefined);
  return [...all]
    .filter((attempt) => attempt.profile === profile && waits(attempt) === beside)
    .filter((attempt) => !attempt.abandoned && !isFinished(attempt))
    .pop();
}
