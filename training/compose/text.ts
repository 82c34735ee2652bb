/** Which number is to be written. */
import type { Random } from '../random.ts';
import type { Allow } from '../stroke-file.ts';
import { chance, pick } from './draw.ts';

/** Half of the signed numbers are negative: both must be told apart. */
const NEGATIVE = 0.5;

/**
 * A number of just so many digits as a child would write it: no zeros in front, no minus before 0. A decimal one of two
 * digits or more has a point between two of them.
 * @param digits those that may be used; one other than 0 must be among them
 */
export function drawText(digits: readonly string[], count: number, allow: Allow, source: Random): string {
  const point = allow === 'decimal' && count > 1 ? 1 + source.below(count - 1) : count;
  const first = point > 1 ? digits.filter((digit) => digit !== '0') : digits;
  const drawn = Array.from({ length: count }, (_, i) => pick(i === 0 ? first : digits, source)).join('');
  const text = point < count ? `${drawn.slice(0, point)}.${drawn.slice(point)}` : drawn;
  return allow === 'signed' && text !== '0' && chance(NEGATIVE, source) ? `-${text}` : text;
}
