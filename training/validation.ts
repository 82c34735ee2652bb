/** What a trained network is validated with, as the app would see it: nothing turned, pulled or left out. */
import { glyphOf, glyphOfGrey } from '../src/core/ink/glyph.ts';
import type { Glyph } from '../src/core/ink/glyph.ts';
import { PIXELS } from './data.ts';
import type { ImageSet } from './data.ts';
import type { PenSample } from './pen-data.ts';
import { toInk } from './pen-raster.ts';

/** Glyphs are drawn when asked for: all of them at once would take a hundred megabytes. */
export interface Labelled {
  labels: Uint8Array;
  glyph(at: number): Glyph;
}

export function labelledImages({ images, labels }: ImageSet): Labelled {
  const grey = (at: number): Float32Array =>
    Float32Array.from(images.subarray(at * PIXELS, (at + 1) * PIXELS), (value) => value / 255);
  return { labels, glyph: (at) => glyphOfGrey(grey(at)) };
}

export function labelledDigits(digits: readonly PenSample[]): Labelled {
  return {
    labels: Uint8Array.from(digits, ({ label }) => Number(label)),
    glyph: (at) => glyphOf(toInk(digits[at]?.strokes ?? [])),
  };
}
