/** Which items of a set are shown: the same ones each time, and of as many hands as can be. */
import { random, shuffle } from '../random.ts';
import type { ExploredSet } from './sets.ts';

const SEED = 1;

/** So many numbers of 0 … n-1 (all, where there are fewer), in a seeded order. */
export function someOf(n: number, most: number): Int32Array {
  return shuffle(
    Int32Array.from({ length: n }, (_, i) => i),
    random(SEED, n),
  ).subarray(0, most);
}

/**
 * Training items of one label: one of each writer before any writer's second one comes.
 * @returns places in `set.items.train`
 */
export function someOfLabel(set: ExploredSet, label: string, most: number): number[] {
  const { train } = set.items;
  const seen = new Map<string, number>();
  const ranked = [...someOf(train.length, train.length)]
    .filter((i) => train[i]?.label === label)
    .map((i, order) => {
      const writer = train[i]?.writer ?? String(order);
      const round = seen.get(writer) ?? 0;
      seen.set(writer, round + 1);
      return { i, round };
    });
  return ranked
    .sort((a, b) => a.round - b.round)
    .slice(0, most)
    .map(({ i }) => i);
}
