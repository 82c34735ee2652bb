/** What was read, to be looked at. */
import { RASTER_CHANNELS } from '../../src/core/ink/raster.ts';
import { rasterise } from '../../src/core/ink/rasterise.ts';
import type { Ink } from '../../src/core/ink/stroke.ts';
import { PIXELS, SIDE } from '../data.ts';
import type { ImageSet } from '../data.ts';
import { drawingOf } from '../explore/drawings.ts';
import { enlarge, greyBitmap } from '../report-page/bitmap.ts';
import type { Bitmap } from '../report-page/bitmap.ts';

/** Device pixels for each pixel of a raster. */
const TIMES = 6;

export function imagePicture({ images }: ImageSet, at: number): Bitmap {
  return enlarge(greyBitmap(images.subarray(at * PIXELS, (at + 1) * PIXELS), SIDE), TIMES);
}

/** All the ink as one digit, as the network sees it. */
export function rasterPicture(ink: Ink): Bitmap {
  const raster = rasterise(ink);
  const grey = Array.from({ length: PIXELS }, (_, i) => Math.round(255 * (raster[i * RASTER_CHANNELS] ?? 0)));
  return enlarge(greyBitmap(grey, SIDE), TIMES);
}

/** The strokes as lines, each in a colour of its own: a number has no raster as a whole. */
export function strokePicture(ink: Ink): Bitmap {
  const drawing = ink.map((stroke) => Float32Array.from(stroke.flatMap(({ x, y }) => [x, y])));
  return drawingOf({ label: '', number: 1, writer: null, drawing }, TIMES * SIDE);
}
