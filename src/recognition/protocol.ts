import type { ModelInfo } from '../core/ports.ts';
import type { Answers, PackedGlyphs } from './batch.ts';

/** What the page tells the worker first. */
export interface StartOptions {
  readonly buildId: string;
  readonly modelUrl: string;
  /** Hex SHA-256 that model.json must have. */
  readonly modelSha256: string;
  readonly wasmUrl: string;
  /** `auto`: wasm where it works, else cpu. */
  readonly backend: 'auto' | 'cpu';
  /** Past the HTTP cache: an earlier try may have left a bad file in it. */
  readonly refetch: boolean;
}

/** What the recognition worker does for the page. */
export interface RecognitionWorker {
  /** @throws BuildMismatchError | ModelFileError */
  start(options: StartOptions): Promise<ModelInfo>;
  /** @returns n rows, for n glyphs */
  classify(glyphs: PackedGlyphs, n: number): Promise<Answers>;
}
