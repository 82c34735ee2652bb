import * as v from 'valibot';
import type { Random } from '../../ports.ts';
import { integerBetween } from '../../random.ts';
import { interval, isWithin, within, type Interval } from './ranges.ts';

const FAR = 999_999;

/** Numbers to compare: whole ones, or the tenths that are counted so. */
export const NumberEntries = { numbers: interval(-FAR, FAR), tenths: v.exactOptional(v.literal(true)) };

/** The number of so many units; 12 tenths are 1.2. */
export function inTenths(units: number, tenths = false): number {
  return tenths ? units / 10 : units;
}

/** Whether each of these is a number of the interval. */
export function areUnits(numbers: readonly number[], units: Interval, tenths?: boolean): boolean {
  return numbers.every((number) => isWithin(units, tenths ? Math.round(10 * number) : number));
}

/** Whether it can be shown and answered: whole, or with one place behind the point. */
export function isPlain(number: number): boolean {
  return Math.round(10 * number) / 10 === number && Math.abs(number) <= FAR;
}

/**
 * Another number of the interval, or the same, that begins with as many of its digits as chance will have it: 352 and 358
 * have to be read to the end, where two numbers by pure chance differ in the first digit nearly always.
 */
export function near(random: Random, number: number, [low, high]: Interval): number {
  const digits = String(Math.max(Math.abs(low), Math.abs(high))).length;
  const size = 10 ** integerBetween(random, 1, digits);
  const start = Math.floor(number / size) * size;
  return within(random, [Math.max(low, start), Math.min(high, start + size - 1)]);
}
