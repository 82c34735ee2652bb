/** The drawings that look most alike, as far as ink goes. No network is asked: what it thinks must not matter here. */
import { SIDE } from '../data.ts';

/**
 * Side and length of the small picture by which drawings are compared: a pixel of it is 3x3 of the middle 24x24.
 * Twice as fine it finds no more (97 of 100 pen digits have neighbours that say what they are) and takes twice as long.
 */
const SMALL = 8;
const LENGTH = SMALL * SMALL;
const POOL = 3;
const EDGE = (SIDE - POOL * SMALL) / 2;

export interface Neighbour {
  /** Its place in the list. */
  index: number;
  /** Cosine of the angle between the two small pictures, 0 to 1. */
  similarity: number;
}

/**
 * For each drawing its nearest ones by other writers, the nearest first.
 * @param inks 28x28 bytes each
 * @param writers of the drawings; where one is null, any other drawing may be a neighbour
 */
export function nearestOfOthers(
  inks: readonly Uint8Array[],
  writers: readonly (string | null)[],
  count: number,
): Neighbour[][] {
  const vectors = new Float64Array(inks.length * LENGTH);
  inks.forEach((ink, i) => vectors.set(smallPicture(ink), i * LENGTH));
  const hands = numbered(writers);
  const nearest = inks.map((): Neighbour[] => []);
  nearest.forEach((own, i) => {
    // Each pair once, for both.
    for (let j = 0; j < i; j++) {
      if (hands[i] === hands[j]) continue;
      const similarity = product(vectors, i * LENGTH, j * LENGTH);
      offer(own, j, similarity, count);
      offer(nearest[j] ?? [], i, similarity, count);
    }
  });
  return nearest;
}

/** A number for each name, as numbers are compared faster; for each null one of its own. */
function numbered(names: readonly (string | null)[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(names, (name, i) => {
    if (name === null) return i;
    const number = numbers.get(name) ?? i;
    numbers.set(name, number);
    return number;
  });
}

/** Blurred, so that a line a pixel or two aside still counts, then made small and of length 1. */
function smallPicture(ink: Uint8Array): Float64Array {
  const soft = blurred(blurred(ink));
  const small = new Float64Array(LENGTH);
  for (let y = 0; y < POOL * SMALL; y++) {
    for (let x = 0; x < POOL * SMALL; x++) {
      const at = Math.floor(y / POOL) * SMALL + Math.floor(x / POOL);
      small[at] = (small[at] ?? 0) + (soft[(y + EDGE) * SIDE + x + EDGE] ?? 0);
    }
  }
  const length = Math.hypot(...small) || 1;
  return small.map((value) => value / length);
}

/** Each pixel with its neighbours, across and then down, in the shares 1, 2, 1; what is beyond the picture is paper. */
function blurred(picture: ArrayLike<number>): ArrayLike<number> {
  const along = (from: ArrayLike<number>, step: number): Float64Array =>
    Float64Array.from(from, (value, i) => 2 * value + (from[i - step] ?? 0) + (from[i + step] ?? 0));
  return along(along(picture, 1), SIDE);
}

/** Four sums side by side, as the processor can do: the command spends most of its time here. */
function product(vectors: Float64Array, a: number, b: number): number {
  let s0 = 0,
    s1 = 0,
    s2 = 0,
    s3 = 0;
  for (let k = 0; k < LENGTH; k += 4) {
    s0 += (vectors[a + k] ?? 0) * (vectors[b + k] ?? 0);
    s1 += (vectors[a + k + 1] ?? 0) * (vectors[b + k + 1] ?? 0);
    s2 += (vectors[a + k + 2] ?? 0) * (vectors[b + k + 2] ?? 0);
    s3 += (vectors[a + k + 3] ?? 0) * (vectors[b + k + 3] ?? 0);
  }
  return s0 + s1 + s2 + s3;
}

/** Takes a drawing into the list, the most similar first, if it belongs there. */
function offer(list: Neighbour[], index: number, similarity: number, count: number): void {
  if (list.length === count && similarity <= (list[count - 1]?.similarity ?? 0)) return;
  let at = list.length;
  while (at > 0 && (list[at - 1]?.similarity ?? 0) < similarity) at--;
  list.splice(at, 0, { index, similarity });
  if (list.length > count) list.pop();
}
