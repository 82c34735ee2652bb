import * as Plot from '@observablehq/plot';
import { drawPlot } from './plot.ts';
import { colour } from './theme.ts';

export interface HeatCell {
  row: string;
  column: string;
  /** How full the colour is, -1 to 1; below 0 it is the other colour. */
  shade: number;
  /** What is written in the cell; '' for nothing. */
  text: string;
}

export interface HeatMap {
  label: string;
  /** Rows and columns stand in the order of their first cell. */
  cells: readonly HeatCell[];
  x: string;
  y: string;
}

/** At more than this the text would no longer stand out. */
const FULL = 0.7;

/** A table in colours: a confusion matrix, or how far each number is from what it should be. */
export function heatMap({ label, cells, x, y }: HeatMap): string {
  const rows = [...new Set(cells.map(({ row }) => row))];
  const columns = [...new Set(cells.map(({ column }) => column))];
  const marginTop = x ? 44 : 24;
  const longest = Math.max(...rows.map((row) => row.length));
  return drawPlot(label, {
    height: marginTop + 27 * rows.length + 4,
    marginTop,
    marginBottom: 4,
    marginLeft: 30 + 7 * longest,
    padding: 0.04,
    x: { domain: columns, label: x, axis: 'top', tickSize: 0, labelArrow: 'none', labelAnchor: 'center' },
    y: { domain: rows, label: y, tickSize: 0, labelArrow: 'none', labelAnchor: 'center' },
    color: { type: 'identity' },
    opacity: { type: 'identity' },
    marks: [
      Plot.cell(cells, {
        x: 'column',
        y: 'row',
        fill: ({ shade }: HeatCell) => colour(shade < 0 ? 'less' : 'series-1'),
        fillOpacity: ({ shade }: HeatCell) => FULL * Math.min(1, Math.abs(shade)),
        title: (cell: HeatCell) => `${cell.row}, ${cell.column}: ${cell.text || 'none'}`,
      }),
      Plot.text(cells, { x: 'column', y: 'row', text: 'text', fontSize: columns.length > 16 ? 10 : 12 }),
    ],
  });
}
