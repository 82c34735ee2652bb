/** How simulated learners remember and forget. Neither model is the scheduler's own (FSRS): that would test it against itself. */

/** One thing in one head. Times are in days; they never go back. */
export interface Memory {
  /** Probability that it comes to mind at `day`. */
  recall(day: number): number;
  /** It was seen or worked out; `right`: the learner had the answer itself. */
  practise(day: number, right: boolean): void;
  /** Seconds from the question to the answer in the head, where it comes to mind. */
  seconds(day: number): number;
}

export interface ActRParameters {
  /** Decay of what is practised when nothing of it is active. */
  readonly a: number;
  /** How much faster decays what is practised while it is still active: the spacing effect. */
  readonly c: number;
  /** Activation at which half is recalled. */
  readonly tau: number;
  /** Noise of the activation. */
  readonly s: number;
  /** Outside of practice the time of memory passes this much more slowly. */
  readonly h: number;
  /** Latency is `fixed` + `factor` e^-m, in seconds. */
  readonly factor: number;
  readonly fixed: number;
}

const SECONDS_A_DAY = 86_400;

/**
 * Power-law decay of every single practice, the base-level activation of ACT-R, with the spacing effect of Pavlik & Anderson
 * (2005, Cognitive Science 29:559-586): activation m = ln Σ t_k^-d_k with d_k = c e^m(k-1) + a, recalled with the probability
 * 1 / (1 + e^((τ - m) / s)). The answer that is shown after a miss counts as practice, too.
 */
export class ActRMemory implements Memory {
  readonly #p: ActRParameters;
  readonly #traces: { readonly day: number; readonly decay: number }[] = [];

  constructor(parameters: ActRParameters) {
    this.#p = parameters;
  }

  recall(day: number): number {
    const { tau, s } = this.#p;
    return 1 / (1 + Math.exp((tau - this.#activation(day)) / s));
  }

  practise(day: number): void {
    const { a, c } = this.#p;
    this.#traces.push({ day, decay: c * Math.exp(this.#activation(day)) + a });
  }

  seconds(day: number): number {
    const { factor, fixed } = this.#p;
    return fixed + Math.min(10, factor * Math.exp(-this.#activation(day)));
  }

  #activation(day: number): number {
    const { h } = this.#p;
    // Nothing is younger than a second.
    return Math.log(this.#traces.reduce((sum, trace) => sum + Math.max(1, (day - trace.day) * SECONDS_A_DAY * h) ** -trace.decay, 0));
  }
}

export interface HalfLifeParameters {
  /** Half-life after the first sight, in days. */
  readonly first: number;
  /** What a right answer multiplies it by at most, and what a wrong one divides it by. */
  readonly growth: number;
}

/**
 * Exponential forgetting with a half-life that grows with each success and shrinks with each miss: the Leitner system as a
 * case of half-life regression (Settles & Meeder 2016, ACL, section 3). Our own addition: right answers sooner than a half-life
 * make it grow less, in proportion, or ten answers in a minute would last for years.
 */
export class HalfLifeMemory implements Memory {
  readonly #p: HalfLifeParameters;
  #halfLife = 0;
  #last = 0;

  constructor(parameters: HalfLifeParameters) {
    this.#p = parameters;
  }

  recall(day: number): number {
    return this.#halfLife === 0 ? 0 : 2 ** (-(day - this.#last) / this.#halfLife);
  }

  practise(day: number, right: boolean): void {
    const { first, growth } = this.#p;
    const waited = Math.min(1, (day - this.#last) / (this.#halfLife || 1));
    if (this.#halfLife === 0) this.#halfLife = first;
    else this.#halfLife = right ? this.#halfLife * growth ** waited : Math.max(first, this.#halfLife / growth);
    this.#last = day;
  }

  seconds(day: number): number {
    return 1 + 4 * (1 - this.recall(day));
  }
}
