/** A network small enough to be trained within a test. */
import { tensor, tidy } from '@tensorflow/tfjs-core';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import type { Checkpoint, RunSettings } from '../../training/checkpoint.ts';
import { PIXELS, SIDE } from '../../training/data.ts';
import { generateDigits } from '../../training/generated.ts';
import { forward } from '../../training/network.ts';
import { NETWORKS, parametersOf } from '../../training/networks.ts';
import { train } from '../../training/trainer.ts';

export const SETTINGS: RunSettings = {
  network: 'tiny',
  epochs: 3,
  batch: 32,
  seed: 5,
  peakRate: 0.01,
  validation: 40,
  augmentation: null,
  limit: 400,
  data: 'generated',
};

export const SET = generateDigits(400, SETTINGS.seed);

/** Trains without a word. */
export function trainTiny(from: Checkpoint | null = null, untilEpoch = SETTINGS.epochs): Promise<Checkpoint> {
  return train(SET, SETTINGS, from, { onStep: () => undefined, onEpoch: () => undefined }, untilEpoch);
}

/** The seed's own network after a few steps: enough to have statistics to fold and weights to be told apart by. */
export function trainSeed(): Promise<Checkpoint> {
  const settings: RunSettings = { ...SETTINGS, network: 'seed-cnn', epochs: 1, batch: 16, limit: 80, validation: 16 };
  const quiet = { onStep: () => undefined, onEpoch: () => undefined };
  return train(generateDigits(80, SETTINGS.seed), settings, null, quiet);
}

/** n images 0..1 that are in no training set here. */
export function freshImages(n: number): Float32Array {
  return Float32Array.from(generateDigits(n, 99).images, (value) => value / 255);
}

/** The network as it was trained, with its running statistics; logits, n x 10. */
export function trainedLogits({ settings, state }: Checkpoint, pixels: Float32Array): Float32Array {
  const layers = NETWORKS[settings.network] ?? [];
  return tidy(() => {
    const weights = new Map(
      parametersOf(layers).map((p) => [
        p.name,
        tensor(state.average.slice(p.offset, p.offset + p.length), p.shape),
      ]),
    );
    const x = tensor(pixels, [pixels.length / PIXELS, SIDE, SIDE, 1]) as Tensor4D;
    return Float32Array.from(forward(layers, weights, x).dataSync());
  });
}

/** Row by row, of n x 10 logits. */
export function softmaxRows(logits: Float32Array): Float32Array {
  const result = new Float32Array(logits.length);
  for (let from = 0; from < logits.length; from += 10) {
    const row = logits.subarray(from, from + 10);
    const top = Math.max(...row);
    const powers = row.map((value) => Math.exp(value - top));
    const sum = powers.reduce((a, b) => a + b);
    result.set(
      powers.map((value) => value / sum),
      from,
    );
  }
  return result;
}

/** The digit of each row. */
export function digitsOf(logits: Float32Array): number[] {
  return Array.from({ length: logits.length / 10 }, (_, i) => {
    const row = logits.subarray(i * 10, (i + 1) * 10);
    return row.indexOf(Math.max(...row));
  });
}

export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let largest = a.length === b.length ? 0 : Infinity;
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs((a[i] ?? NaN) - (b[i] ?? NaN)));
  return largest;
}
