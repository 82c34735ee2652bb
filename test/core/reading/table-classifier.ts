import type { Classifier } from '../../../src/core/ports.ts';
import type { Raster } from '../../../src/core/ink/raster.ts';

/**
 * Answers with the given rows of probabilities, one a raster, in turn; a stand-in where only the rules are
 * tested.
 */
export class TableClassifier implements Classifier {
  /** All rasters it was ever asked about. */
  readonly asked: Raster[] = [];
  readonly #rows: readonly Readonly<Record<number, number>>[];

  /**
   * @param rows for each raster the probabilities of the digits that have any; the rest is shared by the
   * others
   */
  constructor(...rows: readonly Readonly<Record<number, number>>[]) {
    this.#rows = rows;
  }

  async info() {
    return { hash: '0123456789abcdef', temperature: 1, backend: 'cpu' as const };
  }

  async classify(rasters: readonly Raster[]): Promise<readonly Float32Array[]> {
    this.asked.push(...rasters);
    return rasters.map((_, i) => logitsOf(this.#rows[i] ?? {}));
  }
}

/** Ten logits whose softmax gives these probabilities. */
export function logitsOf(row: Readonly<Record<number, number>>): Float32Array {
  const given = Object.values(row);
  const rest = (1 - given.reduce((sum, p) => sum + p, 0)) / (10 - given.length);
  return Float32Array.from({ length: 10 }, (_, digit) => Math.log(row[digit] ?? rest));
}
