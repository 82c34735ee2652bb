/** Step 1: the split into training, validation and test sets. */
import type { Figure } from '../report-page/figure.ts';
import { count, percent } from '../report-page/numbers.ts';
import type { Section } from '../report-page/page.ts';
import type { Series } from '../report-page/plot.ts';
import { rankedBars } from '../report-page/ranked-bars.ts';
import { stackedBars } from '../report-page/stacked-bars.ts';
import { seriesColour } from '../report-page/theme.ts';
import { SPLITS } from './sets.ts';
import type { ExploredSet } from './sets.ts';
import { twinsAcross } from './twins.ts';
import { writersOf } from './writers.ts';

/** The three sides of the split, in their colours throughout the report. */
export const SPLIT_SERIES: readonly Series[] = SPLITS.map((name, i) => ({ name, colour: seriesColour(i) }));

/** @param writers in all sets together */
export function splitSection(sets: readonly ExploredSet[], writers: number): Section {
  return {
    id: 'split',
    title: 'The split',
    text: [
      'Pen strokes are split by writer: whole collecting sites and some writers of each large set are kept to ' +
        'judge with, others to choose with. ' +
        `Checked for this report: of ${count(writers)} writers, over all sets together, none is on two sides.`,
      'MNIST does not say who wrote what. Its makers took the test images from other writers than the training ' +
        'images; the validation images are split off by chance, ' +
        'in equal shares of each digit, so writers are very likely on both sides of that one line.',
    ],
    figures: [sharesFigure(sets), writersFigure(sets)],
  };
}

function sharesFigure(sets: readonly ExploredSet[]): Figure {
  const size = (set: ExploredSet): number => SPLITS.reduce((sum, split) => sum + set.items[split].length, 0);
  return {
    id: 'sides',
    title: 'Drawings on each side',
    see:
      'The share of each set that is learned from, chosen with and judged by. Above each bar: all drawings of ' +
      'the set. The last column of the numbers counts drawings that are in two splits, point for point: dots and ' +
      'lines of a few points may be alike by chance, anything longer was copied.',
    picture: {
      kind: 'chart',
      svg: stackedBars({
        label: 'Share of the drawings on each side of the split, by set',
        bars: sets.flatMap((set) =>
          SPLITS.map((split) => ({
            category: set.title,
            series: split,
            value: set.items[split].length / (size(set) || 1),
          })),
        ),
        series: SPLIT_SERIES,
        x: '',
        y: 'share of the drawings',
        notes: new Map(sets.map((set) => [set.title, count(size(set))])),
        format: (share) => percent(share, 0),
      }),
    },
    table: {
      head: ['set', ...SPLITS, ...SPLITS.map((split) => `writers: ${split}`), 'in two splits, point for point'],
      rows: sets.map((set) => [
        set.title,
        ...SPLITS.map((split) => set.items[split].length),
        ...SPLITS.map((split) => writersOf(set, split).size || 'not known'),
        twinsAcross(set),
      ]),
    },
  };
}

function writersFigure(sets: readonly ExploredSet[]): Figure {
  const bars = sets.flatMap((set) =>
    SPLITS.flatMap((split) =>
      [...writersOf(set, split)].map(([name, value]) => ({ panel: set.title, name, series: split, value })),
    ),
  );
  return {
    id: 'writers',
    title: 'How much each writer wrote',
    see:
      'One bar a writer, in one colour: no writer is on two sides. Where few writers wrote most of a set a ' +
      'network would mostly learn their hands: ' +
      'training weighs each writer by the root of what they wrote.',
    picture: {
      kind: 'chart',
      svg: rankedBars({ label: 'Drawings of each writer, by set', bars, series: SPLIT_SERIES, y: 'drawings' }),
    },
    table: {
      head: ['writer', 'set', 'side', 'drawings'],
      rows: bars.map(({ panel, name, series, value }) => [name, panel, series, value]),
    },
  };
}
