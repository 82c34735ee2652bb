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
  readonly #times: Readonly<Record<'fact' | 'way', number[]>>;

  constructor(times: Readonly<Record<'fact' | 'way', readonly number[]>> = { fact: [], way: [] }) {
    this.#times = { fact: [...times.fact], way: [...times.way] };
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
    const times = this.#times[fact ? 'fact' : 'way'];
    const pace = times.length < FEWEST ? undefined : median(times);
    if (thinking !== undefined && !hint) times.push(thinking);
    if (times.length > PACE_ANSWERS) times.shift();
    if (hint) return 'hard';
    if (thinking === undefined || pace === undefined) return 'good';
    if (thinking > SLOW * pace && thinking > BY_HEART) return 'hard';
    return thinking < QUICK * pace && (!fact || thinking < BY_HEART) ? 'easy' : 'good';
  }
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? 0;
}
