/** What is gained by asking: readings below a threshold of confidence are unsure, and only the others are taken. */
import { accuracy, countRight } from './item.ts';
import type { Item } from './item.ts';

/** Of all that is read, so much may be asked about before children find it tiresome. */
export const TWO_PERCENT = 0.02;

export interface AtUnsure {
  /** Readings of a lower confidence are unsure. */
  threshold: number;
  /** How many are, how many are not, and how many of these are right. */
  unsure: number;
  n: number;
  correct: number;
  /** Share of right readings among those taken, 0 to 1. */
  accuracy: number;
}

/** Whether it is taken for a number without asking. */
export function isTaken({ reading, confidence }: Item, threshold: number): boolean {
  return reading !== '' && confidence >= threshold;
}

/**
 * The confidence below which a share of the items lies, rounded down to whole items; equal confidences are all on the
 * same side, so it may be fewer.
 */
export function thresholdAt(items: readonly Item[], share: number): number {
  const sorted = items.map(({ confidence }) => confidence).sort((a, b) => a - b);
  // The sum is in hundredths of items: 0.02 x 1450 is 28.999…
  return sorted[Math.floor(share * items.length + 1e-9)] ?? 1;
}

export function atUnsure(items: readonly Item[], share: number): AtUnsure {
  const threshold = thresholdAt(items, share);
  const taken = items.filter((item) => isTaken(item, threshold));
  return {
    threshold,
    unsure: items.length - taken.length,
    n: taken.length,
    correct: countRight(taken),
    accuracy: accuracy(taken),
  };
}

/** Share of the items that are taken, 0 to 1: of junk it should be none. */
export function takenShare(items: readonly Item[], threshold: number): number {
  return items.length === 0 ? 0 : items.filter((item) => isTaken(item, threshold)).length / items.length;
}
