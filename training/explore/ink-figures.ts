/** Ink density: how much of a picture is ink. */
import type { Figure } from '../report-page/figure.ts';
import { histogram, sharesOf } from '../report-page/histogram.ts';
import { percent, quantile } from '../report-page/numbers.ts';
import { rangeChart } from '../report-page/range-chart.ts';
import { densityOf } from './ink.ts';
import { isOfDigits } from './sets.ts';
import type { ExploredSet } from './sets.ts';

const BINS = { from: 0, width: 0.01, count: 30 };

export function inkFigures(sets: readonly ExploredSet[]): Figure[] {
  const densities = sets.map((set) => ({ set, values: Float64Array.from(set.trainInk, densityOf) }));
  return [spreadFigure(densities), labelsFigure(densities.filter(({ set }) => isOfDigits(set)))];
}

interface Densities {
  set: ExploredSet;
  /** Of the training items, in their order: 0 to 1. */
  values: Float64Array;
}

function spreadFigure(densities: readonly Densities[]): Figure {
  const panels = densities.map(({ set, values }) => ({ name: set.title, values }));
  const shares = panels.map(({ values }) => sharesOf(values, BINS));
  return {
    id: 'ink-density',
    title: 'Ink density of the training items',
    see:
      'How much of the 28x28 picture is ink, grey counted in part. MNIST’s pencils differ widely; the app draws ' +
      'every line in one width, so the pen sets are ' +
      'narrower, and only their length of line differs. Training draws them in varying widths.',
    picture: {
      kind: 'chart',
      svg: histogram({
        label: 'Share of the picture that is ink, by set',
        panels,
        bins: BINS,
        x: 'share of the picture that is ink',
        y: 'drawings',
        format: (value) => percent(value, Number.isInteger(Number((100 * value).toFixed(6))) ? 0 : 1),
      }),
    },
    table: {
      head: ['ink', ...panels.map(({ name }) => name)],
      rows: Array.from({ length: BINS.count }, (_, i) => [
        i < BINS.count - 1
          ? `${percent(BINS.from + i * BINS.width, 0)} to ${percent(BINS.from + (i + 1) * BINS.width, 0)}`
          : `${percent(BINS.from + i * BINS.width, 0)} and more`,
        ...shares.map((own) => percent(own[i] ?? 0)),
      ]),
    },
  };
}

function labelsFigure(densities: readonly Densities[]): Figure {
  const ranges = densities.flatMap(({ set, values }) =>
    set.labels.flatMap((label) => {
      const own = values.filter((_, i) => set.items.train[i]?.label === label).sort();
      if (own.length === 0) return [];
      const [low, middle, high] = [quantile(own, 0.1), quantile(own, 0.5), quantile(own, 0.9)];
      return [{ panel: set.title, category: label, low, middle, high }];
    }),
  );
  return {
    id: 'ink-by-digit',
    title: 'Ink density of each digit',
    see:
      'The middle drawing of each digit, and from the lightest tenth to the heaviest. Where two lines are at ' +
      'different heights ink alone tells the digits apart: a 1 has little, a 0 and an 8 have much.',
    picture: {
      kind: 'chart',
      svg: rangeChart({
        label: 'Ink density by digit and set',
        ranges,
        x: '',
        y: 'ink',
        format: (value) => percent(value, 0),
      }),
    },
    table: {
      head: ['digit', 'set', 'a tenth below', 'half below', 'nine tenths below'],
      rows: ranges.map(({ panel, category, low, middle, high }) => [
        category,
        panel,
        percent(low),
        percent(middle),
        percent(high),
      ]),
    },
  };
}
