import * as Plot from '@observablehq/plot';
import { drawPlot, legend } from './plot.ts';
import type { Series } from './plot.ts';
import { colour } from './theme.ts';

export interface DotRows {
  label: string;
  /** One dot for each series that has a value here; rows stand in the order of their first dot. */
  dots: readonly { row: string; series: string; value: number }[];
  series: readonly Series[];
  x: string;
  format: (value: number) => string;
}

/** A line for each row from its least to its greatest dot: how far apart several measurements of one thing are. */
export function dotRows({ label, dots, series, x, format }: DotRows): string {
  const rows = [...new Set(dots.map(({ row }) => row))];
  const spans = rows.flatMap((row) => {
    const values = dots.filter((dot) => dot.row === row).map(({ value }) => value);
    const [from, to] = [Math.min(...values), Math.max(...values)];
    return from < to ? [{ row, from, to }] : [];
  });
  const longest = Math.max(...rows.map((row) => row.length));
  return drawPlot(label, {
    height: 94 + 20 * rows.length,
    marginTop: 50,
    marginBottom: 44,
    marginLeft: 24 + 7 * longest,
    x: { label: x, tickFormat: format, labelArrow: 'none', labelOffset: 40, nice: true },
    y: { domain: rows, label: null, tickSize: 0 },
    color: { domain: series.map(({ name }) => name), range: series.map((one) => one.colour) },
    marks: [
      Plot.gridX({ stroke: colour('grid'), strokeOpacity: 1 }),
      Plot.ruleY(spans, { y: 'row', x1: 'from', x2: 'to', stroke: colour('axis'), strokeWidth: 2 }),
      Plot.dot(dots, {
        y: 'row',
        x: 'value',
        fill: 'series',
        r: 5,
        title: (dot: DotRows['dots'][number]) => `${dot.row}, ${dot.series}: ${format(dot.value)}`,
      }),
      ...legend(series),
    ],
  });
}
