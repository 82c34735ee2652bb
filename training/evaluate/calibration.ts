/** Whether confidence means what it says: of the readings given 90 %, nine in ten should be right. */
import { accuracy, mean } from './item.ts';
import type { Item } from './item.ts';

/** Equal-width bins over confidence, as in Guo et al. 2017, "On Calibration of Modern Neural Networks". */
export const BINS = 15;

export interface Bin {
  /** Its bounds: from the first, up to the second. */
  from: number;
  to: number;
  n: number;
  /** Mean confidence and share of right readings of what is in it; 0 where nothing is. */
  confidence: number;
  accuracy: number;
}

export function reliability(items: readonly Item[], bins: number = BINS): Bin[] {
  const within = Array.from({ length: bins }, (): Item[] => []);
  for (const item of items) within[Math.min(bins - 1, Math.floor(item.confidence * bins))]?.push(item);
  return within.map((own, i) => ({
    from: i / bins,
    to: (i + 1) / bins,
    n: own.length,
    confidence: mean(own.map(({ confidence }) => confidence)),
    accuracy: accuracy(own),
  }));
}

/**
 * Expected calibration error, 0 to 1: the sum over the bins of |accuracy - mean confidence|, each bin weighed by its
 * share of the items (Naeini, Cooper, Hauskrecht 2015). 0 where there are no items.
 */
export function calibrationError(items: readonly Item[], bins: number = BINS): number {
  const gaps = reliability(items, bins).map((bin) => bin.n * Math.abs(bin.accuracy - bin.confidence));
  return items.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / items.length;
}
