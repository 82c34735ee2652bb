/** Digits that lie on their neighbour's ink, so that nobody could read them; no hand writes so. */
import type { PenStroke } from '../pen-data.ts';
import { HEIGHT, moveGlyph, strokesOf } from './glyph.ts';
import type { Glyph } from './glyph.ts';
import { boxOf, evenly, wayTo } from './polyline.ts';
import type { Point } from './polyline.ts';

/** Width of the pen in the app's raster: lines that run nearer to each other than this are one thick line. */
const PEN = 0.1 * HEIGHT;
/**
 * A digit with more than this share of its ink on its neighbour's is hidden. Of the validation writers' numbers six of 47
 * such can be read, and half of those down to a share of 0.5: a 1 on the stem of a 4 cannot, one along the side of a 0 can.
 */
const MOST_ON_INK = 0.6;

/** What is no digit keeps gaps of its own, that hide nothing. */
const NO_DIGIT = /[-.x]/;

/**
 * The signs, each with all that follow it as many pens farther to the right as it takes until both it and the one before
 * show: digits may overlap by as much as the pen is wide, and where their sides run alike, as a 1 and the stem of a 4 do, one
 * line comes to lie on the other.
 * @param placed from left to right
 */
export function uncover(placed: readonly Glyph[]): Glyph[] {
  const shown: Glyph[] = [];
  let moved = 0;
  for (const glyph of placed) {
    const last = shown.at(-1);
    let here = moveGlyph(glyph, moved, 0);
    while (last && isEitherHidden(last, here)) here = moveGlyph(glyph, (moved += PEN), 0);
    shown.push(here);
  }
  return shown;
}

function isEitherHidden(left: Glyph, right: Glyph): boolean {
  return !NO_DIGIT.test(left.sign + right.sign) && isOneHidden(strokesOf(left), strokesOf(right));
}

/** Whether one of two digits is hidden by the other. */
export function isOneHidden(left: readonly PenStroke[], right: readonly PenStroke[]): boolean {
  if (boxOf(right).left > boxOf(left).right + PEN) return false;
  const [one, other] = [left.flatMap(pointsAlong), right.flatMap(pointsAlong)];
  return shareOnInk(one, other) > MOST_ON_INK || shareOnInk(other, one) > MOST_ON_INK;
}

function shareOnInk(points: readonly Point[], ink: readonly Point[]): number {
  // Square, as this is asked of all points of neighbours with all others.
  const isOn = ([x, y]: Point): boolean => ink.some(([inkX, inkY]) => (inkX - x) ** 2 + (inkY - y) ** 2 < PEN ** 2);
  return points.filter(isOn).length / points.length;
}

/** Points about half a pen apart. */
function pointsAlong(stroke: PenStroke): Point[] {
  return evenly(stroke, 2 + Math.round((wayTo(stroke).at(-1) ?? 0) / (PEN / 2)));
}
