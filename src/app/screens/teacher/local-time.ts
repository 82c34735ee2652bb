/** A time as `<input type="datetime-local">` writes it: of the device's time zone, to the minute. @param wall ms since 1970 UTC */
export function toLocalTime(wall: number): string {
  const date = new Date(wall);
  if (Number.isNaN(date.getTime())) return '';
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** ms since 1970 UTC; undefined of an empty field. */
export function fromLocalTime(text: string): number | undefined {
  const wall = new Date(text).getTime();
  return Number.isNaN(wall) ? undefined : wall;
}
