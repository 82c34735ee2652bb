/** test/golden/digits.json, which golden.ts writes and the tests in Node and in the browsers read. */
import type { Raster } from '../src/core/ink/raster.ts';

export interface GoldenDigit {
  label: number;
  /** See `decodeRaster`. */
  raster: string;
  logits: number[];
  features: number[];
}

export interface Golden {
  about: string;
  /** Shards of the model that gave these answers; their names have their content's hash. How it is read may change. */
  weights: string[];
  digits: GoldenDigit[];
  /** What the network found before it was folded and quantised, in `goldenRasters(count, seed)`: a class each. */
  trained: { seed: number; count: number; classes: number[] };
}

/** Of the one byte that a number takes, with its sign. */
const STEPS = 127;

/** Base64 of one signed byte for each number. */
export function encodeRaster(raster: Raster): string {
  const bytes = Uint8Array.from(raster, (value) => Math.round(value * STEPS));
  return btoa(String.fromCharCode(...bytes));
}

/** The raster that was encoded, to the nearest 127th. */
export function decodeRaster(text: string): Raster {
  const bytes = Int8Array.from(atob(text), (character) => character.charCodeAt(0));
  return Float32Array.from(bytes, (byte) => byte / STEPS);
}
