import * as Plot from '@observablehq/plot';
import { drawPlot, grid, NAME_ROOM, panelNames } from './plot.ts';
import { colour } from './theme.ts';

export interface Range {
  panel: string;
  category: string;
  low: number;
  middle: number;
  high: number;
}

export interface RangeChart {
  label: string;
  ranges: readonly Range[];
  x: string;
  y: string;
  format: (value: number) => string;
}

/** For each category a line from low to high and a dot in the middle. */
export function rangeChart({ label, ranges, x, y, format }: RangeChart): string {
  const panels = [...new Set(ranges.map(({ panel }) => panel))];
  return drawPlot(label, {
    height: 50 + 140 * panels.length,
    marginTop: 24,
    x: { domain: [...new Set(ranges.map(({ category }) => category))], label: x, tickSize: 0, labelArrow: 'none' },
    y: { label: y, insetTop: NAME_ROOM, ticks: 4, tickFormat: format, tickSize: 0, labelArrow: 'none' },
    fy: { domain: panels, axis: null, padding: 0.15 },
    marks: [
      grid(4),
      Plot.ruleX(ranges, {
        fy: 'panel',
        x: 'category',
        y1: 'low',
        y2: 'high',
        stroke: colour('series-1'),
        strokeWidth: 3,
        strokeOpacity: 0.45,
        strokeLinecap: 'round',
      }),
      Plot.dot(ranges, {
        fy: 'panel',
        x: 'category',
        y: 'middle',
        r: 5,
        fill: colour('series-1'),
        title: (range: Range) =>
          `${range.panel}, ${range.category}: ${format(range.low)}, ${format(range.middle)}, ${format(range.high)}`,
      }),
      panelNames(panels),
    ],
  });
}
