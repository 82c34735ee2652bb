import * as Plot from '@observablehq/plot';
import { drawPlot, grid, ground, legend, NAME_ROOM, panelNames } from './plot.ts';
import type { Series } from './plot.ts';

export interface RankedBar {
  panel: string;
  name: string;
  series: string;
  value: number;
}

export interface RankedBars {
  label: string;
  bars: readonly RankedBar[];
  /** The order of the bars, before their value. */
  series: readonly Series[];
  y: string;
}

/** Many thin bars in a panel, the greatest of each series first: how evenly something is shared. */
export function rankedBars({ label, bars, series, y }: RankedBars): string {
  const panels = [...new Set(bars.map(({ panel }) => panel))];
  const place = ({ series: own }: RankedBar): number => series.findIndex(({ name }) => name === own);
  const ranked = panels.flatMap((panel) =>
    bars
      .filter((bar) => bar.panel === panel)
      .sort((a, b) => place(a) - place(b) || b.value - a.value)
      .map((bar, rank) => ({ ...bar, rank })),
  );
  return drawPlot(label, {
    height: 60 + 120 * panels.length,
    marginTop: 44,
    x: { axis: null, type: 'band', padding: 0.2 },
    y: { label: y, insetTop: NAME_ROOM, ticks: 2, tickSize: 0, labelArrow: 'none' },
    fy: { domain: panels, axis: null, padding: 0.18 },
    color: { domain: series.map(({ name }) => name), range: series.map((one) => one.colour) },
    marks: [
      grid(2),
      ground(),
      Plot.barY(ranked, {
        fy: 'panel',
        x: 'rank',
        y: 'value',
        fill: 'series',
        title: (bar: RankedBar) => `${bar.name}, ${bar.series}: ${bar.value}`,
      }),
      panelNames(panels),
      ...legend(series),
    ],
  });
}
