/** Whether confidence means what it says, and what is gained by asking where it is low. */
import { BINS, calibrationError, reliability } from '../evaluate/calibration.ts';
import type { Item } from '../evaluate/item.ts';
import { atUnsure } from '../evaluate/unsure.ts';
import type { Figure } from '../report-page/figure.ts';
import { lineChart } from '../report-page/line-chart.ts';
import { percent } from '../report-page/numbers.ts';
import type { Section } from '../report-page/page.ts';
import { seriesColour } from '../report-page/theme.ts';
import type { Judged } from './judge.ts';
import { penDigits } from './test-set.ts';

/** In fewer readings a share says little. */
const LEAST = 10;

/** Shares of what is unsure. */
const ASKED = Array.from({ length: 21 }, (_, i) => i / 200);

interface Read {
  name: string;
  items: readonly Item[];
}

export function confidenceSection(models: readonly Judged[]): Section {
  const sets = models.flatMap(({ name, read }): Read[] => [
    { name: `pen digits, ${name}`, items: penDigits(read) },
    { name: `numbers, ${name}`, items: read.numbers },
  ]);
  return {
    id: 'confidence',
    title: 'How sure it is',
    text: ['A reading comes with a confidence. Where it is low the app asks the child before it takes the number.'],
    figures: [reliabilityFigure(sets), askingFigure(sets)],
  };
}

function reliabilityFigure(sets: readonly Read[]): Figure {
  const bins = sets.map(({ name, items }) => ({ name, bins: reliability(items) }));
  return {
    id: 'reliability',
    title: 'Reliability diagram',
    see:
      `Of the readings of like confidence (${BINS} bins), the share that is right; on the dashed line confidence is honest, below it the network is too sure. Bins of fewer than ${LEAST} readings are left out. ` +
      `Expected calibration error: ${sets.map(({ name, items }) => `${name} ${percent(calibrationError(items), 2)}`).join('; ')}.`,
    picture: {
      kind: 'chart',
      svg: lineChart({
        label: 'Share of right readings by confidence',
        lines: bins.map(({ name, bins: own }, i) => ({
          name,
          colour: seriesColour(i),
          points: own.filter(({ n }) => n >= LEAST).map(({ confidence, accuracy }) => ({ x: confidence, y: accuracy })),
        })),
        x: 'mean confidence',
        y: 'read right',
        formatX: (share) => percent(share, 0),
        formatY: (share) => percent(share, 0),
        rangeX: [0, 1],
        rangeY: [0, 1],
        diagonal: true,
      }),
    },
    table: {
      head: ['read', 'confidence', 'readings', 'mean confidence', 'read right'],
      rows: bins.flatMap(({ name, bins: own }) =>
        own
          .filter(({ n }) => n > 0)
          .map((bin) => [name, `${percent(bin.from)} to ${percent(bin.to)}`, bin.n, percent(bin.confidence, 2), percent(bin.accuracy, 2)]),
      ),
    },
  };
}

function askingFigure(sets: readonly Read[]): Figure {
  return {
    id: 'asking',
    title: 'What asking is worth',
    see: 'If the least sure readings are asked about, so many of the others are right. At the left end nothing is asked.',
    picture: {
      kind: 'chart',
      svg: lineChart({
        label: 'Share of right readings among the rest, by how many are unsure',
        lines: sets.map(({ name, items }, i) => ({
          name,
          colour: seriesColour(i),
          points: ASKED.map((x) => ({ x, y: atUnsure(items, x).accuracy })),
        })),
        x: 'unsure',
        y: 'the others read right',
        formatX: (share) => percent(share, 0),
        formatY: (share) => percent(share, 0),
        rangeY: [Math.min(0.99, ...sets.map(({ items }) => atUnsure(items, 0).accuracy)), 1],
      }),
    },
    table: {
      head: ['unsure', ...sets.map(({ name }) => name)],
      rows: ASKED.map((share) => [percent(share), ...sets.map(({ items }) => percent(atUnsure(items, share).accuracy, 2))]),
    },
  };
}
