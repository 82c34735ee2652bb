/** The shipped model as the core's Classifier, in Node. */
import { createHash } from 'node:crypto';
import type { Raster } from '../src/core/ink/raster.ts';
import type { Classification, Classifier, ModelInfo } from '../src/core/ports.ts';
import { pack, unpack } from '../src/recognition/batch.ts';
import { checkShard, parseModelFile } from '../src/recognition/model-file.ts';
import { Network } from '../src/recognition/network.ts';
import { useFastBackend } from './backend.ts';
import { readModelFile, readModelJson } from './model-folder.ts';

/** Rasters at once through the network. */
const BATCH = 128;

/**
 * Loads `model.json` and its shards from a folder.
 * @throws {ModelFileError} if a file is missing or damaged
 */
export async function loadNetwork(folder: string): Promise<{ network: Network; hash: string }> {
  const { bytes: text, json } = readModelJson(folder);
  const { shards } = parseModelFile(json);
  const pieces = shards.map((shard) => ({ shard, bytes: Uint8Array.from(readModelFile(folder, shard.path)) }));
  for (const { shard, bytes } of pieces) await checkShard(shard, bytes);
  await useFastBackend();
  const network = Network.load(json, Uint8Array.from(Buffer.concat(pieces.map(({ bytes }) => bytes))));
  return { network, hash: createHash('sha256').update(text).digest('hex').slice(0, 16) };
}

/** Answers all that was asked in one turn with one pass of the network: many items read side by side are quick. */
export class BatchingClassifier implements Classifier {
  readonly #network: Network;
  readonly #info: ModelInfo;
  #waiting: { raster: Raster; resolve: (answer: Classification) => void; reject: (reason: unknown) => void }[] =
    [];

  constructor(network: Network, hash: string) {
    this.#network = network;
    this.#info = { hash, reading: network.model.reading, backend: 'wasm' };
  }

  async info(): Promise<ModelInfo> {
    return this.#info;
  }

  classify(rasters: readonly Raster[]): Promise<readonly Classification[]> {
    return Promise.all(
      rasters.map(
        (raster) =>
          new Promise<Classification>((resolve, reject) => {
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
      try {
        const packed = pack(asked.map(({ raster }) => raster));
        const answers = unpack(await this.#network.classify(packed, asked.length), asked.length);
        answers.forEach((answer, i) => asked[i]?.resolve(answer));
      } catch (error) {
        for (const { reject } of asked) reject(error);
      }
    }
  }
}
