/** What the look-alikes of a drawing say that it is. */
import { nearestOfOthers } from './neighbours.ts';
import { someOf } from './picks.ts';
import type { ExploredSet, Item } from './sets.ts';

/** Neighbours that are asked. */
export const ASKED = 10;

/** More drawings of a set than this are not compared: a seeded choice stands for it. */
export const MOST = 10_000;

/** So many of the ten for one other label, and the drawing looks mislabelled. */
const CLEAR = 9;

/** Hard is what has no more neighbours than this of its own label. */
const FEW = 2;

export interface Verdict {
  item: Item;
  /** What most neighbours are labelled; of two with as many votes, that of the nearer one. */
  says: string;
  /** Neighbours with that label, 0 to ASKED. */
  votes: number;
  /** Neighbours with the drawing's own label, 0 to ASKED. */
  agree: number;
  /** Mean similarity of the neighbours: what no other drawing resembles has nothing much to be judged by. */
  similarity: number;
}

/** Of the training items alone: nobody looks at what is to judge. */
export function verdictsOf(set: ExploredSet): Verdict[] {
  const places = someOf(set.items.train.length, MOST).sort();
  const items = Array.from(places, (i) => set.items.train[i]).filter((item) => item !== undefined);
  const inks = Array.from(places, (i) => set.trainInk[i] ?? new Uint8Array());
  const nearest = nearestOfOthers(
    inks,
    items.map(({ writer }) => writer),
    ASKED,
  );
  return items.map((item, i) => {
    const neighbours = nearest[i] ?? [];
    const votes = new Map<string, number>();
    for (const { index } of neighbours) {
      const label = items[index]?.label ?? '';
      votes.set(label, (votes.get(label) ?? 0) + 1);
    }
    const [says, most] = [...votes].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0]);
    return {
      item,
      says,
      votes: most,
      agree: votes.get(item.label) ?? 0,
      similarity: neighbours.reduce((sum, { similarity }) => sum + similarity, 0) / (neighbours.length || 1),
    };
  });
}

/** Nearly all neighbours agree on another label; the most alike first. */
export function mislabelledLooking(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts
    .filter(({ item, says, votes }) => says !== item.label && votes >= CLEAR)
    .sort((a, b) => b.votes - a.votes || b.similarity - a.similarity);
}

/** Few neighbours have its label, and they do not agree on another one; the least supported first. */
export function hardest(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts
    .filter(({ agree, votes }) => agree <= FEW && votes < CLEAR)
    .sort((a, b) => a.agree - b.agree || b.similarity - a.similarity);
}
