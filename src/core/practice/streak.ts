/** Days are whole numbers, counted from any day on, where the child lives; whoever knows the time zone makes them. */

/** Practice on one day after the other. */
export interface Streak {
  /** Days of practice in it. */
  readonly days: number;
  /** Whether today is one of them already. */
  readonly today: boolean;
}

/** A missed day is forgiven, two in a row are not: from one day of practice to the next it is two days at most. */
const STEP = 2;

/**
 * The streak that is under way today. A day that the clock claims is still to come does not count.
 * @param days of practice, in any order
 */
export function streakOf(days: Iterable<number>, today: number): Streak {
  const past = [...new Set(days)].filter((day) => day <= today).sort((a, b) => b - a);
  let from = today;
  let count = 0;
  for (const day of past) {
    if (from - day > STEP) break;
    from = day;
    count += 1;
  }
  return { days: count, today: past[0] === today };
}

/** Days of practice as they are told one after the other, each with the streak that it belongs to. */
export class Days {
  readonly #days = new Set<number>();
  #latest = -Infinity;
  #last = -Infinity;
  #streak = 0;

  copy(): Days {
    const copy = new Days();
    this.#days.forEach((day) => copy.#days.add(day));
    copy.#latest = this.#latest;
    copy.#last = this.#last;
    copy.#streak = this.#streak;
    return copy;
  }

  /** @returns how many days the streak that ends on this day has */
  add(day: number): number {
    // A damaged clock gives no day at all.
    if (day === this.#last || !Number.isFinite(day)) return this.#streak;
    this.#days.add(day);
    // Counted anew only where the clock has gone back, or was ahead before.
    if (day < this.#latest || this.#last < this.#latest) this.#streak = streakOf(this.#days, day).days;
    else this.#streak = day - this.#last > STEP ? 1 : this.#streak + 1;
    this.#latest = Math.max(day, this.#latest);
    this.#last = day;
    return this.#streak;
  }
}
