import * as v from 'valibot';
import type { Random } from '../../ports.ts';
import { Choice, countOf, interval, isWithin, oneOf, Step, within } from './ranges.ts';

/** One number of `tables` times one of `times`: `{ tables: [7], times: [1, 12] }` is the table of seven. */
export const Tables = v.pipe(
  v.strictObject({ tables: Choice, times: interval(1), step: v.exactOptional(Step) }),
  v.check(({ times, step }) => countOf(times, step) > 0, 'must have a multiple of its step'),
  v.check(({ tables, times }) => Math.max(...tables) * times[1] < 1e6, 'must have products below a million'),
);

export type TablesRange = v.InferOutput<typeof Tables>;

/** Which of the two stands first is open: 7 × 3 and 3 × 7 are in the same table. */
export function drawFactors(random: Random, { tables, times, step }: TablesRange): readonly [number, number] {
  const table = oneOf(random, tables);
  const other = within(random, times, step);
  return random() < 0.5 ? [table, other] : [other, table];
}

export function areFactors([first, second]: readonly [number, number], { tables, times, step }: TablesRange): boolean {
  const isOf = (table: number, other: number) => tables.includes(table) && isWithin(times, other, step);
  return isOf(first, second) || isOf(second, first);
}
