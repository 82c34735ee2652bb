/** Rasters on their way to the network and its answers on their way back: many in one array, which moves at no cost. */
import { RASTER_LENGTH } from '../core/ink/raster.ts';
import type { Raster } from '../core/ink/raster.ts';
import type { Classification } from '../core/ports.ts';

/** Row by row, one row a raster: CLASSES scores before softmax, and the features that they were made from. */
export interface Answers {
  readonly logits: Float32Array;
  /** As many in a row as the model has. */
  readonly features: Float32Array;
}

/**
 * n rasters, one after the other.
 * @throws {RangeError} if one of them has another length than RASTER_LENGTH
 */
export function pack(rasters: readonly Raster[]): Float32Array {
  const packed = new Float32Array(rasters.length * RASTER_LENGTH);
  rasters.forEach((raster, i) => {
    if (raster.length !== RASTER_LENGTH) {
      throw new RangeError(`A raster has ${RASTER_LENGTH} numbers, this one has ${raster.length}.`);
    }
    packed.set(raster, i * RASTER_LENGTH);
  });
  return packed;
}

/** The answers to n rasters, each apart from the others, so that keeping one keeps no more than that. */
export function unpack({ logits, features }: Answers, n: number): Classification[] {
  const row = (all: Float32Array, i: number): Float32Array =>
    all.slice((i * all.length) / n, ((i + 1) * all.length) / n);
  return Array.from({ length: n }, (_, i) => ({ logits: row(logits, i), features: row(features, i) }));
}
