/** Letters, signs and scribbles: what is no number should not be read as one with confidence. */
import type { InkItem } from '../stroke-file.ts';
import type { Item } from './item.ts';
import { takenShare, thresholdAt, TWO_PERCENT } from './unsure.ts';

/** What some hands write like a digit or a sign of numbers: whether it is one, its ink alone does not say. */
const LOOK_ALIKES = new Set('OoIlSsZzBGQgqbD()/,.-');

export interface JunkReport {
  n: number;
  /** Look-alikes of digits, which are not judged. */
  leftOut: number;
  /** Share that is read as a number with confidence, 0 to 1, where the app asks below `threshold`. */
  shipped: AtThreshold;
  /** The same where 2 % of real digits would be asked about. */
  atTwoPercentUnsure?: AtThreshold;
}

export interface AtThreshold {
  threshold: number;
  asNumber: number;
}

export function withoutLookAlikes<T extends Pick<InkItem, 'label'>>(items: readonly T[]): T[] {
  return items.filter(({ label }) => !LOOK_ALIKES.has(label));
}

/**
 * @param shipped the model's own threshold
 * @param digits that were read by the same network, for the second threshold
 */
export function reportJunk(
  junk: readonly Item[],
  leftOut: number,
  shipped: number,
  digits: readonly Item[] | null,
): JunkReport {
  const at = (threshold: number): AtThreshold => ({ threshold, asNumber: takenShare(junk, threshold) });
  return {
    n: junk.length,
    leftOut,
    shipped: at(shipped),
    ...(digits && { atTwoPercentUnsure: at(thresholdAt(digits, TWO_PERCENT)) }),
  };
}
