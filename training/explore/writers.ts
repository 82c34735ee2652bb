/** Who wrote what, and that nobody is both learned from and judged by. */
import type { PenSplit } from '../pen-data.ts';
import { SPLITS } from './sets.ts';
import type { ExploredSet } from './sets.ts';

/** One writer's drawings are on two sides of the split: what is measured would be too good. */
export class WriterOnTwoSidesError extends Error {
  override name = 'WriterOnTwoSidesError';
}

/** How many drawings of each writer there are; empty where writers are not known. */
export function writersOf(set: ExploredSet, split: PenSplit): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { writer } of set.items[split]) if (writer !== null) counts.set(writer, (counts.get(writer) ?? 0) + 1);
  return counts;
}

/**
 * Over all sets together, as many a UNIPEN writer wrote digits, signs and letters. Names that differ only in capitals
 * or spaces are taken for one writer: a rule that looks at names would part them without a word.
 * @returns how many writers there are
 * @throws {WriterOnTwoSidesError} naming the writer and the two sides
 */
export function checkWritersApart(sets: readonly ExploredSet[]): number {
  const sides = new Map<string, { split: PenSplit; where: string }>();
  for (const set of sets) {
    for (const split of SPLITS) {
      for (const writer of writersOf(set, split).keys()) {
        const name = writer.toLowerCase().replace(/\s/gu, '');
        const where = `${split} (${set.title}, as "${writer}")`;
        const known = sides.get(name);
        if (known && known.split !== split) {
          throw new WriterOnTwoSidesError(`Writer ${name} is on two sides of the split: ${known.where} and ${where}.`);
        }
        sides.set(name, { split, where });
      }
    }
  }
  return sides.size;
}
