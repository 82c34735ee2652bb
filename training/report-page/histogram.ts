import * as Plot from '@observablehq/plot';
import { percent, quantile } from './numbers.ts';
import { CHART_WIDTH, drawPlot, grid, ground, NAME_ROOM, panelNames } from './plot.ts';
import { colour } from './theme.ts';

export interface Histogram {
  label: string;
  /** One histogram under the other, over the same axis. */
  panels: readonly { name: string; values: ArrayLike<number> }[];
  bins: Bins;
  x: string;
  y: string;
  format: (value: number) => string;
  /** Where the axis has its numbers; by itself unless given. */
  ticks?: readonly number[];
  /** Whether the middle value is marked: not where the values are a few whole numbers. */
  middle?: boolean;
}

/** Equal bins from `from` on; what lies outside counts with the first or the last one. */
export interface Bins {
  from: number;
  width: number;
  count: number;
}

/** So few bars stand apart, each for the value in its middle. */
const FEW = 8;

/** The share of the values in each bin, 0 to 1. */
export function sharesOf(values: ArrayLike<number>, { from, width, count }: Bins): number[] {
  const shares = new Array<number>(count).fill(0);
  for (let i = 0; i < values.length; i++) {
    const bin = Math.min(count - 1, Math.max(0, Math.floor(((values[i] ?? 0) - from) / width)));
    shares[bin] = (shares[bin] ?? 0) + 1 / values.length;
  }
  return shares;
}

/** How values are spread. */
export function histogram({ label, panels, bins, x, y, format, ticks, middle: isMarked = true }: Histogram): string {
  const bars = panels.flatMap(({ name, values }) =>
    sharesOf(values, bins).map((share, i) => ({
      name,
      from: bins.from + i * bins.width,
      to: bins.from + (i + 1) * bins.width,
      share,
    })),
  );
  const middles = panels
    .filter(({ values }) => isMarked && values.length > 0)
    .map(({ name, values }) => ({ name, middle: quantile(Float64Array.from(values).sort(), 0.5) }));
  const areFew = bins.count <= FEW;
  const inset = areFew ? (0.2 * CHART_WIDTH) / bins.count : 0.5;
  const nameOf = (from: number, to: number): string =>
    areFew ? format((from + to) / 2) : `${format(from)} to ${format(to)}`;
  return drawPlot(label, {
    height: 70 + 110 * panels.length,
    marginTop: 28,
    marginBottom: 44,
    x: { label: x, tickFormat: format, labelArrow: 'none', labelOffset: 40, ...(ticks ? { ticks } : {}) },
    y: {
      label: y,
      insetTop: NAME_ROOM,
      ticks: 3,
      tickFormat: (share: number) => percent(share, 0),
      tickSize: 0,
      labelArrow: 'none',
    },
    fy: { domain: panels.map(({ name }) => name), axis: null, padding: 0.2 },
    marks: [
      grid(3),
      ground(),
      Plot.rectY(bars, {
        fy: 'name',
        x1: 'from',
        x2: 'to',
        y: 'share',
        insetLeft: inset,
        insetRight: inset,
        fill: colour('series-1'),
        title: (bar: (typeof bars)[number]) => `${bar.name}, ${nameOf(bar.from, bar.to)}: ${percent(bar.share)}`,
      }),
      Plot.ruleX(middles, { fy: 'name', x: 'middle', stroke: 'currentColor', strokeDasharray: '3 3' }),
      Plot.text(middles, {
        fy: 'name',
        x: 'middle',
        frameAnchor: 'top',
        text: ({ middle }: { middle: number }) => `half below ${format(middle)}`,
        textAnchor: 'start',
        dx: 5,
        dy: NAME_ROOM - 4,
      }),
      panelNames(panels.map(({ name }) => name)),
    ],
  });
}
