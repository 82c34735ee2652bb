/** How much a figure owes to the few who happen to be the test's writers. */
import { groupBy } from '../../src/core/group-by.ts';
import type { Item } from '../evaluate/item.ts';
import { mean } from '../evaluate/item.ts';
import { random } from '../random.ts';
import type { Random } from '../random.ts';
import type { Judged } from './judge.ts';
import type { Target } from './targets.ts';

const DRAWS = 400;
const SEED = 21;

/** A writer's items go together: what is misread of one sample is misread in every number that has it. */
const WRITTEN = ['pendigits', 'unipen', 'numbers'] as const;

/**
 * The standard deviation of each target's value over draws of the writers, set by set and with replacement: the bootstrap of
 * Efron (1979), by clusters.
 * @returns in the target's own unit; 0 where no writer matters, NaN where nothing was measured
 */
export function deviations(judged: Judged, targets: readonly Target[]): number[] {
  const draws = Array.from({ length: DRAWS }, (_, i) => withWriters(judged, random(SEED, i)));
  return targets.map((target) => deviationOf(draws.map((drawn) => target.valueOf(drawn))));
}

function withWriters(judged: Judged, source: Random): Judged {
  const { read, hands } = judged;
  const drawn = (['pendigits', 'unipen'] as const).flatMap((set) => drawFrom(writersOf(read[set]), source));
  const among = (items: readonly Item[]): Item[] => {
    const own = groupBy(items, ({ writer }) => writer);
    // Whoever is drawn twice is two writers.
    return drawn.flatMap((writer, i) => (own.get(writer) ?? []).map((item) => ({ ...item, writer: `${writer} ${i}` })));
  };
  const parts = Object.fromEntries(WRITTEN.map((part) => [part, among(read[part])]));
  return {
    ...judged,
    read: { ...read, ...parts },
    hands: {
      pendigits: { ...hands.pendigits, after: among(hands.pendigits.after) },
      unipen: { ...hands.unipen, after: among(hands.unipen.after) },
    },
  };
}

function writersOf(items: readonly Item[]): string[] {
  return [...groupBy(items, ({ writer }) => writer).keys()];
}

function drawFrom(writers: readonly string[], source: Random): string[] {
  return writers.flatMap(() => writers[source.below(writers.length)] ?? []);
}

function deviationOf(values: readonly number[]): number {
  // Of equal values the mean may be off by a rounding.
  if (values.every((value) => value === values[0])) return 0;
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}
