/** The report in a few lines of text. */
import { count } from '../report-page/numbers.ts';
import { countOf } from './count-figures.ts';
import { SPLITS } from './sets.ts';
import type { ExploredSet } from './sets.ts';
import { writersOf } from './writers.ts';

/** For each set and split how many there are, of how many writers, and of each label. */
export function summaryOf(sets: readonly ExploredSet[]): string {
  return sets.map(describe).join('\n\n');
}

function describe(set: ExploredSet): string {
  const width =
    Math.max(
      ...set.labels.map((label) =>
        Math.max(label.length, ...SPLITS.map((split) => count(countOf(set, split, label)).length)),
      ),
    ) + 1;
  const line = (name: string, all: string, writers: string, cells: readonly string[]): string =>
    `${name.padEnd(12)}${all.padStart(8)}${writers.padStart(9)}  ${cells.map((cell) => cell.padStart(width)).join('')}`;
  return [
    set.title,
    line('', 'all', 'writers', set.labels),
    ...SPLITS.map((split) =>
      line(
        split,
        count(set.items[split].length),
        count(writersOf(set, split).size || NaN).replace('NaN', 'unknown'),
        set.labels.map((label) => count(countOf(set, split, label))),
      ),
    ),
  ].join('\n');
}
