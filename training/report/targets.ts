/** What the network has to reach, and what would be better still. */
import { calibrationError } from '../evaluate/calibration.ts';
import { accuracy, mean } from '../evaluate/item.ts';
import type { Item } from '../evaluate/item.ts';
import { atUnsure, takenShare, thresholdAt, TWO_PERCENT } from '../evaluate/unsure.ts';
import { byWriter, meanOfWriters, worstTenth } from '../evaluate/writers.ts';
import { percent } from '../report-page/numbers.ts';
import { CONFIRMED } from './judge.ts';
import type { Judged } from './judge.ts';
import { junkOf, penDigits } from './test-set.ts';

type Unit = 'share' | 'kB' | 'ms';

export interface Target {
  name: string;
  unit: Unit;
  must: number;
  /** Where it is less than must, less is better. */
  stretch: number;
  /** NaN where there was nothing to measure. */
  valueOf(judged: Judged): number;
}

export type Grade = 'stretch' | 'must' | 'missed';

export const TARGETS: readonly Target[] = [
  {
    name: 'MNIST test images',
    unit: 'share',
    must: 0.996,
    stretch: 0.9975,
    valueOf: ({ read }) => accuracy(read.images),
  },
  {
    name: 'pen digits of unseen writers, mean of the two sets',
    unit: 'share',
    must: 0.989,
    stretch: 0.994,
    valueOf: ({ read }) => meanOfSets([read.pendigits, read.unipen]),
  },
  {
    name: 'the same, worst tenth of the writers',
    unit: 'share',
    must: 0.94,
    stretch: 0.97,
    valueOf: ({ read }) => meanOfWriters(worstTenth(byWriter(penDigits(read)))),
  },
  {
    name: `the same, all writers, after ${CONFIRMED} confirmed samples of each digit`,
    unit: 'share',
    must: 0.993,
    stretch: 0.997,
    valueOf: ({ hands }) => meanOfSets([hands.pendigits.after, hands.unipen.after]),
  },
  {
    name: 'numbers of two to four digits, all of it right',
    unit: 'share',
    must: 0.97,
    stretch: 0.985,
    valueOf: ({ read }) => accuracy(read.numbers),
  },
  {
    name: 'the same, among the rest where 2 % are unsure',
    unit: 'share',
    must: 0.985,
    stretch: 0.995,
    valueOf: ({ read }) => atUnsure(read.numbers, TWO_PERCENT).accuracy,
  },
  {
    name: 'calibration error (ECE) on pen digits',
    unit: 'share',
    must: 0.01,
    stretch: 0.005,
    valueOf: ({ read }) => calibrationError(penDigits(read)),
  },
  {
    name: 'junk read as a number, where 2 % of pen digits are unsure',
    unit: 'share',
    must: 0.15,
    stretch: 0.05,
    valueOf: ({ read }) => takenShare(junkOf(read), thresholdAt(penDigits(read), TWO_PERCENT)),
  },
  { name: 'model as stored', unit: 'kB', must: 250, stretch: 120, valueOf: ({ cost }) => cost.stored / 1000 },
  { name: 'one digit, work of one core, median', unit: 'ms', must: 1.5, stretch: 0.5, valueOf: ({ cost }) => cost.one.work },
  { name: 'batch of 16, work of one core, median', unit: 'ms', must: 15, stretch: 6, valueOf: ({ cost }) => cost.sixteen.work },
];

/** Each set counts the same, however large it is. */
function meanOfSets(sets: readonly (readonly Item[])[]): number {
  const measured = sets.filter(({ length }) => length > 0);
  return measured.length === 0 ? NaN : mean(measured.map(accuracy));
}

/** null where nothing was measured. */
export function gradeOf({ must, stretch }: Target, value: number): Grade | null {
  if (Number.isNaN(value)) return null;
  const isAsGoodAs = (bound: number): boolean => (stretch > must ? value >= bound : value <= bound);
  return isAsGoodAs(stretch) ? 'stretch' : isAsGoodAs(must) ? 'must' : 'missed';
}

export function withUnit(unit: Unit, value: number): string {
  if (Number.isNaN(value)) return 'not measured';
  return unit === 'share' ? percent(value, 2) : `${value.toFixed(unit === 'kB' ? 0 : 2)} ${unit}`;
}
