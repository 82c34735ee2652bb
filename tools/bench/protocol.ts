import type { PackedGlyphs } from '../../src/recognition/batch.ts';

/** What the benchmark, its page and the contenders' workers tell each other. */

/**
 * What the page asks of a contender. The app's own recognition worker is one as it is; the others are made to the
 * same pattern, so that nothing differs but what computes.
 */
export interface ContenderWorker {
  /** Resolves once the first prediction has been made. */
  start(options: object): Promise<{ readonly backend: string }>;
  /**
   * @param glyphs n of them, with rasters of as many channels as the job says; for none, nothing is computed
   * @returns n rows of scores, before softmax or after
   */
  classify(glyphs: PackedGlyphs, n: number): Promise<{ readonly logits: Float32Array } | { readonly probabilities: Float32Array }>;
}

/** What full-tfjs-worker.ts takes to start with. All URLs are absolute. */
export interface FullTfjsOptions {
  /** A TF.js backend, or `default`: whatever the library prefers here. */
  readonly backend: 'wasm' | 'webgl' | 'cpu' | 'default';
  /** Of the network for pictures, and of the one for the pen's way where there is one. */
  readonly modelUrls: readonly string[];
  /** The folder with the wasm files, ending in a slash. */
  readonly wasmFolder: string;
}

/** One contender's turn, for `measure` in page.ts. */
export interface Job {
  readonly workerUrl: string;
  /** For `ContenderWorker.start`. */
  readonly options: object;
  /** URLs of all that a start loads: fetched beforehand, so that the browser has them in its cache. */
  readonly files: readonly string[];
  /** Numbers that its network for pictures takes at each of the 28x28 pixels. */
  readonly channels: number;
}

/** What a turn has shown. Times are in milliseconds. */
export interface Sample {
  readonly backend: string;
  /** From making the worker to its first prediction. */
  readonly coldStart: number;
  /** Each from the page's question to the answer's arrival: no image at all, one, and BATCH of them. */
  readonly message: readonly number[];
  readonly one: readonly number[];
  readonly batch: readonly number[];
  /** Probabilities for the images of the batch, which are the same in every turn; BATCH rows. */
  readonly answer: readonly number[];
}

/** Images at once: about what a number of three digits takes, with all ways to group its strokes. */
export const BATCH = 16;
