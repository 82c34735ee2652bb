import type { FactAnswer } from './facts.ts';

/** How well it was known, in the order in which FSRS numbers its ratings from 1. */
export type Grade = 'again' | 'hard' | 'good' | 'easy';

/** Of so many right answers the middle one is the child's pace; before there are some, nobody is called fast or slow. */
const PACE_ANSWERS = 50;
const FEWEST = 8;

/** Times the child's own pace. Longer thinking is counting or working out, shorter is knowing by heart. */
const SLOW = 2;
const QUICK = 0.75;

/** Milliseconds. Within three seconds a fact counts as known by heart (Van de Walle, "Elementary and Middle School Mathematics"). */
const BY_HEART = 3000;

/** A child's own pace: the median thinking time of its newest right answers, in milliseconds. Facts and ways to work have each their own. */
export class Pace {
  /** In the order of the answers. */
  readonly #times: Readonly<Record<'fact' | 'way', number[]>>;
  /** The same, the shortest first: to sort them for each answer took half a second of a flight after years. */
  readonly #sorted: Readonly<Record<'fact' | 'way', number[]>>;

  constructor(times: Readonly<Record<'fact' | 'way', readonly number[]>> = { fact: [], way: [] }) {
    this.#times = { fact: [...times.fact], way: [...times.way] };
    this.#sorted = { fact: inOrder(times.fact), way: inOrder(times.way) };
  }

  copy(): Pace {
    return new Pace(this.#times);
  }

  /**
   * From right or wrong and the time of thinking; the hint seen is never better than hard. Time that nobody knows is neither
   * fast nor slow. The answer then counts for the pace of those to come.
   */
  grade({ verdict, thinking, hint }: FactAnswer, fact: boolean): Grade {
    if (verdict === 'wrong') return 'again';
    const sort = fact ? 'fact' : 'way';
    const sorted = this.#sorted[sort];
    const pace = sorted.length < FEWEST ? undefined : sorted[sorted.length >> 1];
    if (thinking !== undefined && !hint) this.#add(thinking, sort);
    if (hint) return 'hard';
    if (thinking === undefined || pace === undefined) return 'good';
    if (thinking > SLOW * pace && thinking > BY_HEART) return 'hard';
    return thinking < QUICK * pace && (!fact || thinking < BY_HEART) ? 'easy' : 'good';
  }

  #add(thinking: number, sort: 'fact' | 'way'): void {
    const [times, sorted] = [this.#times[sort], this.#sorted[sort]];
    times.push(thinking);
    const place = sorted.findIndex((time) => time > thinking);
    sorted.splice(place < 0 ? sorted.length : place, 0, thinking);
    if (times.length <= PACE_ANSWERS) return;
    sorted.splice(sorted.indexOf(times.shift()!), 1);
  }
}

function inOrder(numbers: readonly number[]): number[] {
  return [...numbers].sort((one, other) => one - other);
}
