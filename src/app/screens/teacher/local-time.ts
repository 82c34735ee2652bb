import { localDate } from '../../local-day.ts';

/** A time as `<input type="datetime-local">` writes it: of the device's time zone, to the minute. @param wall ms since 1970 UTC */
export function toLocalTime(wall: number): string {
  const date = new Date(wall);
  if (Number.isNaN(date.getTime())) return '';
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${localDate(wall)}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** ms since 1970 UTC; undefined of an empty field. */
export function fromLocalTime(text: string): number | undefined {
  const wall = new Date(text).getTime();
  return Number.isNaN(wall) ? undefined : wall;
}
