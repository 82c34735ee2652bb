/** Ink that a wrong grouping of strokes would show: parts of digits, and two digits taken for one. */
import { boxOf, distance, pointAt, wayTo } from './compose/polyline.ts';
import type { PenStroke } from './pen-data.ts';
import type { Random } from './random.ts';

/** Share of drawings of one stroke of a digit that has several; the rest are two digits at once. */
const PARTS = 0.4;
/** A stroke with more of the digit's ink than this may do for it: a 7 without its crossbar, a 1 without its foot. */
const MOST_INK = 0.62;
/** Digits that are looked at for such a stroke. */
const TRIES = 20;
/** A neighbour's distance from the digit, in widths of the two boxes. */
const NEAREST = -0.1;
const FARTHEST = 0.5;
/** A part that bends less than this, from end to end over length, is a line: some hands write 1 so. */
const STRAIGHT = 0.9;
/** A part whose ends come nearer than this share of its length may be a 0. */
const CLOSED = 0.25;

/**
 * @param draw gives any digit, another one each time
 * @returns strokes that are no digit, made of one of these digits or of two
 */
export function drawNoDigit(draw: () => readonly PenStroke[], source: Random): PenStroke[] {
  if (source.next() < PARTS) {
    // Most digits have but one stroke, and of many each stroke may do for a digit.
    for (let tries = 0; tries < TRIES; tries++) {
      const part = partOf(draw(), source);
      if (part) return part;
    }
  }
  return sideBySide(draw(), draw(), source);
}

/** One stroke of several; null where it may well be a digit itself. */
function partOf(strokes: readonly PenStroke[], source: Random): PenStroke[] | null {
  const stroke = strokes[source.below(strokes.length)];
  if (strokes.length < 2 || !stroke || stroke.length < 6 || isAmbiguous(stroke)) return null;
  const all = strokes.reduce((sum, one) => sum + lengthOf(one), 0);
  return lengthOf(stroke) > MOST_INK * all ? null : [stroke];
}

/** Whether a stroke may well be a 1 or a 0. */
export function isAmbiguous(stroke: PenStroke): boolean {
  return isStraight(stroke) || acrossOf(stroke) < CLOSED * lengthOf(stroke);
}

/** Whether a stroke is a line, or a dot. */
export function isStraight(stroke: PenStroke): boolean {
  return acrossOf(stroke) >= STRAIGHT * lengthOf(stroke);
}

const acrossOf = (stroke: PenStroke): number => distance(pointAt(stroke, 0), pointAt(stroke, -1));
const lengthOf = (stroke: PenStroke): number => wayTo(stroke).at(-1) ?? 0;

/** Two digits of about the same height, as a reader sees them that takes them for one. */
function sideBySide(left: readonly PenStroke[], right: readonly PenStroke[], source: Random): PenStroke[] {
  const a = boxOf(left);
  const b = boxOf(right);
  const scale = ((a.bottom - a.top) / (b.bottom - b.top || 1)) * source.between(0.8, 1.25);
  const gap = source.between(NEAREST, FARTHEST) * Math.max(a.right - a.left, (b.right - b.left) * scale);
  const rise = source.between(-0.15, 0.15) * (a.bottom - a.top);
  const moved = right.map((stroke) =>
    stroke.map((value, i) =>
      i % 2 === 0 ? (value - b.left) * scale + a.right + gap : (value - b.top) * scale + a.top + rise,
    ),
  );
  return [...left, ...moved];
}
