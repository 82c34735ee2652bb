/** What a trained network is validated with, as the app would see it: nothing turned, pulled or left out. */
import { rasterOfGrey } from '../src/core/ink/raster.ts';
import type { Raster } from '../src/core/ink/raster.ts';
import { rasterise } from '../src/core/ink/rasterise.ts';
import { PIXELS } from './data.ts';
import type { ImageSet } from './data.ts';
import type { PenSample } from './pen-data.ts';
import { toInk } from './pen-raster.ts';

/** Rasters are drawn when asked for: all of them at once would take a hundred megabytes. */
export interface Labelled {
  labels: Uint8Array;
  raster(at: number): Raster;
}

export function labelledImages({ images, labels }: ImageSet): Labelled {
  const grey = (at: number): Float32Array =>
    Float32Array.from(images.subarray(at * PIXELS, (at + 1) * PIXELS), (value) => value / 255);
  return { labels, raster: (at) => rasterOfGrey(grey(at)) };
}

export function labelledDigits(digits: readonly PenSample[]): Labelled {
  return {
    labels: Uint8Array.from(digits, ({ label }) => Number(label)),
    raster: (at) => rasterise(toInk(digits[at]?.strokes ?? [])),
  };
}
