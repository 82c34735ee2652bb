/** Drawings that a set has twice. */
import { createHash } from 'node:crypto';
import type { PenSplit } from '../pen-data.ts';
import { SPLITS } from './sets.ts';
import type { ExploredSet, Item } from './sets.ts';

/** How many drawings are, to the last point or pixel, in two splits of the set as well. */
export function twinsAcross(set: ExploredSet): number {
  const homes = new Map<string, Set<PenSplit>>();
  for (const split of SPLITS) {
    for (const item of set.items[split]) {
      const key = fingerprint(item);
      homes.set(key, (homes.get(key) ?? new Set()).add(split));
    }
  }
  return [...homes.values()].filter(({ size }) => size > 1).length;
}

function fingerprint({ drawing }: Item): string {
  const hash = createHash('sha1');
  for (const part of drawing instanceof Uint8Array ? [drawing] : drawing) {
    hash.update(part).update(`/${part.length}/`);
  }
  return hash.digest('base64');
}
