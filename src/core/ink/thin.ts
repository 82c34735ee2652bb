import { squaredDistance } from './distance.ts';
import type { Ink, Stroke } from './stroke.ts';

/** Half a CSS pixel: less than anyone sees. */
export const HALF_A_PIXEL = 0.5;

/** Each stroke thinned by `thinStroke`. */
export function thin(ink: Ink, tolerance: number = HALF_A_PIXEL): Ink {
  return ink.map((stroke) => thinStroke(stroke, tolerance));
}

/**
 * Leaves out the points that lie within `tolerance` of the line through those that stay (Ramer 1972, Douglas
 * and Peucker 1973, with distance to the segment, so that a turn back is kept). First and last point stay;
 * the points that stay are unchanged, times too. With a stack of its own instead of recursion, which 10,000
 * points could overflow.
 */
export function thinStroke(stroke: Stroke, tolerance: number = HALF_A_PIXEL): Stroke {
  if (stroke.length < 3) return stroke;
  const kept = new Uint8Array(stroke.length);
  kept[0] = kept[stroke.length - 1] = 1;
  const open: [number, number][] = [[0, stroke.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span;
    const farthest = farthestBetween(stroke, first, last, tolerance);
    if (farthest === undefined) continue;
    kept[farthest] = 1;
    open.push([first, farthest], [farthest, last]);
  }
  return stroke.filter((_, i) => kept[i] === 1);
}

/** The point between `first` and `last` that is farthest from their line, if farther than `tolerance`. */
function farthestBetween(stroke: Stroke, first: number, last: number, tolerance: number): number | undefined {
  const from = stroke[first];
  const to = stroke[last];
  if (!from || !to) return undefined;
  let farthest: number | undefined;
  let most = tolerance * tolerance;
  for (let i = first + 1; i < last; i++) {
    const point = stroke[i];
    const squared = point ? squaredDistance(point, from, to) : 0;
    if (squared > most) {
      most = squared;
      farthest = i;
    }
  }
  return farthest;
}
