/** The two networks as one: what the picture says and what the pen's way says, added. */
import { TRACE_LENGTH } from '../core/ink/trace.ts';
import type { ReadingModel } from '../core/reading/reading-model.ts';
import type { Answers, NetworkAnswers, PackedGlyphs } from './batch.ts';
import { Network } from './network.ts';

/** The parsed model.json of a network, and the bytes of all its shards, one after the other. */
export interface NetworkFiles {
  readonly json: unknown;
  readonly weights: Uint8Array;
}

/** `trace` is null where the model has no network for it. */
export interface ReaderFiles extends NetworkFiles {
  readonly trace: NetworkFiles | null;
}

/** The networks of a model, in the memory of the current backend. */
export class Reader {
  /** Looks at rasters. */
  readonly image: Network;
  /** Looks at traces; its scores are added to the other's before softmax, which multiplies their probabilities. */
  readonly trace: Network | null;

  private constructor(image: Network, trace: Network | null) {
    this.image = image;
    this.trace = trace;
  }

  /** @throws {ModelFileError} if they do not make up networks for rasters and traces, and our classes */
  static load({ json, weights, trace }: ReaderFiles): Reader {
    return new Reader(Network.load(json, weights), trace && Network.load(trace.json, trace.weights, 'trace'));
  }

  /** How to make numbers of the scores. */
  get reading(): ReadingModel {
    return this.image.model.reading;
  }

  /**
   * What the networks say of n glyphs at once.
   * @returns n rows: logits not yet divided by the temperature, and those of one network alone; the features of the pen's way where there is a network for
   * it, by which a hand is told better than by those of the picture: zeros where what was seen never was ink
   * @throws {RangeError} if `glyphs` holds not exactly n of them
   */
  async classify({ rasters, traces }: PackedGlyphs, n: number): Promise<Answers> {
    const [seen, followed] = await Promise.all([this.image.classify(rasters, n), this.trace?.classify(traces, n)]);
    return followed ? add(seen, followed, traces, n) : { ...seen, alone: seen.logits.slice() };
  }

  /** Frees the backend's memory. The reader is of no use afterwards. */
  dispose(): void {
    this.image.dispose();
    this.trace?.dispose();
  }
}

function add(seen: NetworkAnswers, followed: NetworkAnswers, traces: Float32Array, n: number): Answers {
  const [logits, alone, features] = [seen.logits.slice(), followed.logits.slice(), followed.features.slice()];
  const [classes, count] = [logits.length / n, features.length / n];
  for (let i = 0; i < n; i++) {
    const [begin, end] = [i * classes, (i + 1) * classes];
    if (traces.subarray(i * TRACE_LENGTH, (i + 1) * TRACE_LENGTH).some((value) => value !== 0)) {
      for (let at = begin; at < end; at++) logits[at] = (logits[at] ?? NaN) + (alone[at] ?? NaN);
    } else {
      alone.set(seen.logits.subarray(begin, end), begin);
      features.fill(0, i * count, (i + 1) * count);
    }
  }
  return { logits, alone, features };
}
