/** test/golden/digits.json, which golden.ts writes and the tests in Node and in the browsers read. */
import type { Glyph } from '../src/core/ink/glyph.ts';

export interface GoldenDigit {
  /** See `decodeGlyph`. */
  raster: string;
  trace: string;
  logits: number[];
  alone: number[];
  features: number[];
}

export interface Golden {
  about: string;
  /** Shards of the model that gave these answers; their names have their content's hash. How it is read may change. */
  weights: string[];
  digits: GoldenDigit[];
  /** What the networks found before they were folded and quantised, in `goldenGlyphs(count, seed)`: a class each. */
  trained: { seed: number; count: number; image: number[]; trace: number[] };
}

/** Of the one byte that a number takes, with its sign. */
const STEPS = 127;

/** Base64 of one signed byte for each number. */
export function encodeGlyph({ raster, trace }: Glyph): Pick<GoldenDigit, 'raster' | 'trace'> {
  return { raster: encode(raster), trace: encode(trace) };
}

/** The glyph that was encoded, to the nearest 127th. */
export function decodeGlyph({ raster, trace }: Pick<GoldenDigit, 'raster' | 'trace'>): Glyph {
  return { raster: decode(raster), trace: decode(trace) };
}

function encode(numbers: Float32Array): string {
  const bytes = Uint8Array.from(numbers, (value) => Math.round(value * STEPS));
  return btoa(String.fromCharCode(...bytes));
}

function decode(text: string): Float32Array {
  const bytes = Int8Array.from(atob(text), (character) => character.charCodeAt(0));
  return Float32Array.from(bytes, (byte) => byte / STEPS);
}
