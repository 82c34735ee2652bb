/** Networks small enough, or trained for so short a time, that it can be done within a test. */
import { glyphOf } from '../../src/core/ink/glyph.ts';
import type { Glyph } from '../../src/core/ink/glyph.ts';
import { CLASSES } from '../../src/core/reading/classes.ts';
import type { Checkpoint, RunSettings } from '../../training/checkpoint.ts';
import { generatePenDigits } from '../../training/generated.ts';
import { everySeventhAsPicture } from '../../training/golden-glyphs.ts';
import { parametersOf } from '../../training/networks.ts';
import type { NetworkPlan } from '../../training/networks.ts';
import { toInk } from '../../training/pen-raster.ts';
import { random } from '../../training/random.ts';
import { loadTrainingData } from '../../training/training-data.ts';
import { train } from '../../training/trainer.ts';

export const SETTINGS: RunSettings = {
  network: 'tiny',
  epochs: 6,
  batch: 32,
  seed: 5,
  peakRate: 0.03,
  data: 'generated',
  validation: 40,
  limit: 560,
};

/** What is generated needs no folder. */
const NOWHERE = '';

export const DATA = loadTrainingData(SETTINGS, NOWHERE);

const quiet = { onStep: () => undefined, onEpoch: () => undefined };

/** Trains without a word. */
export function trainTiny(from: Checkpoint | null = null, untilEpoch = SETTINGS.epochs): Promise<Checkpoint> {
  return train(SETTINGS, NOWHERE, from, quiet, untilEpoch);
}

/** The network that goes beside the tiny one. */
export function trainTinyTrace(): Promise<Checkpoint> {
  return train({ ...SETTINGS, network: 'tiny-trace' }, NOWHERE, null, quiet);
}

/** The seed's own network after some fifty steps: enough to be sure of most rasters, so that rounding seldom tips the scale. */
export function trainSeed(): Promise<Checkpoint> {
  const settings: RunSettings = { ...SETTINGS, network: 'seed-cnn', epochs: 5, batch: 16, limit: 80, validation: 16 };
  return train(settings, NOWHERE, null, quiet);
}

/** n glyphs that are in no training set here, mostly of pen strokes. */
export function freshGlyphs(n: number): Glyph[] {
  return generatePenDigits(n, 99).map(({ strokes }, i) => everySeventhAsPicture(glyphOf(toInk(strokes)), i));
}

/** Parameters that no training would find, but with which each glyph gets an answer of its own. */
export function madeUpValues(plan: NetworkPlan, seed: number): Float32Array {
  const source = random(seed);
  const draw = (name: string, fanIn: number): number => {
    if (name.endsWith('/variance')) return source.between(0.05, 0.2);
    if (name.endsWith('/gamma')) return source.between(-0.5, 1.5);
    if (fanIn === 0) return source.between(-0.5, 0.5);
    return source.between(-2.5, 2.5) / Math.sqrt(fanIn);
  };
  return Float32Array.from(
    parametersOf(plan).flatMap(({ name, length, fanIn }) => Array.from({ length }, () => draw(name, fanIn))),
  );
}

/** Of n rows the first so many numbers each. */
export function firstColumns(rows: Float32Array, n: number, count: number): Float32Array {
  const width = rows.length / n;
  return rows.filter((_, i) => i % width < count);
}

/** Softmax of n rows of scores: n rows of CLASSES, with nothing for a class that the rows do not have. */
export function probabilities(scores: Float32Array, n: number): Float32Array {
  const result = new Float32Array(n * CLASSES);
  const width = scores.length / n;
  for (let i = 0; i < n; i++) {
    const row = scores.subarray(i * width, (i + 1) * width);
    const top = Math.max(...row);
    const powers = row.map((value) => Math.exp(value - top));
    const sum = powers.reduce((a, b) => a + b);
    result.set(
      powers.map((value) => value / sum),
      i * CLASSES,
    );
  }
  return result;
}

export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let largest = a.length === b.length ? 0 : Infinity;
  for (let i = 0; i < a.length; i++) {
    const difference = Math.abs((a[i] ?? NaN) - (b[i] ?? NaN));
    largest = Number.isNaN(difference) ? Infinity : Math.max(largest, difference);
  }
  return largest;
}
