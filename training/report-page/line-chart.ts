import * as Plot from '@observablehq/plot';
import { drawPlot, grid, legend } from './plot.ts';
import type { Series } from './plot.ts';
import { colour } from './theme.ts';

export interface LineChart {
  label: string;
  /** One line each, its points from left to right. */
  lines: readonly (Series & { points: readonly { x: number; y: number }[] })[];
  x: string;
  y: string;
  formatX?: (value: number) => string;
  formatY?: (value: number) => string;
  /** The ends of the axes, where they are not those of the values: [0, 1] for shares. */
  rangeX?: readonly [number, number];
  rangeY?: readonly [number, number];
  /** Where the two axes have the same meaning: the line on which they are equal. */
  diagonal?: boolean;
}

/** How something changes, in as many lines as there are series. */
export function lineChart({
  label,
  lines,
  x,
  y,
  formatX = String,
  formatY = String,
  rangeX,
  rangeY,
  diagonal = false,
}: LineChart): string {
  const points = lines.flatMap(({ name, points: own }) => own.map((point) => ({ ...point, name })));
  const ends = rangeX ?? points.map((point) => point.x);
  const corners = [Math.min(...ends), Math.max(...ends)].map((end) => ({ x: end, y: end }));
  return drawPlot(label, {
    height: 340,
    marginTop: 56,
    marginBottom: 44,
    x: { label: x, tickFormat: formatX, labelArrow: 'none', labelOffset: 40, ...(rangeX ? { domain: rangeX } : {}) },
    y: {
      label: y,
      ticks: 6,
      tickFormat: formatY,
      tickSize: 0,
      labelArrow: 'none',
      ...(rangeY ? { domain: rangeY } : { zero: true }),
    },
    color: { domain: lines.map(({ name }) => name), range: lines.map((line) => line.colour) },
    marks: [
      grid(6),
      ...(diagonal ? [Plot.line(corners, { x: 'x', y: 'y', stroke: colour('axis'), strokeDasharray: '4 4' })] : []),
      Plot.line(points, { x: 'x', y: 'y', z: 'name', stroke: 'name', strokeWidth: 2 }),
      Plot.dot(points, {
        x: 'x',
        y: 'y',
        fill: 'name',
        r: 3.5,
        title: (point: (typeof points)[number]) => `${point.name}, ${formatX(point.x)}: ${formatY(point.y)}`,
      }),
      ...legend(lines),
    ],
  });
}
