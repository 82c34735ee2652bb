/** Many small pictures of one size as one, row by row. */
import { blankBitmap, paste } from './bitmap.ts';
import type { Bitmap } from './bitmap.ts';

/** Between the pictures, in pixels, and its grey: neither paper nor ink. */
const GAP = 2;
const GAP_GREY = 70;

/**
 * @param pictures all as large as the first one
 * @param columns of the sheet, also where there are not so many pictures: then the rest stays blank
 */
export function contactSheet(pictures: readonly Bitmap[], columns: number): Bitmap {
  const { width, height } = pictures[0] ?? { width: 1, height: 1 };
  const rows = Math.max(1, Math.ceil(pictures.length / columns));
  const sheet = blankBitmap(columns * (width + GAP) + GAP, rows * (height + GAP) + GAP, GAP_GREY);
  pictures.forEach((picture, i) => {
    paste(picture, sheet, GAP + (i % columns) * (width + GAP), GAP + Math.floor(i / columns) * (height + GAP));
  });
  return sheet;
}
