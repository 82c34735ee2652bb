import { boxOf, heightOf, widthOf } from '../ink/box.ts';
import { squaredDistance } from '../ink/distance.ts';
import type { Ink, InkPoint, Stroke } from '../ink/stroke.ts';

/** A second writing lies as near to the first: share of the longer side of its box. Two lines that stand apart are an 11. */
const NEAR = 0.1;
const NEAR_LINE = 0.06;

/** What bends less than this, from end to end over length, is a line. */
const STRAIGHT = 0.95;

/** What is shorter than this share of a digit's height may be a bar or a point of its own. */
const SHORTEST = 0.35;

/** Share of its length that lies so near: the ends may run past. */
const COVERED = 0.9;

/** What is longer than this many times the ink it covers is a scribble, which strikes out. */
const LONGEST = 1.4;

/** Places that are looked at on each straight piece of a line. */
const PLACES = 5;

/**
 * For each stroke whether it only goes once more over what was written before, as a line is mended: it says nothing new.
 * @param outlines the strokes, thinned: the time is that of their points squared
 * @param height of a digit, in the unit of the ink
 */
export function retraces(outlines: Ink, height: number): boolean[] {
  return outlines.map((outline, i) => {
    const box = boxOf([outline]);
    const extent = Math.max(widthOf(box), heightOf(box));
    if (extent < SHORTEST * height) return false;
    const before = outlines.slice(0, i);
    const distance = (isLine(outline) ? NEAR_LINE : NEAR) * extent;
    const { length, near } = lengths(outline, before, distance);
    const covered = before.reduce((sum, earlier) => sum + lengths(earlier, [outline], distance).near, 0);
    return near >= COVERED * length && length <= LONGEST * covered;
  });
}

function isLine(stroke: Stroke): boolean {
  const [from, to] = [stroke[0], stroke.at(-1)];
  if (!from || !to) return false;
  return Math.hypot(to.x - from.x, to.y - from.y) >= STRAIGHT * lengths(stroke, [], 0).length;
}

/** The stroke's length, and that of what is as near as that to some of the ink. */
function lengths(stroke: Stroke, ink: Ink, distance: number): { length: number; near: number } {
  let [length, near] = [0, 0];
  for (const [i, to] of stroke.entries()) {
    const from = stroke[i - 1] ?? to;
    const piece = Math.hypot(to.x - from.x, to.y - from.y) / PLACES;
    for (let k = 0; k < PLACES; k++) {
      const share = (k + 0.5) / PLACES;
      const place = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
      length += piece;
      if (ink.some((other) => isNear(place, other, distance))) near += piece;
    }
  }
  return { length, near };
}

function isNear(place: Pick<InkPoint, 'x' | 'y'>, stroke: Stroke, distance: number): boolean {
  return stroke.some((to, i) => squaredDistance(place, stroke[i - 1] ?? to, to) <= distance * distance);
}
