import type { Raster } from '../ink/raster.ts';
import type { Classification } from '../ports.ts';

/** What the reader believes about one digit. */
export interface DigitReading {
  /** The digit that was read, 0..9. */
  readonly digit: number;
  /** It was written as the mirror shows it. */
  readonly mirrored: boolean;
  /** Index = digit, mirrored or not. What is left to 1 is the probability that this is no digit. */
  readonly probabilities: Float32Array;
  /** The very image that the network saw. */
  readonly raster: Raster;
  /** What the network said of it. */
  readonly classification: Classification;
  /** Indexes into the ink: the strokes that make up this digit, or of which a part does. */
  readonly strokes: readonly number[];
}

/** Another number that the ink may mean. */
export interface Alternative {
  readonly text: string;
  /** As that of a reading. May be the higher one where neither is sure. */
  readonly confidence: number;
}

/** Ink was found and read; `text` is the best guess even when unsure ('' where not even a guess is possible). */
export interface InkReading {
  readonly kind: 'number' | 'unsure';
  /** Digits, and where the question's kind allows them a minus in front and a point. */
  readonly text: string;
  /** Calibrated probability that `text` is what was written, 0..1. */
  readonly confidence: number;
  /** From left to right, signs left out; all ink as one digit where it is no number. */
  readonly digits: readonly DigitReading[];
  /** The next best numbers, most probable first, without `text` itself. */
  readonly alternatives: readonly Alternative[];
}

/** What the app makes of the ink on the paper. `empty`: there is no ink to read, or all of it was struck out. */
export type Reading = { readonly kind: 'empty' } | InkReading;
