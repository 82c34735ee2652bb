/** The shipped model as the core's Classifier, in Node. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Raster } from '../src/core/ink/raster.ts';
import type { Classifier, ModelInfo } from '../src/core/ports.ts';
import { checkShard, ModelFileError, parseModelFile } from '../src/recognition/model-file.ts';
import { Network } from '../src/recognition/network.ts';
import { useFastBackend } from './backend.ts';
import { PIXELS } from './data.ts';
import { CLASSES } from './scores.ts';

/** Images at once through the network. */
const BATCH = 128;

/**
 * Loads `model.json` and its shards from a folder.
 * @throws {ModelFileError} if a file is missing or damaged
 */
export async function loadNetwork(folder: string): Promise<{ network: Network; hash: string }> {
  const jsonFile = join(folder, 'model.json');
  const text = read(jsonFile);
  let json: unknown;
  try {
    json = JSON.parse(text.toString());
  } catch {
    throw new ModelFileError(`${jsonFile}: this is not JSON.`);
  }
  const { shards } = parseModelFile(json);
  const pieces = shards.map((shard) => ({ shard, bytes: Uint8Array.from(read(join(folder, shard.path))) }));
  for (const { shard, bytes } of pieces) await checkShard(shard, bytes);
  await useFastBackend();
  const network = Network.load(json, Uint8Array.from(Buffer.concat(pieces.map(({ bytes }) => bytes))));
  return { network, hash: createHash('sha256').update(text).digest('hex').slice(0, 16) };
}

/** Answers all that was asked in one turn with one pass of the network: many items read side by side are quick. */
export class BatchingClassifier implements Classifier {
  readonly #network: Network;
  readonly #info: ModelInfo;
  #waiting: { raster: Raster; resolve: (logits: Float32Array) => void; reject: (reason: unknown) => void }[] =
    [];

  constructor(network: Network, hash: string) {
    this.#network = network;
    this.#info = { hash, temperature: network.model.temperature, backend: 'wasm' };
  }

  async info(): Promise<ModelInfo> {
    return this.#info;
  }

  classify(rasters: readonly Raster[]): Promise<readonly Float32Array[]> {
    return Promise.all(
      rasters.map(
        (raster) =>
          new Promise<Float32Array>((resolve, reject) => {
            if (this.#waiting.length === 0) setImmediate(() => void this.#run());
            this.#waiting.push({ raster, resolve, reject });
          }),
      ),
    );
  }

  async #run(): Promise<void> {
    const all = this.#waiting;
    this.#waiting = [];
    for (let from = 0; from < all.length; from += BATCH) {
      const asked = all.slice(from, from + BATCH);
      const pixels = new Float32Array(asked.length * PIXELS);
      asked.forEach(({ raster }, i) => pixels.set(raster, i * PIXELS));
      try {
        const logits = await this.#network.logits(pixels, asked.length);
        asked.forEach(({ resolve }, i) => resolve(logits.slice(i * CLASSES, (i + 1) * CLASSES)));
      } catch (error) {
        for (const { reject } of asked) reject(error);
      }
    }
  }
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new ModelFileError(`${file}: the model is not there or cannot be read. "npm run train" makes it.`);
  }
}
