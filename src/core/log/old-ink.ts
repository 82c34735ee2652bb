/**
 * Which ink is old enough to be deleted. Answers and scores stay for ever; what they were written with is most of what they
 * take, and few look at it after half a year.
 */
import type { FlightPlan, LogEvent } from './event.ts';

const DAY = 24 * 3600 * 1000;

/** What an assessment was written with is never deleted by itself: whatever is not named here is kept. */
const PRACTICE: ReadonlySet<FlightPlan | undefined> = new Set([undefined, 'today', 'placement', 'tables-check']);

/** A child's hand is learned from its newest answers, of which core/reading/confirmed-answers.ts takes the right ones. */
const NEWEST_OF_EACH_CHILD = 100;

export interface InkRule {
  /** Ink from before this wall time is old, ms since 1970 UTC. */
  readonly before: number;
  /**
   * And there must be answers of so many days after it in the log: a clock that is a year off makes everything look old, but
   * it makes no days on which children flew.
   */
  readonly daysAfter: number;
}

/** The rule of every day. @param now wall time @param days how long ink is kept at least */
export function olderThan(days: number, now: number): InkRule {
  return { before: now - days * DAY, daysAfter: 14 };
}

/** Somebody wants the room now: only what the hands are learned from stays. */
export const ALL_BUT_THE_NEWEST: InkRule = { before: Infinity, daysAfter: 0 };

/** Looks at a log from its newest event to its oldest, as its attempts can be told only once their start is met. */
export class OldInk {
  readonly #rule: InkRule;
  readonly #written = new Map<string, number>();
  readonly #found = new Map<string, number[]>();
  #day: number | undefined;
  #days = 0;

  constructor(rule: InkRule) {
    this.#rule = rule;
  }

  /**
   * @param key the name of the event's row
   * @returns the rows of those answers of a practice whose ink goes: all that the event opened, where it is a start
   */
  next(key: number, event: LogEvent): readonly number[] {
    this.#countDay(event.wall);
    if (event.type === 'answer-given' && event.ink && this.#isOld(event)) {
      const found = this.#found.get(event.attempt) ?? [];
      this.#found.set(event.attempt, [...found, key]);
    }
    if (event.type !== 'mission-started') return [];
    const found = this.#found.get(event.attempt) ?? [];
    this.#found.delete(event.attempt);
    return PRACTICE.has(event.flight) ? found : [];
  }

  /** Days in the order of the log: one that comes again later, when a clock was put right, is another one. */
  #countDay(wall: number): void {
    const day = Math.floor(wall / DAY);
    if (day !== this.#day) this.#days += 1;
    this.#day = day;
  }

  #isOld({ profile, wall }: LogEvent): boolean {
    const newer = this.#written.get(profile) ?? 0;
    this.#written.set(profile, newer + 1);
    const { before, daysAfter } = this.#rule;
    return newer >= NEWEST_OF_EACH_CHILD && this.#days > daysAfter && wall < before;
  }
}
