/** Stroke counts: how often the pen is put down for one drawing. */
import type { Figure } from '../report-page/figure.ts';
import { heatMap } from '../report-page/heat-map.ts';
import { histogram } from '../report-page/histogram.ts';
import { percent } from '../report-page/numbers.ts';
import type { ExploredSet } from './sets.ts';

/** Drawings of so many strokes and more are counted together. */
const MOST = 5;
const NUMBERS = Array.from({ length: MOST }, (_, i) => i + 1);
const nameOf = (strokes: number): string => (strokes < MOST ? String(strokes) : `${MOST}+`);

export function strokeFigures(sets: readonly ExploredSet[]): Figure[] {
  const pen = sets.flatMap((set) => {
    const strokes = set.items.train.flatMap(({ drawing, label }) =>
      drawing instanceof Uint8Array ? [] : [{ label, count: Math.min(MOST, drawing.length) }],
    );
    return strokes.length > 0 ? [{ set, strokes }] : [];
  });
  return [overallFigure(pen), ...pen.map(labelFigure)];
}

interface StrokeCounts {
  set: ExploredSet;
  /** Of the training items, in their order: 0 to MOST. */
  strokes: readonly { label: string; count: number }[];
}

function overallFigure(pen: readonly StrokeCounts[]): Figure {
  const panels = pen.map(({ set, strokes }) => ({ name: set.title, values: strokes.map(({ count }) => count) }));
  const all = panels.flatMap(({ values }) => values);
  return {
    id: 'strokes',
    title: 'Strokes of a drawing',
    see:
      `${percent(all.filter((n) => n === 1).length / all.length, 0)} of all these drawings are of one stroke, ` +
      `${percent(all.filter((n) => n > 2).length / all.length, 0)} of three and more. Children lift the pen more ` +
      'often than these adults do: training lifts it by chance, too.',
    picture: {
      kind: 'chart',
      svg: histogram({
        label: 'Share of the drawings by their number of strokes, by set',
        panels,
        bins: { from: 0.5, width: 1, count: MOST },
        x: 'strokes',
        y: 'drawings',
        format: nameOf,
        ticks: NUMBERS,
        middle: false,
      }),
    },
    table: {
      head: ['set', ...NUMBERS.map(nameOf)],
      rows: panels.map(({ name, values }) => [
        name,
        ...NUMBERS.map((n) => values.filter((value) => value === n).length),
      ]),
    },
  };
}

function labelFigure({ set, strokes }: StrokeCounts): Figure {
  const rows = set.labels.map((label) => {
    const own = strokes.filter((one) => one.label === label);
    return { label, shares: NUMBERS.map((n) => own.filter(({ count }) => count === n).length / (own.length || 1)) };
  });
  return {
    id: `strokes-${set.id}`,
    title: `${set.title}: strokes of each label`,
    see:
      'Per cent of a label’s training items by their number of strokes. Where two numbers share a column, two ' +
      'ways of writing have to be learned.',
    picture: {
      kind: 'chart',
      svg: heatMap({
        label: `Strokes of each label, ${set.title}`,
        cells: NUMBERS.flatMap((n, i) =>
          rows.map(({ label, shares }) => {
            const share = shares[i] ?? 0;
            return {
              row: nameOf(n),
              column: label,
              shade: share,
              text: share === 0 ? '' : share < 0.005 ? '<1' : String(Math.round(100 * share)),
            };
          }),
        ),
        x: '',
        y: 'strokes',
      }),
    },
    table: {
      head: ['label', ...NUMBERS.map(nameOf)],
      rows: rows.map(({ label, shares }) => [label, ...shares.map((share) => percent(share))]),
    },
  };
}
