/** Step 3: the number of instances of each digit. */
import type { PenSplit } from '../pen-data.ts';
import type { Figure } from '../report-page/figure.ts';
import { count } from '../report-page/numbers.ts';
import type { Section } from '../report-page/page.ts';
import { stackedBars } from '../report-page/stacked-bars.ts';
import { isOfDigits, SPLITS } from './sets.ts';
import type { ExploredSet } from './sets.ts';
import { SPLIT_SERIES } from './split-figures.ts';

/** Drawings of one label on one side. */
export function countOf(set: ExploredSet, split: PenSplit, label: string): number {
  return set.items[split].reduce((sum, item) => sum + (item.label === label ? 1 : 0), 0);
}

export function countSection(sets: readonly ExploredSet[]): Section {
  return {
    id: 'counts',
    title: 'How many there are of each digit',
    text: ['Of the test sets only these counts are shown.'],
    figures: sets.map(countFigure),
  };
}

function countFigure(set: ExploredSet): Figure {
  const counts = set.labels.map((label) => ({ label, bySplit: SPLITS.map((split) => countOf(set, split, label)) }));
  const all = ({ bySplit }: (typeof counts)[number]): number => bySplit.reduce((sum, n) => sum + n, 0);
  const sorted = [...counts].sort((a, b) => all(a) - all(b));
  const [rarest, commonest] = [sorted[0], sorted.at(-1)];
  return {
    id: `counts-${set.id}`,
    title: `${set.title}: drawings of each ${isOfDigits(set) ? 'digit' : 'label'}`,
    see:
      rarest && commonest
        ? `Most often ${commonest.label} (${count(all(commonest))}), most rarely ${rarest.label} ` +
          `(${count(all(rarest))}). Above each bar: all three sides together.`
        : 'There is nothing in this set.',
    picture: {
      kind: 'chart',
      svg: stackedBars({
        label: `Number of drawings of each label in ${set.title}, by side of the split`,
        bars: counts.flatMap(({ label, bySplit }) =>
          SPLITS.map((split, i) => ({ category: label, series: split, value: bySplit[i] ?? 0 })),
        ),
        series: SPLIT_SERIES,
        x: '',
        y: 'drawings',
        notes: new Map(counts.map((row) => [row.label, count(all(row))])),
        format: count,
      }),
    },
    table: {
      head: ['label', ...SPLITS, 'all'],
      rows: [
        ...counts.map((row) => [row.label, ...row.bySplit, all(row)]),
        ['all', ...SPLITS.map((split) => set.items[split].length), counts.reduce((sum, row) => sum + all(row), 0)],
      ],
    },
  };
}
