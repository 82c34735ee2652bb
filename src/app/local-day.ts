const DAY = 86_400_000;

/** The day on which something happened where the device is, as a whole number; NaN where a damaged clock gave no date. */
export function localDay(wall: number): number {
  return Math.floor((wall - new Date(wall).getTimezoneOffset() * 60_000) / DAY);
}
