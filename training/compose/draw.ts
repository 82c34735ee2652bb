/** What the composer draws lots with. */
import type { Random } from '../random.ts';

/** Beyond this many standard deviations a hand is another hand. */
const FARTHEST = 2.5;

/** True for a `share` (0 to 1) of the calls. */
export function chance(share: number, source: Random): boolean {
  return source.next() < share;
}

/** One of a list that is not empty, all alike. */
export function pick<T>(items: readonly T[], source: Random): T {
  return items[source.below(items.length)] as T;
}

/** Normally distributed about `mean`, cut at 2.5 standard deviations. */
export function normal(mean: number, deviation: number, source: Random): number {
  // Box and Muller; 1 - next() is never 0, whose logarithm would be infinite.
  const radius = Math.sqrt(-2 * Math.log(1 - source.next()));
  const standard = radius * Math.cos(2 * Math.PI * source.next());
  return mean + deviation * clamp(standard, -FARTHEST, FARTHEST);
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
