import type { FactAnswer, FactHistory } from './facts.ts';

/** How sure and how fast a child is of one fact. */
export interface Fluency {
  /**
   * 0: not yet. 1: right the last time. 2: sure, right the last SURE times. 3: by heart, sure and quick.
   * An answer after a look at the hint is not counted as right, and what came back in the same flight is not counted at all.
   */
  readonly stars: 0 | 1 | 2 | 3;
  /** Median of the thinking before the last right answers, ms; undefined where nobody knows. */
  readonly thinking: number | undefined;
  readonly asked: number;
  /** Wall time of the last answer, ms since 1970 UTC. */
  readonly last: number;
}

/** Two right guesses in a row are no wonder, three are one. The stars depend on no more of the last first tries than these. */
export const SURE = 3;

/**
 * A fact that is known by heart comes within about three seconds: Van de Walle, Karp & Bay-Williams, "Elementary and Middle
 * School Mathematics", on mastery of basic facts.
 */
export const QUICK = 3000;

/** @param answers in the order of the log */
export function fluencyOf({ answers }: Pick<FactHistory, 'answers'>): Fluency {
  const tries = answers.filter(({ again }) => !again);
  const recent = tries.slice(-SURE);
  const inARow = recent.length - (recent.map(isKnown).lastIndexOf(false) + 1);
  const thinking = median(tries.filter(isKnown).slice(-SURE).flatMap((answer) => answer.thinking ?? []));
  return {
    stars: starsOf(inARow, thinking), thinking,
    asked: answers.length, last: answers.at(-1)?.wall ?? NaN,
  };
}

function isKnown({ verdict, hint }: FactAnswer): boolean {
  return verdict === 'right' && !hint;
}

function starsOf(inARow: number, thinking: number | undefined): Fluency['stars'] {
  if (inARow === 0) return 0;
  if (inARow < SURE) return 1;
  return thinking !== undefined && thinking <= QUICK ? 3 : 2;
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
