import * as v from 'valibot';
import type { Random } from '../../ports.ts';
import { integerBetween } from '../../random.ts';
import { countOf, interval, isWithin, Step, within, type Interval } from './ranges.ts';

/** `first + second = result` or `first − second = result`, where all three keep within their intervals. */
export const SumEntries = { first: interval(0), second: interval(0), result: interval(0), step: v.exactOptional(Step) };

/** What part + part = whole may be. */
interface Parts {
  readonly one: Interval;
  readonly other: Interval;
  readonly whole: Interval;
  readonly step?: number;
}

export const NO_SUM = 'must leave at least one sum: no numbers fit all of its ends';

/** Whether there is any sum at all. */
export function hasSums(parts: Parts): boolean {
  return firstParts(parts).length > 0;
}

/** Two parts of a whole; each pair is as likely as any other. */
export function drawParts(random: Random, parts: Parts): readonly [number, number] {
  const firsts = firstParts(parts);
  const pairs = firsts.reduce((sum, { count }) => sum + count, 0);
  let place = integerBetween(random, 0, pairs - 1);
  for (const { one, others, count } of firsts) {
    if (place < count) return [one, within(random, others, parts.step)];
    place -= count;
  }
  throw new RangeError('No two numbers fit this range: its schema should have refused it.');
}

export function areParts([first, second]: readonly [number, number], { one, other, whole, step }: Parts): boolean {
  return isWithin(one, first, step) && isWithin(other, second, step) && isWithin(whole, first + second);
}

interface FirstPart {
  readonly one: number;
  readonly others: Interval;
  readonly count: number;
}

/** One for each range of the syllabus: finding out what a skill practises draws thousands of times. */
const known = new Map<string, readonly FirstPart[]>();

/** Each first part that has a second, and what that may be. */
function firstParts(parts: Parts): readonly FirstPart[] {
  const { one, other, whole, step } = parts;
  const name = [...one, ...other, ...whole, step].join();
  const firsts = known.get(name) ?? findFirstParts(parts);
  known.set(name, firsts);
  return firsts;
}

function findFirstParts({ one: [low, high], other, whole, step = 1 }: Parts): readonly FirstPart[] {
  const firsts: FirstPart[] = [];
  for (let one = step * Math.ceil(low / step); one <= high; one += step) {
    const others = [Math.max(other[0], whole[0] - one), Math.min(other[1], whole[1] - one)] as const;
    const count = countOf(others, step);
    if (count > 0) firsts.push({ one, others, count });
  }
  return firsts;
}
