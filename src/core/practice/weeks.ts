import { firstTries, score, timeTaken, type Attempt } from '../attempt/attempt.ts';

/** What a child did in one week. */
export interface Week {
  /** Its Monday, as a day counted from 1 January 1970. */
  readonly monday: number;
  /** First tries; what came back in the same flight scores nothing. */
  readonly answered: number;
  readonly right: number;
  /** Milliseconds of work on the questions. */
  readonly time: number;
}

/** 1 January 1970 was a Thursday, three days after a Monday. */
const THURSDAY = 3;

/**
 * The last weeks up to today's, oldest first, those without practice too: none before the first with practice.
 * @param dayOf wall time to the day where the child lives, counted from 1 January 1970
 * @param most how many weeks at most
 */
export function weeksOf(
  attempts: Iterable<Attempt>, profile: string, dayOf: (wall: number) => number, today: number, most: number,
): Week[] {
  const last = weekOf(today);
  const weeks = new Map<number, Week>();
  for (const attempt of attempts) {
    const week = weekOf(dayOf(attempt.lastAt));
    if (attempt.profile !== profile || attempt.answers.length === 0 || !(week <= last && week > last - most)) continue;
    const { answered, right, time } = weeks.get(week) ?? EMPTY;
    weeks.set(week, {
      monday: mondayOf(week), answered: answered + firstTries(attempt), right: right + score(attempt), time: time + timeTaken(attempt),
    });
  }
  const first = Math.min(...weeks.keys());
  return Number.isFinite(first)
    ? Array.from({ length: last - first + 1 }, (_, i) => weeks.get(first + i) ?? { ...EMPTY, monday: mondayOf(first + i) })
    : [];
}

const EMPTY: Week = { monday: 0, answered: 0, right: 0, time: 0 };

function weekOf(day: number): number {
  return Math.floor((day + THURSDAY) / 7);
}

function mondayOf(week: number): number {
  return 7 * week - THURSDAY;
}
