import * as Plot from '@observablehq/plot';
import { drawPlot, grid, ground, legend } from './plot.ts';
import type { Series } from './plot.ts';

export interface StackedBars {
  label: string;
  /** Any number for each category and series; what lacks is nothing. Categories stand in the order of their first bar. */
  bars: readonly { category: string; series: string; value: number }[];
  /** From the bottom up. */
  series: readonly Series[];
  x: string;
  y: string;
  /** What stands above a category's bar: its sum, for instance. */
  notes: ReadonlyMap<string, string>;
  format?: (value: number) => string;
}

/** One bar a category, in the colours of its series. */
export function stackedBars({ label, bars, series, x, y, notes, format = String }: StackedBars): string {
  const categories = [...new Set(bars.map(({ category }) => category))];
  const sums = categories.map((category) => ({
    category,
    sum: bars.reduce((sum, bar) => (bar.category === category ? sum + bar.value : sum), 0),
  }));
  return drawPlot(label, {
    height: 300,
    marginTop: 56,
    x: { domain: categories, label: x, padding: 0.35, tickSize: 0, labelArrow: 'none' },
    y: { label: y, ticks: 5, tickFormat: format, tickSize: 0, labelArrow: 'none' },
    color: { domain: series.map(({ name }) => name), range: series.map((one) => one.colour) },
    marks: [
      grid(5),
      ground(),
      Plot.barY(bars, {
        x: 'category',
        y: 'value',
        fill: 'series',
        order: series.map(({ name }) => name),
        insetTop: 1,
        title: (bar: StackedBars['bars'][number]) => `${bar.category}, ${bar.series}: ${format(bar.value)}`,
      }),
      Plot.text(sums, {
        x: 'category',
        y: 'sum',
        text: ({ category }: { category: string }) => notes.get(category) ?? '',
        dy: -8,
        fontSize: 11,
      }),
      ...legend(series),
    ],
  });
}
