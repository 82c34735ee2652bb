/** Mean image: what all drawings of a label have in common. */
import { PIXELS, SIDE } from '../data.ts';
import { enlarge, greyBitmap } from '../report-page/bitmap.ts';
import type { Bitmap } from '../report-page/bitmap.ts';
import { contactSheet } from '../report-page/contact-sheet.ts';
import type { Figure } from '../report-page/figure.ts';
import type { ExploredSet } from './sets.ts';

/** A pixel in device pixels; pictures in a row at most. */
const TIMES = 3;
const MOST_COLUMNS = 13;

export function meanFigure(sets: readonly ExploredSet[]): Figure {
  return {
    id: 'mean-images',
    title: 'Mean image of each label, and how far drawings stray from it',
    see:
      'Left the mean of the training items, right their standard deviation, both brightened alike. A sharp mean ' +
      'is a form that all write; two ghosts in one are two ways of writing, ' +
      'such as 7 with and without a bar, or 1 upright and slanted.',
    picture: {
      kind: 'sheets',
      columns: ['mean', 'standard deviation'],
      rows: sets.map((set) => {
        const moments = set.labels.map((label) =>
          momentsOf(set.trainInk.filter((_, i) => set.items.train[i]?.label === label)),
        );
        const sheet = (picture: (one: Moments) => Float64Array): Bitmap =>
          contactSheet(
            moments.map((one) => enlarge(brightened(picture(one)), TIMES)),
            Math.min(MOST_COLUMNS, moments.length),
          );
        return { name: set.title, sheets: [sheet(({ mean }) => mean), sheet(({ deviation }) => deviation)] };
      }),
    },
    table: null,
  };
}

interface Moments {
  /** 28x28 numbers, 0 to 255; all zero where there are no images. */
  mean: Float64Array;
  deviation: Float64Array;
}

/** Mean and standard deviation at each pixel. */
export function momentsOf(inks: readonly Uint8Array[]): Moments {
  const sum = new Float64Array(PIXELS);
  const squares = new Float64Array(PIXELS);
  for (const ink of inks) {
    for (let i = 0; i < PIXELS; i++) {
      const value = ink[i] ?? 0;
      sum[i] = (sum[i] ?? 0) + value;
      squares[i] = (squares[i] ?? 0) + value * value;
    }
  }
  const n = inks.length || 1;
  const mean = sum.map((total) => total / n);
  return { mean, deviation: squares.map((total, i) => Math.sqrt(Math.max(0, total / n - (mean[i] ?? 0) ** 2))) };
}

/** Means are pale: half of full ink is white enough. */
function brightened(values: Float64Array): Bitmap {
  return greyBitmap(
    values.map((value) => Math.min(255, Math.round(1.6 * value))),
    SIDE,
  );
}
