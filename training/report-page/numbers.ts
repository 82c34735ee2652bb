/** Numbers as a reader of the report sees them. */

/** 12,345 */
export function count(n: number): string {
  return n.toLocaleString('en');
}

/** @param share 0 to 1 */
export function percent(share: number, decimals = 1): string {
  return `${(100 * share).toFixed(decimals)} %`;
}

/**
 * The value that a share of the others lie below, between neighbours where need be.
 * @param sorted ascending, not empty
 * @param share 0 to 1
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? NaN;
  const high = sorted[Math.ceil(place)] ?? NaN;
  return low + (high - low) * (place - Math.floor(place));
}
