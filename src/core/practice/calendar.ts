const DAY_MS = 86_400_000;

/** Longer than the summer holidays no child is away; what looks longer is a clock that was set. */
const LONGEST_PAUSE = 60;

/**
 * How many days of a child's life have passed, told from wall times in the order of the log. A clock may be wrong by years
 * either way: what goes back counts as no time at all, what comes back to where the clock had been counts from there, and no
 * step counts for more than a long holiday.
 */
export class Calendar {
  #day = 0;
  #last: number | undefined;
  #latest = -Infinity;

  /** Days since the first time that it was told, with fractions; never less than before. @param wall ms since 1970 UTC */
  tell(wall: number): number {
    this.#day = this.dayAt(wall);
    this.#last = wall;
    this.#latest = Math.max(this.#latest, wall);
    return this.#day;
  }

  copy(): Calendar {
    const copy = new Calendar();
    copy.#day = this.#day;
    copy.#last = this.#last;
    copy.#latest = this.#latest;
    return copy;
  }

  /** What `tell` would say, without remembering it. */
  dayAt(wall: number): number {
    if (this.#last === undefined) return 0;
    const sinceLast = wall - this.#last;
    // Beyond all that it ever showed, it has come back from having been set back.
    const since = wall > this.#latest ? Math.min(sinceLast, wall - this.#latest) : sinceLast;
    return this.#day + Math.min(LONGEST_PAUSE, Math.max(0, since / DAY_MS));
  }
}
