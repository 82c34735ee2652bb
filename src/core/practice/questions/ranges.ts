/** What the ranges of several kinds are made of. The messages are the rules: a bad syllabus is told by them. */
import * as v from 'valibot';
import type { Random } from '../../ports.ts';
import { integerBetween } from '../../random.ts';

/** Both ends included. */
export type Interval = readonly [low: number, high: number];

/** More signs than these the reading of the handwriting does not take. */
const MOST = 999_999;

const Whole = v.pipe(v.number(), v.integer('must be a whole number'));

/** Two whole numbers, the lower one first. */
export function interval(least: number, most = MOST) {
  return v.pipe(
    v.tuple([Whole, Whole]),
    v.check(([low, high]) => low <= high, 'must have its lower end first'),
    v.check(([low, high]) => low >= least && high <= most, `must lie within ${least} and ${most}`),
    v.readonly(),
  );
}

const Pick = v.pipe(Whole, v.minValue(1, 'must be above zero'), v.maxValue(MOST, `must be at most ${MOST}`));

/** Whole numbers above zero, at least one, to pick from. */
export const Choice = v.pipe(v.tupleWithRest([Pick], Pick), v.readonly());

/** Only multiples of this: 10 for round tens. */
export const Step = v.pipe(Whole, v.minValue(1, 'must be above zero'));

/** A multiple of `step` in the interval. */
export function within(random: Random, [low, high]: Interval, step = 1): number {
  return step * integerBetween(random, Math.ceil(low / step), Math.floor(high / step));
}

/** Whether that could have been drawn there. */
export function isWithin([low, high]: Interval, number: number, step = 1): boolean {
  return number >= low && number <= high && number % step === 0;
}

export function oneOf<T>(random: Random, items: readonly [T, ...T[]]): T;
export function oneOf<T>(random: Random, items: readonly T[]): T | undefined;
export function oneOf<T>(random: Random, items: readonly T[]): T | undefined {
  return items[integerBetween(random, 0, items.length - 1)];
}

/** How many multiples of `step` the interval holds. */
export function countOf([low, high]: Interval, step = 1): number {
  return Math.max(0, Math.floor(high / step) - Math.ceil(low / step) + 1);
}
