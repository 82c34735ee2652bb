/** Ink that a wrong grouping of strokes would show: parts of digits, two digits taken for one, and one with a part of the next. */
import { fit, SIZE_SPREAD } from './compose/digit.ts';
import { normal } from './compose/draw.ts';
import { glyphOf, strokesOf } from './compose/glyph.ts';
import { drawHand, layOut } from './compose/layout.ts';
import { distance, pointAt, pointsOf, wayTo } from './compose/polyline.ts';
import type { Point } from './compose/polyline.ts';
import type { PenStroke } from './pen-data.ts';
import type { Random } from './random.ts';

/** Shares of drawings of one stroke of a digit that has several, and of such a stroke beside a whole digit; the rest are two digits at once. */
const PARTS = 0.3;
const WITH_A_PART = 0.4;
/** A stroke with more of the digit's ink than this may do for it: a 7 without its crossbar, a 1 without its foot. */
const MOST_INK = 0.62;
/** Smaller than this share of its digit's ink a part beside another digit is a slip of the pen, which the reader may pass over. */
const LEAST_INK = 0.15;
/** Digits that are looked at for such a stroke. */
const TRIES = 20;
/** A part that bends less than this, from end to end over length, is a line: some hands write 1 so. */
const STRAIGHT = 0.9;
/** Nor does a hook at its end, or a way back, make more of a line than this share of its length wide. */
const NARROW = 0.15;
/** A part whose ends come nearer than this share of its length may be a 0. */
const CLOSED = 0.25;

/**
 * @param draw gives any digit, another one each time
 * @returns strokes that are no digit, made of one of these digits or of two
 */
export function drawNoDigit(draw: () => readonly PenStroke[], source: Random): PenStroke[] {
  const kind = source.next();
  // Most digits have but one stroke, and of many each stroke may do for a digit.
  for (let tries = 0; tries < TRIES && kind < PARTS + WITH_A_PART; tries++) {
    const drawn = kind < PARTS ? partOf(draw(), source) : withPart(draw(), draw(), source);
    if (drawn) return drawn;
  }
  return beside(draw(), draw(), source).flat();
}

/** One stroke of several; null where it may well be a digit itself. */
function partOf(strokes: readonly PenStroke[], source: Random): PenStroke[] | null {
  const stroke = strokes[source.below(strokes.length)];
  if (strokes.length < 2 || !stroke || stroke.length < 6 || isAmbiguous(stroke)) return null;
  return lengthOf(stroke) > MOST_INK * inkOf(strokes) ? null : [stroke];
}

/** A digit and one stroke of its neighbour's; null where the two may well be a digit: a line and a corner are a 4, a ring and a line a 9. */
function withPart(one: readonly PenStroke[], other: readonly PenStroke[], source: Random): PenStroke[] | null {
  const place = source.below(other.length);
  const part = other[place];
  if (other.length < 2 || !part || lengthOf(part) < LEAST_INK * inkOf(other)) return null;
  if (one.every(isStraight) || (one.every(isAmbiguous) && isAmbiguous(part))) return null;
  const isLeft = source.next() < 0.5;
  const [left, right] = isLeft ? beside(other, one, source) : beside(one, other, source);
  const [whole, parts] = isLeft ? [right, left] : [left, right];
  return [...whole, ...parts.slice(place, place + 1)];
}

/** Whether a stroke may well be a 1 or a 0. */
export function isAmbiguous(stroke: PenStroke): boolean {
  return isStraight(stroke) || acrossOf(stroke) < CLOSED * lengthOf(stroke);
}

/** Whether a stroke is a line, perhaps with a hook or gone over twice, or a dot. */
export function isStraight(stroke: PenStroke): boolean {
  return acrossOf(stroke) >= STRAIGHT * lengthOf(stroke) || isNarrow(stroke);
}

function isNarrow(stroke: PenStroke): boolean {
  const points = pointsOf(stroke);
  const farthestFrom = (from: Point): Point =>
    points.reduce((best, point) => (distance(from, point) > distance(from, best) ? point : best), from);
  const one = farthestFrom(pointAt(stroke, 0));
  const other = farthestFrom(one);
  const long = distance(one, other);
  const aside = points.map(([x, y]) => ((x - one[0]) * (other[1] - one[1]) - (y - one[1]) * (other[0] - one[0])) / (long || 1));
  return Math.max(...aside) - Math.min(...aside) <= NARROW * long;
}

const acrossOf = (stroke: PenStroke): number => distance(pointAt(stroke, 0), pointAt(stroke, -1));
const lengthOf = (stroke: PenStroke): number => wayTo(stroke).at(-1) ?? 0;
const inkOf = (strokes: readonly PenStroke[]): number => strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0);

/** Two digits as they stand in a number, one inside the other's reach: a neighbour's corner lies under the bar of a 7. */
function beside(left: readonly PenStroke[], right: readonly PenStroke[], source: Random): [PenStroke[], PenStroke[]] {
  const hand = drawHand(source);
  const glyphs = [left, right].map((strokes, place) => {
    const size = normal(1, SIZE_SPREAD, source);
    return glyphOf('', place, fit({ strokes }, { size, slant: hand.slant }));
  });
  const [first = [], second = []] = layOut(glyphs, hand, source).map(strokesOf);
  return [first, second];
}
