/** Observable Plot in Node, in the report's look. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { colour } from './theme.ts';

/** Units of a drawing's width, which are pixels where it is shown at its own size. */
export const CHART_WIDTH = 920;

/** One colour of a chart and what it stands for. */
export interface Series {
  name: string;
  /** As theme.ts gives it. */
  colour: string;
}

const { document } = parseHTML('<!doctype html><html></html>');

/** @returns one `<svg>` element; @param label for those who cannot see it */
export function drawPlot(label: string, options: Plot.PlotOptions): string {
  const drawing = Plot.plot({
    document,
    width: CHART_WIDTH,
    marginLeft: 56,
    marginRight: 16,
    style: { fontSize: '12px', background: 'transparent' },
    ariaLabel: label,
    ...options,
  });
  return drawing.outerHTML.replace('<svg ', '<svg role="img" ');
}

/** Thin lines behind the marks. @param ticks about how many: as many as the axis has numbers */
export function grid(ticks: number): Plot.Markish {
  return Plot.gridY({ ticks, stroke: colour('grid'), strokeOpacity: 1 });
}

/** The line on which bars stand. */
export function ground(): Plot.Markish {
  return Plot.ruleY([0], { stroke: colour('axis') });
}

/** Mean width of a letter, in units. */
const LETTER = 6.6;

/**
 * What the colours stand for, in one line above the chart, at its right: the left is the axis' own. Give it a marginTop
 * of 44.
 */
export function legend(series: readonly Series[]): Plot.Markish[] {
  const widths = series.map(({ name }) => 34 + name.length * LETTER);
  return series.flatMap(({ name, colour: fill }, i) => {
    const left = -widths.slice(i).reduce((sum, width) => sum + width, 0);
    const place = { facet: 'super', frameAnchor: 'top-right', dy: -32 } as const;
    return [
      Plot.dot([name], { ...place, dx: left + 24, symbol: 'square', r: 5.5, fill }),
      Plot.text([name], {
        ...place,
        dx: left + 34,
        text: [name],
        fill: 'currentColor',
        textAnchor: 'start',
        lineAnchor: 'middle',
      }),
    ];
  });
}

/** Room for a panel's name above its marks, in units. */
export const NAME_ROOM = 18;

/** The name of each panel of a chart of several, in its upper left corner; give the y scale an insetTop of NAME_ROOM. */
export function panelNames(names: readonly string[]): Plot.Markish {
  return Plot.text(names, {
    fy: (name: string) => name,
    text: (name: string) => name,
    frameAnchor: 'top-left',
    dx: 2,
    fontWeight: 'bold',
  });
}
