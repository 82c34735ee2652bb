const DAY = 86_400_000;

/**
 * The day on which something happened where the device is, counted from 1 January 1970; NaN where a damaged clock gave no date.
 * @param wall ms since 1970 UTC
 */
export function localDay(wall: number): number {
  return Math.floor((wall - new Date(wall).getTimezoneOffset() * 60_000) / DAY);
}

/** `2026-11-26`: the date where the device is. @param wall ms since 1970 UTC */
export function localDate(wall: number): string {
  const date = new Date(wall);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Noon of that day where the device is, ms since 1970 UTC: to write its date. */
export function noonOf(day: number): number {
  const date = new Date(day * DAY);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12).getTime();
}
