/** Fetches model.json and all files that it names, and lets no byte through that is not what the build promised. */
import { checkShard, ModelFileError, parseModelFile } from './model-file.ts';
import type { ModelFile, ShardSpec, Sight } from './model-file.ts';
import type { NetworkFiles, ReaderFiles } from './reader.ts';

export interface LoadedModel extends ReaderFiles {
  /** As `ModelInfo.hash`. */
  readonly hash: string;
}

/**
 * @param options.modelSha256 what model.json itself must have
 * @param options.refetch past the HTTP cache: an earlier try may have left a bad file in it
 * @throws {ModelFileError} if a file cannot be had, is cut short, or is something else
 */
export async function loadModel(options: {
  readonly modelUrl: string;
  readonly modelSha256: string;
  readonly refetch: boolean;
}): Promise<LoadedModel> {
  const { modelUrl, modelSha256, refetch } = options;
  const cache = refetch ? 'reload' : 'default';
  const { json, model } = await loadJson({ path: 'model.json', sha256: modelSha256 }, modelUrl, cache, 'raster');
  const [weights, trace] = await Promise.all([
    loadShards(model, modelUrl, cache),
    model.trace && loadTrace(model.trace, new URL(model.trace.path, modelUrl).href, cache),
  ]);
  return { json, weights, trace, hash: modelSha256.slice(0, 16) };
}

async function loadTrace(file: ShardSpec, url: string, cache: RequestCache): Promise<NetworkFiles> {
  const { json, model } = await loadJson(file, url, cache, 'trace');
  return { json, weights: await loadShards(model, url, cache) };
}

async function loadJson(
  file: ShardSpec,
  url: string,
  cache: RequestCache,
  sight: Sight,
): Promise<{ json: unknown; model: ModelFile }> {
  const bytes = await fetchBytes(url, cache);
  await checkShard(file, bytes);
  const json = parseJson(bytes, file.path);
  return { json, model: parseModelFile(json, sight) };
}

/** All shards, one after the other. */
async function loadShards({ shards, byteLength }: ModelFile, url: string, cache: RequestCache): Promise<Uint8Array> {
  const parts = await Promise.all(
    shards.map(async (shard) => {
      const part = await fetchBytes(new URL(shard.path, url).href, cache);
      await checkShard(shard, part);
      return part;
    }),
  );
  const weights = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  if (weights.byteLength !== byteLength) {
    throw new ModelFileError(
      `The model's weights are ${weights.byteLength} bytes long, model.json says ${byteLength}.`,
    );
  }
  let at = 0;
  for (const part of parts) {
    weights.set(part, at);
    at += part.byteLength;
  }
  return weights;
}

async function fetchBytes(url: string, cache: RequestCache): Promise<Uint8Array<ArrayBuffer>> {
  const name = new URL(url).pathname.split('/').pop();
  let response: Response;
  try {
    response = await fetch(url, { cache });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new ModelFileError(`${name} could not be fetched. Is there a connection?`, { cause: error });
  }
  throw new ModelFileError(`${name} could not be fetched: the server answered ${response.status}.`);
}

function parseJson(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new ModelFileError(`${name} is no JSON: something else was sent in its place.`, { cause: error });
  }
}
