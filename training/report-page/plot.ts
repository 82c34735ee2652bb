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

/** Thin lines behind the marks and a firmer one where they stand. */
export function grid(): Plot.Markish[] {
  return [Plot.gridY({ stroke: colour('grid'), strokeOpacity: 1 }), Plot.ruleY([0], { stroke: colour('axis') })];
}

/** Mean width of a letter, in units. */
const LETTER = 6.6;

/** What the colours stand for, in one line above the chart; give it a marginTop of 44. */
export function legend(series: readonly Series[]): Plot.Markish[] {
  let at = 0;
  return series.flatMap(({ name, colour: fill }) => {
    const dx = at;
    at += 18 + name.length * LETTER + 18;
    const place = { facet: 'super', frameAnchor: 'top-left', dy: -30 } as const;
    return [
      Plot.dot([name], { ...place, dx: dx + 6, symbol: 'square', r: 5.5, fill }),
      Plot.text([name], { ...place, dx: dx + 18, text: [name], fill: 'currentColor', textAnchor: 'start', lineAnchor: 'middle' }),
    ];
  });
}

/** The name of each panel of a chart of several, in its upper corner. */
export function panelNames(names: readonly string[], side: 'left' | 'right' = 'left'): Plot.Markish {
  return Plot.text(names, {
    fy: (name: string) => name,
    text: (name: string) => name,
    frameAnchor: `top-${side}`,
    dx: side === 'left' ? 6 : -6,
    dy: 2,
    fontWeight: 'bold',
  });
}
