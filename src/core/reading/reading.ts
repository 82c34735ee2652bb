import type { Raster } from '../ink/raster.ts';

/** What the network believes about one digit. */
export interface DigitReading {
  /** The most probable digit, 0..9. */
  readonly digit: number;
  /** Ten calibrated probabilities that add up to 1; index = digit. */
  readonly probabilities: Float32Array;
  /** The very image that the network saw. */
  readonly raster: Raster;
  /** Indexes into the ink: the strokes that make up this digit. */
  readonly strokes: readonly number[];
}

/** Another number that the ink may mean. */
export interface Alternative {
  readonly text: string;
  readonly confidence: number;
}

/** Ink was found and read; `text` is the best guess even when unsure ('' where not even a guess is possible). */
export interface InkReading {
  readonly kind: 'number' | 'unsure';
  readonly text: string;
  /** Calibrated probability that `text` is what was written, 0..1. */
  readonly confidence: number;
  /** From left to right; all ink as one digit where it is no number. */
  readonly digits: readonly DigitReading[];
  /** The next best numbers, most probable first, without `text` itself. */
  readonly alternatives: readonly Alternative[];
}

/** What the app makes of the ink on the paper. `empty`: there is no ink to read. */
export type Reading = { readonly kind: 'empty' } | InkReading;
