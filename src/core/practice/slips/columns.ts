/** Slips of sums that are worked in columns. */
import { columnsOf, exchanges, numberOf, stacked, type Columns } from '../columns.ts';
import type { Sum } from '../sum.ts';
import type { Slip } from './slip.ts';

/** 27 + 15 = 32: the ten of the ones is not carried, or none of the tens is. */
export const droppedCarry: Slip = {
  id: 'dropped-carry',
  wrongAnswers: (sum) => inColumns(sum, 'add', (columns) => {
    const lost = exchanges(columns).map((place) => 10 ** (place + 1));
    if (lost.length === 0) return [];
    const [top, bottom] = stacked(columns);
    const none = top.map((digit, place) => (digit + (bottom[place] ?? 0)) % 10);
    return [...lost.map((tens) => columns.top + columns.bottom - tens), numberOf(none)];
  }),
};

/** 42 − 17 = 35: a ten was borrowed, and its column still has it. Borrow-No-Decrement. */
export const borrowNotPaid: Slip = {
  id: 'borrow-not-paid',
  wrongAnswers: (sum) => inColumns(sum, 'take', (columns) => {
    const owed = exchanges(columns).map((place) => 10 ** (place + 1));
    if (owed.length === 0) return [];
    const [top, bottom] = stacked(columns);
    const none = top.map((digit, place) => digit - (bottom[place] ?? 0)).map((left) => (left < 0 ? left + 10 : left));
    return [...owed.map((tens) => columns.top - columns.bottom + tens), numberOf(none)];
  }),
};

/** 42 − 18 = 36: in each column the smaller digit is taken from the larger. Smaller-From-Larger. */
export const smallerFromLarger: Slip = {
  id: 'smaller-from-larger',
  wrongAnswers: (sum) => inColumns(sum, 'take', (columns) => {
    const [top, bottom] = stacked(columns);
    return [numberOf(top.map((digit, place) => Math.abs(digit - (bottom[place] ?? 0))))];
  }),
};

/** Stuck where the digit that should lend, or be taken from, is a zero: three of the bugs that have names. */
export const borrowAcrossZero: Slip = {
  id: 'borrow-across-zero',
  wrongAnswers: (sum) => inColumns(sum, 'take', (columns) => [
    // 300 − 14 = 386: the zeros become nines, and nobody pays. Borrow-From-Zero.
    takeWith(columns, (top, place) => {
      top[place] = top[place] === 0 ? 9 : (top[place] ?? 0) - 1;
    }),
    // 602 − 435 = 77: the next digit that is no zero pays, and the zero stays one. Borrow-Across-Zero.
    takeWith(columns, (top, place) => {
      const payer = top.findIndex((digit, at) => at >= place && digit > 0);
      if (payer >= 0) top[payer] = (top[payer] ?? 0) - 1;
    }),
    // 40 − 17 = 30: from nothing nothing can be taken. 0−N=0.
    takeWith(columns, payRightly, (top) => top === 0),
  ]),
};

/** Column by column, from the ones on. @param pay takes the ten that the column before `place` needs out of `top` */
function takeWith(
  columns: Columns,
  pay: (top: number[], place: number) => void,
  givesUp: (top: number) => boolean = () => false,
): number {
  const [top, bottom] = stacked(columns);
  return numberOf(top.map((_, place) => {
    const [digit = 0, other = 0] = [top[place], bottom[place]];
    if (digit >= other) return digit - other;
    if (givesUp(digit)) return 0;
    pay(top, place + 1);
    return digit + 10 - other;
  }));
}

function payRightly(top: number[], place: number): void {
  const payer = top.findIndex((digit, at) => at >= place && digit > 0);
  for (let at = place; at < payer; at += 1) top[at] = 9;
  if (payer >= 0) top[payer] = (top[payer] ?? 0) - 1;
}

function inColumns(sum: Sum, way: Columns['way'], wrong: (columns: Columns) => readonly number[]): readonly number[] {
  const columns = columnsOf(sum);
  return columns?.way === way ? wrong(columns).map((size) => columns.sign * size) : [];
}
