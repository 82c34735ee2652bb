/** Step 2: the images flattened and displayed. */
import { SIDE } from '../data.ts';
import { enlarge, greyBitmap } from '../report-page/bitmap.ts';
import { contactSheet } from '../report-page/contact-sheet.ts';
import type { Figure } from '../report-page/figure.ts';
import type { Section } from '../report-page/page.ts';
import { channelsFigure } from './channels-figure.ts';
import { drawingOf } from './drawings.ts';
import { flattenedFigure } from './flattened-figure.ts';
import { someOfLabel } from './picks.ts';
import { isOfDigits } from './sets.ts';
import type { ExploredSet } from './sets.ts';

/** Pictures in a row of a sheet where two stand side by side, and rows; one is enough for the sets of many labels. */
const COLUMNS = 14;
const ROWS_OF_DIGITS = 3;

/** Device pixels of a picture; half as many are shown. */
const PICTURE_SIDE = 2 * SIDE;

export function pictureSection(sets: readonly ExploredSet[]): Section {
  const pen = sets.filter((set) => set.items.train[0]?.writer);
  return {
    id: 'pictures',
    title: 'The images, displayed and flattened',
    text: [
      'Training items only, chosen by a seed, each from another writer as far as there are writers. Nobody looks ' +
        'at what is kept to judge with.',
    ],
    figures: [
      ...sets.map(sheetsFigure),
      ...pen.filter(isOfDigits).slice(-1).map(channelsFigure),
      ...sets.map(flattenedFigure),
    ],
  };
}

function sheetsFigure(set: ExploredSet): Figure {
  const isPen = set.items.train[0]?.writer !== null;
  const columns = isPen ? COLUMNS : 2 * COLUMNS;
  const rows = isOfDigits(set) ? ROWS_OF_DIGITS : 1;
  return {
    id: `sheets-${set.id}`,
    title: `${set.title}: ${isPen ? 'as drawn, and as the app rasterises it' : 'as the network gets it'}`,
    see: isPen
      ? 'Left the strokes as the pen went, the first white, the second orange, the third blue, the fourth green. ' +
        'Right the same drawings in 28x28 pixels, as the app ' +
        'shows them to the network: all of one size and line width, their centre of mass in the middle.'
      : 'Scanned pencil in 28x28 pixels, already of one size and centred by its makers: the app’s rasteriser is ' +
        'modelled on it.',
    picture: {
      kind: 'sheets',
      columns: isPen ? ['as drawn', 'as rasterised'] : [''],
      rows: set.labels.map((label) => {
        const places = someOfLabel(set, label, columns * rows);
        const rasterised = places.map((i) => enlarge(greyBitmap(set.trainInk[i] ?? [], SIDE), PICTURE_SIDE / SIDE));
        const drawn = places.flatMap((i) => set.items.train[i] ?? []).map((item) => drawingOf(item, PICTURE_SIDE));
        return {
          name: label,
          sheets: (isPen ? [drawn, rasterised] : [rasterised]).map((pictures) => contactSheet(pictures, columns)),
        };
      }),
    },
    table: null,
  };
}
