/** Which samples of the sets show one digit: of some only a piece is left, or the same digit stands there twice. */
import { isWritten } from './compose/digit.ts';
import { boxOf } from './compose/polyline.ts';
import { isStraight } from './no-digits.ts';
import type { PenSample, PenStroke } from './pen-data.ts';
import { turningOf } from './turning.ts';

/** Beside each other two digits are wider than this many times their height; one of several strokes hardly ever is. */
const TWO = 1.8;

/**
 * Turns in all of a digit written in one stroke, in degrees: less, and only a part of it is left, such as the corner of a
 * 4. Of training writers' 0 and 4 the middle half has 350 to 460.
 */
const LEAST_TURNING: Readonly<Record<string, number>> = { '0': 240, '4': 180 };
/** An 8 turns left and right, or twice all the way round: what does neither is one of its rings. Share, and degrees. */
const ONE_WAY = 0.7;
const TWICE_ROUND = 600;

/** Whether a sample that is labelled as a digit shows just one. */
export function isOneDigit(sample: PenSample): boolean {
  const { label, strokes } = sample;
  if (!isWritten(sample)) return false;
  if (strokes.length === 1) return label === '1' || strokes.every((stroke) => !isStraight(stroke) && isWhole(label, stroke));
  const { left, top, right, bottom } = boxOf(strokes);
  return right - left < TWO * (bottom - top);
}

function isWhole(label: string, stroke: PenStroke): boolean {
  const { total, net } = turningOf(stroke);
  const isRing = Math.abs(net) > ONE_WAY * total && total < TWICE_ROUND;
  return total >= (LEAST_TURNING[label] ?? 0) && !(label === '8' && isRing);
}
