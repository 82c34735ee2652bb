/** What the network sees of an item, and how much ink that is. */
import { RASTER_CHANNELS } from '../../src/core/ink/raster.ts';
import { rasterise } from '../../src/core/ink/rasterise.ts';
import { PIXELS } from '../data.ts';
import { toInk } from '../pen-raster.ts';
import type { Item } from './sets.ts';

/** 28x28 bytes, 0 paper to 255 ink: an image as it is, pen strokes as the app rasterises them. */
export function inkOf({ drawing }: Item): Uint8Array {
  if (drawing instanceof Uint8Array) return drawing;
  const raster = rasterise(toInk(drawing));
  return Uint8Array.from({ length: PIXELS }, (_, i) => Math.round(255 * (raster[i * RASTER_CHANNELS] ?? 0)));
}

/** Share of the picture that is ink, 0 to 1; grey pixels count in part. */
export function densityOf(ink: Uint8Array): number {
  let sum = 0;
  for (const value of ink) sum += value;
  return sum / (255 * ink.length);
}
