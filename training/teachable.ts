/** Which samples of the sets teach something wrong: of some only a piece is left, or the same digit stands there twice. */
import { isWritten } from './compose/digit.ts';
import { boxOf } from './compose/polyline.ts';
import { isStraight } from './no-digits.ts';
import type { PenSample } from './pen-data.ts';

/** Beside each other two digits are wider than this many times their height; one of several strokes hardly ever is. */
const TWO = 1.8;

/** Whether a sample that is labelled as a digit shows just one. */
export function isTeachable(sample: PenSample): boolean {
  const { label, strokes } = sample;
  if (!isWritten(sample)) return false;
  if (strokes.length === 1) return label === '1' || !strokes.every(isStraight);
  const { left, top, right, bottom } = boxOf(strokes);
  return right - left < TWO * (bottom - top);
}
