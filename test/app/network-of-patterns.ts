import type { Glyph } from '../../src/core/ink/glyph.ts';
import { RASTER_CHANNELS, RASTER_SIDE, type Raster } from '../../src/core/ink/raster.ts';
import { rasterise } from '../../src/core/ink/rasterise.ts';
import type { Classification, Classifier } from '../../src/core/ports.ts';
import { CLASSES } from '../../src/core/reading/classes.ts';
import { UNFITTED } from '../../src/core/reading/reading-model.ts';
import { inkFor } from '../core/ink/digits.ts';

const PAPER = { x: 0, y: 0, width: 300, height: 300 };
const SIDE = 7;
/** Of each square, so that other digits lie about as far apart as with the shipped networks: a median of 10 (trace). */
const SPREAD = 0.0012;
const PATTERNS = Array.from({ length: 10 }, (_, digit) => featuresOf(rasterise(inkFor(String(digit), PAPER))));

/**
 * A network that knows our own digits by their pattern, and is wrong about some of them as surely as the test wants: a
 * child's 7 that it takes for a 1, for example.
 */
export class NetworkOfPatterns implements Classifier {
  /** Digits that it takes for another one. */
  readonly mistakes: Readonly<Record<number, number>>;
  failure: Error | undefined;
  /** How many images it was asked about. */
  asked = 0;

  constructor(mistakes: Readonly<Record<number, number>> = {}) {
    this.mistakes = mistakes;
  }

  async info() {
    if (this.failure) throw this.failure;
    return { hash: '00112233445566ff', reading: { ...UNFITTED, spread: Array.from({ length: SIDE * SIDE }, () => SPREAD) }, backend: 'cpu' as const };
  }

  async classify(glyphs: readonly Glyph[]): Promise<readonly Classification[]> {
    if (this.failure) throw this.failure;
    this.asked += glyphs.length;
    return glyphs.map(({ raster }) => {
      const features = featuresOf(raster);
      const likeness = PATTERNS.map((pattern) => pattern.reduce((sum, value, i) => sum + value * (features[i] ?? 0), 0));
      const digit = likeness.indexOf(Math.max(...likeness));
      const logits = new Float32Array(CLASSES).fill(-8);
      logits[digit] = 2;
      const mistake = this.mistakes[digit];
      if (mistake !== undefined) logits[mistake] = 5;
      return { logits, alone: logits, features };
    });
  }
}

/** The ink in 7x7 squares, as a vector of length 1. */
function featuresOf(raster: Raster): Float32Array {
  const squares = new Float32Array(SIDE * SIDE);
  for (let i = 0; i < RASTER_SIDE * RASTER_SIDE; i++) {
    const [row, column] = [Math.floor(i / RASTER_SIDE), i % RASTER_SIDE];
    const square = Math.floor((row * SIDE) / RASTER_SIDE) * SIDE + Math.floor((column * SIDE) / RASTER_SIDE);
    squares[square] = (squares[square] ?? 0) + (raster[i * RASTER_CHANNELS] ?? 0);
  }
  const length = Math.sqrt(squares.reduce((sum, value) => sum + value * value, 0));
  return squares.map((value) => value / (length || 1));
}
