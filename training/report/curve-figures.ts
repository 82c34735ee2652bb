/** The course of the training: what the project's first prototype plotted as "model loss" and "model accuracy". */
import type { EpochRecord } from '../checkpoint.ts';
import type { Figure } from '../report-page/figure.ts';
import { lineChart } from '../report-page/line-chart.ts';
import type { LineChart } from '../report-page/line-chart.ts';
import { percent } from '../report-page/numbers.ts';
import type { Section } from '../report-page/page.ts';
import { seriesColour } from '../report-page/theme.ts';

type Quantity = Exclude<keyof EpochRecord, 'epoch' | 'seconds'>;

/** A network, and how its training went: null where its run left no log on this machine. */
export interface Course {
  network: string;
  records: readonly EpochRecord[] | null;
}

export function curveSection(run: string, courses: readonly Course[]): Section {
  const section = { id: 'curves', title: 'How it learned' };
  const known = courses.flatMap(({ network, records }) => (records && records.length > 0 ? [{ network, records }] : []));
  if (known.length === 0) {
    return { ...section, text: [`training/runs/${run} has no log.jsonl on this machine, so there are no curves.`], figures: [] };
  }
  return {
    ...section,
    text: [
      'What is learned from is turned, pulled and partly left out anew in each epoch, and its labels are smoothed: that is why its loss is higher, and its accuracy lower, than on what is held back, which is seen as the app would see it.',
    ],
    figures: known.flatMap(({ network, records }) => [lossFigure(network, records), accuracyFigure(network, records)]),
  };
}

function lossFigure(network: string, records: readonly EpochRecord[]): Figure {
  const lines = linesOf(records, [['training', 'trainLoss'], ['validation', 'validationLoss']]);
  return {
    id: `model-loss-${network}`,
    title: `Model loss, ${network}`,
    see: `Mean cross-entropy after each epoch. It ends at ${records.at(-1)?.validationLoss.toFixed(4)} on what is held back.`,
    picture: { kind: 'chart', svg: lineChart({ label: 'Loss by epoch', lines, ...axes('loss', (loss) => loss.toFixed(1)) }) },
    table: {
      head: ['epoch', 'training', 'validation', 'seconds'],
      rows: records.map((one) => [String(one.epoch), one.trainLoss.toFixed(4), one.validationLoss.toFixed(4), one.seconds.toFixed(0)]),
    },
  };
}

function accuracyFigure(network: string, records: readonly EpochRecord[]): Figure {
  const named = [
    ['training', 'trainAccuracy'],
    ['validation', 'validationAccuracy'],
    ['validation, its images', 'imageAccuracy'],
    ['validation, its pen digits', 'penAccuracy'],
  ] as const;
  const lines = linesOf(records, named).filter(({ points }) => points.length > 0);
  // The first epochs would press the rest together: the axis begins where the second one stands.
  const low = Math.min(...lines.flatMap(({ points }) => points.slice(1, 2).map(({ y }) => y)), 0.95);
  const shown = lines.map((line) => ({ ...line, points: line.points.filter(({ y }) => y >= low) }));
  return {
    id: `model-accuracy-${network}`,
    title: `Model accuracy, ${network}`,
    see: `Share of the digits read right after each epoch; it ends at ${percent(records.at(-1)?.validationAccuracy ?? 0, 2)} on what is held back. What is below the axis is left out.`,
    picture: {
      kind: 'chart',
      svg: lineChart({
        label: 'Accuracy by epoch',
        lines: shown,
        ...axes('accuracy', (share) => percent(share, 0)),
        rangeY: [low, 1],
      }),
    },
    table: {
      head: ['epoch', ...named.map(([name]) => name)],
      rows: records.map((one) => [String(one.epoch), ...named.map(([, key]) => (one[key] === null ? '' : percent(one[key], 2)))]),
    },
  };
}

function linesOf(records: readonly EpochRecord[], named: readonly (readonly [string, Quantity])[]): LineChart['lines'] {
  return named.map(([name, key], i) => ({
    name,
    colour: seriesColour(i),
    points: records.flatMap(({ epoch: x, [key]: y }) => (y === null ? [] : [{ x, y }])),
  }));
}

function axes(y: string, formatY: (value: number) => string): Pick<LineChart, 'x' | 'y' | 'formatX' | 'formatY'> {
  // No epoch is half.
  return { x: 'epoch', y, formatX: (epoch) => (Number.isInteger(epoch) ? String(epoch) : ''), formatY };
}
