import type { Attempt } from '../attempt/attempt.ts';

/** How a child's attempts are added up, one after the other. */
export interface Fold<S> {
  /** Before the first attempt. */
  begin(): S;
  /** Changes the state. */
  add(state: S, attempt: Attempt): void;
  /** A state that may be changed while this one stays. */
  copy(state: S): S;
}

interface Kept<S> {
  readonly attempts: Attempt[];
  state: S;
}

/**
 * Adds up a child's attempts and goes on from where it was, so that years of answers are gone through once. What it gives is always
 * what adding up from the first attempt on would give: where an earlier attempt is another object than it was, it begins anew.
 */
export class KeptFold<S> {
  readonly #fold: Fold<S>;
  /** By the child's first attempt: gone as soon as nobody has that any more. */
  readonly #kept = new WeakMap<Attempt, Kept<S>>();

  constructor(fold: Fold<S>) {
    this.#fold = fold;
  }

  /** @param attempts in the order of the log, of any children */
  of(attempts: Iterable<Attempt>, profile: string): S {
    const { begin, add, copy } = this.#fold;
    const own = [...attempts].filter((attempt) => attempt.profile === profile);
    const [first] = own;
    const last = own.pop();
    if (!first || !last) return begin();
    let kept = this.#kept.get(first);
    if (!kept?.attempts.every((attempt, place) => attempt === own[place])) {
      kept = { attempts: [], state: begin() };
      this.#kept.set(first, kept);
    }
    for (const attempt of own.slice(kept.attempts.length)) {
      add(kept.state, attempt);
      kept.attempts.push(attempt);
    }
    // The last one may still be flown, or its last answer be corrected: it is never kept.
    const state = copy(kept.state);
    add(state, last);
    return state;
  }
}
