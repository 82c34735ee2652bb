/** Glyphs on their way to the networks and the answers on their way back: many in one array, which moves at no cost. */
import type { Glyph } from '../core/ink/glyph.ts';
import { RASTER_LENGTH } from '../core/ink/raster.ts';
import { TRACE_LENGTH } from '../core/ink/trace.ts';
import type { Classification } from '../core/ports.ts';

/** n glyphs: their rasters one after the other, and their traces. */
export interface PackedGlyphs {
  readonly rasters: Float32Array;
  readonly traces: Float32Array;
}

/** What one network says, row by row, one row a glyph: CLASSES scores before softmax, and the features that they were made from. */
export interface NetworkAnswers {
  readonly logits: Float32Array;
  /** As many in a row as the model has. */
  readonly features: Float32Array;
}

/** What the networks say together. No two of the arrays share memory: all of them move at once. */
export interface Answers extends NetworkAnswers {
  /** As `Classification.alone`. */
  readonly alone: Float32Array;
}

/** @throws {RangeError} if a raster or a trace has not its length */
export function packGlyphs(glyphs: readonly Glyph[]): PackedGlyphs {
  return {
    rasters: pack(glyphs.map(({ raster }) => raster), RASTER_LENGTH),
    traces: pack(glyphs.map(({ trace }) => trace), TRACE_LENGTH),
  };
}

/**
 * One after the other.
 * @throws {RangeError} if one of them has another length
 */
export function pack(parts: readonly Float32Array[], length: number): Float32Array {
  const packed = new Float32Array(parts.length * length);
  parts.forEach((part, i) => {
    if (part.length !== length) {
      throw new RangeError(`${length} numbers for each glyph are expected, this one has ${part.length}.`);
    }
    packed.set(part, i * length);
  });
  return packed;
}

/** The answers to n glyphs, each apart from the others, so that keeping one keeps no more than that. */
export function unpack({ logits, alone, features }: Answers, n: number): Classification[] {
  const row = (all: Float32Array, i: number): Float32Array =>
    all.slice((i * all.length) / n, ((i + 1) * all.length) / n);
  return Array.from({ length: n }, (_, i) => ({ logits: row(logits, i), alone: row(alone, i), features: row(features, i) }));
}
