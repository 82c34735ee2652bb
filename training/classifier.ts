/** The shipped model as the core's Classifier, in Node. */
import { createHash } from 'node:crypto';
import type { Glyph } from '../src/core/ink/glyph.ts';
import type { Classification, Classifier, ModelInfo } from '../src/core/ports.ts';
import { packGlyphs, unpack } from '../src/recognition/batch.ts';
import { checkShard, parseModelFile } from '../src/recognition/model-file.ts';
import type { ModelFile, ShardSpec, Sight } from '../src/recognition/model-file.ts';
import { Reader } from '../src/recognition/reader.ts';
import type { NetworkFiles } from '../src/recognition/reader.ts';
import { useFastBackend } from './backend.ts';
import { readModelFile, readModelJson } from './model-folder.ts';

/** Glyphs at once through the networks. */
const BATCH = 128;

export interface LoadedReader {
  reader: Reader;
  /** As `ModelInfo.hash`. */
  hash: string;
  /** Names of all files of the model. */
  files: string[];
}

/**
 * Loads `model.json` and all that it names from a folder.
 * @throws {ModelFileError} if a file is missing or damaged
 */
export async function loadReader(folder: string): Promise<LoadedReader> {
  const image = await readNetwork(folder, { path: 'model.json', sha256: null }, 'raster');
  const trace = image.model.trace && (await readNetwork(folder, image.model.trace, 'trace'));
  await useFastBackend();
  return {
    reader: Reader.load({ ...image, trace }),
    hash: createHash('sha256').update(image.bytes).digest('hex').slice(0, 16),
    files: [...image.files, ...(trace?.files ?? [])],
  };
}

/** The file of one network and its shards. */
export async function readNetwork(
  folder: string,
  file: ShardSpec,
  sight: Sight,
): Promise<NetworkFiles & { bytes: Uint8Array; model: ModelFile; files: string[] }> {
  const { bytes, json } = readModelJson(folder, file.path);
  await checkShard(file, Uint8Array.from(bytes));
  const model = parseModelFile(json, sight);
  const pieces = model.shards.map((shard) => ({ shard, bytes: Uint8Array.from(readModelFile(folder, shard.path)) }));
  for (const piece of pieces) await checkShard(piece.shard, piece.bytes);
  const weights = Uint8Array.from(Buffer.concat(pieces.map((piece) => piece.bytes)));
  return { json, weights, bytes, model, files: [file.path, ...model.shards.map(({ path }) => path)] };
}

/** Answers all that was asked in one turn with one pass of the networks: many items read side by side are quick. */
export class BatchingClassifier implements Classifier {
  readonly #reader: Reader;
  readonly #info: ModelInfo;
  #waiting: { glyph: Glyph; resolve: (answer: Classification) => void; reject: (reason: unknown) => void }[] = [];

  constructor({ reader, hash }: LoadedReader) {
    this.#reader = reader;
    this.#info = { hash, reading: reader.reading, backend: 'wasm' };
  }

  async info(): Promise<ModelInfo> {
    return this.#info;
  }

  classify(glyphs: readonly Glyph[]): Promise<readonly Classification[]> {
    return Promise.all(
      glyphs.map(
        (glyph) =>
          new Promise<Classification>((resolve, reject) => {
            if (this.#waiting.length === 0) setImmediate(() => void this.#run());
            this.#waiting.push({ glyph, resolve, reject });
          }),
      ),
    );
  }

  async #run(): Promise<void> {
    const all = this.#waiting;
    this.#waiting = [];
    for (let from = 0; from < all.length; from += BATCH) {
      const asked = all.slice(from, from + BATCH);
      try {
        const packed = packGlyphs(asked.map(({ glyph }) => glyph));
        const answers = unpack(await this.#reader.classify(packed, asked.length), asked.length);
        answers.forEach((answer, i) => asked[i]?.resolve(answer));
      } catch (error) {
        for (const { reject } of asked) reject(error);
      }
    }
  }
}
