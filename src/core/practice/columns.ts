import type { Sum } from './sum.ts';

/**
 * A sum of plus or minus as it is worked in columns: two sizes are put together, or the smaller is taken from the larger.
 * `−7 − 5` puts 7 and 5 together; `3 − 8` takes 3 from 8; both carry the sign −1.
 */
export interface Columns {
  readonly way: 'add' | 'take';
  readonly top: number;
  readonly bottom: number;
  readonly sign: 1 | -1;
}

/** Undefined for × and ÷. */
export function columnsOf({ first, operation, second }: Sum): Columns | undefined {
  if (operation !== '+' && operation !== '−') return undefined;
  const change = operation === '+' ? second : -second;
  const [top, bottom] = [Math.abs(first), Math.abs(change)];
  if (first === 0 || change === 0 || first < 0 === change < 0) {
    return { way: 'add', top, bottom, sign: first < 0 || change < 0 ? -1 : 1 };
  }
  return top >= bottom
    ? { way: 'take', top, bottom, sign: first < 0 ? -1 : 1 }
    : { way: 'take', top: bottom, bottom: top, sign: change < 0 ? -1 : 1 };
}

/** The digits of a size, ones first, and a 0 for each place above them up to `length`. */
export function digitsOf(size: number, length = 1): number[] {
  const digits = Array.from(String(size), Number).reverse();
  while (digits.length < length) digits.push(0);
  return digits;
}

/** The number that the digits say, ones first; a column that holds more than 9 counts as what it holds. */
export function numberOf(digits: readonly number[]): number {
  return digits.reduce((sum, digit, place) => sum + digit * 10 ** place, 0);
}

/** Both numbers' digits, ones first, of one length. */
export function stacked({ top, bottom }: Columns): readonly [top: number[], bottom: number[]] {
  const length = Math.max(String(top).length, String(bottom).length);
  return [digitsOf(top, length), digitsOf(bottom, length)];
}

/** The places, 0 for the ones, whose column gives a ten to the next (`add`) or takes one from it (`take`). */
export function exchanges(columns: Columns): readonly number[] {
  const [top, bottom] = stacked(columns);
  const places: number[] = [];
  let moved = 0;
  top.forEach((digit, place) => {
    const other = bottom[place] ?? 0;
    const over = columns.way === 'add' ? digit + other + moved > 9 : digit - moved < other;
    moved = over ? 1 : 0;
    if (over) places.push(place);
  });
  return places;
}
