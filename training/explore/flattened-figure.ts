import * as Plot from '@observablehq/plot';
import { PIXELS, SIDE } from '../data.ts';
import { dataUri, greyBitmap } from '../report-page/bitmap.ts';
import type { Figure } from '../report-page/figure.ts';
import { CHART_WIDTH, drawPlot } from '../report-page/plot.ts';
import { someOfLabel } from './picks.ts';
import type { ExploredSet } from './sets.ts';

/** Images of each label. */
const LINES = 10;

/** So that a pixel is a unit wide. */
const MARGINS = { marginLeft: 40, marginRight: CHART_WIDTH - 40 - PIXELS, marginTop: 8, marginBottom: 44 };

/** Units of height for each label: two for a line, and a gap. */
const STEP = 2 * LINES + 4;

/** Each image as one line of 784 pixels, row after row, as a network without an eye for place gets it. */
export function flattenedFigure(set: ExploredSet): Figure {
  const rows = set.labels.map((label) => ({ label, uri: linesOf(set, label) }));
  return {
    id: `flattened-${set.id}`,
    title: `${set.title}: flattened`,
    see:
      `Each line is one image, its ${SIDE} rows of pixels one after the other; up to ${LINES} images of each ` +
      'label. Where the lines of a label are bright at the same ' +
      'places they share a form, and where its bands differ from those of the other labels it can be told from them.',
    picture: {
      kind: 'chart',
      svg: drawPlot(`Images of ${set.title}, flattened`, {
        ...MARGINS,
        height: STEP * rows.length + 4 + MARGINS.marginTop + MARGINS.marginBottom,
        x: {
          domain: [0, PIXELS],
          ticks: Array.from({ length: 8 }, (_, i) => (i * PIXELS) / 7),
          label: 'pixel',
          labelArrow: 'none',
          labelOffset: 40,
        },
        y: { type: 'band', domain: set.labels, label: null, tickSize: 0, padding: 0, insetBottom: 4 },
        marks: [
          Plot.image(rows, {
            x: PIXELS / 2,
            y: 'label',
            src: 'uri',
            width: PIXELS,
            height: 2 * LINES,
            preserveAspectRatio: 'none',
            imageRendering: 'pixelated',
          }),
        ],
      }),
    },
    table: null,
  };
}

/** A picture of 784 x LINES pixels; what the set lacks stays black. */
function linesOf(set: ExploredSet, label: string): string {
  const grey = new Uint8Array(PIXELS * LINES);
  someOfLabel(set, label, LINES).forEach((i, line) => grey.set(set.trainInk[i] ?? [], line * PIXELS));
  return dataUri(greyBitmap(grey, PIXELS));
}
