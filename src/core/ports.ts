/** The interfaces that the outside implements for the core. */
import type { Raster } from './ink/raster.ts';
import type { EventBody, LogEvent } from './log/event.ts';

export interface ModelInfo {
  /** First 16 hex digits of the SHA-256 of model.json, which itself names the hashes of its shards. */
  readonly hash: string;
  /** Softmax temperature, fitted when the model was trained. */
  readonly temperature: number;
  readonly backend: 'wasm' | 'cpu';
}

/** Tells digits apart. Implemented by the recognition worker and, in Node, by the evaluation. */
export interface Classifier {
  /** Which model answers. Rejects with a named error where the model cannot be loaded; asking again tries again. */
  info(): Promise<ModelInfo>;
  /** Logits, ten a raster, in the order of `rasters`. */
  classify(rasters: readonly Raster[]): Promise<readonly Float32Array[]>;
}

/** The append-only log, the only truth about what a child did. */
export interface EventLog {
  /**
   * Writes one event and resolves once it is on the disk. Handing in the same object again after a failure is
   * safe: it is never written twice.
   * @param wall when it happened, where that was earlier than now; ms since 1970 UTC
   * @throws StorageFullError | StorageUnavailableError where it is not; then nothing was written.
   */
  append(body: EventBody, wall?: number): Promise<LogEvent>;
  /**
   * All events of this device in the order of writing. Where the log vanishes while the page is open, what was
   * read or written by then begins the new one, under new names.
   */
  read(): Promise<readonly LogEvent[]>;
}

export interface Clock {
  /** Wall time, milliseconds since 1970 UTC. May jump; never used to order or to measure. */
  wall(): number;
  /** Monotonic milliseconds; only differences mean anything. */
  mono(): number;
}

/** Uniform in [0, 1), seedable: `mulberry32(seed)` in random.ts. */
export type Random = () => number;
