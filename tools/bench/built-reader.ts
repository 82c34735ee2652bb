/** Finds in dist/ what the app's page knows since it was built: how to start the recognition worker. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseModelFile } from '../../src/recognition/model-file.ts';
import { firstVisit, isModelJson, isWasm, isWorker, NotBuiltError } from '../dist.ts';

/** Paths are relative to dist. */
export interface BuiltReader {
  readonly worker: string;
  readonly wasm: string;
  readonly model: string;
  /** The file of the network for the pen's way. */
  readonly trace: string | null;
  /** Of both networks. */
  readonly shards: readonly string[];
  readonly buildId: string;
  /** Of the file model.json. */
  readonly modelSha256: string;
  /** Numbers that its network for pictures takes at each pixel. */
  readonly channels: number;
}

/** @throws NotBuiltError | ModelFileError */
export function builtReader(folder: string): BuiltReader {
  const files = firstVisit(folder);
  const worker = only(files.filter(isWorker), 'recognition worker');
  const wasm = only(files.filter(isWasm), 'wasm file');
  const model = only(files.filter(isModelJson), 'model.json');
  const bytes = readFileSync(join(folder, model));
  const beside = (path: string): string => posix.join(posix.dirname(model), path);
  const { inputShape, shards, trace } = parseModelFile(JSON.parse(bytes.toString('utf8')));
  const traceFile = trace && beside(trace.path);
  const more = traceFile === null ? [] : parseModelFile(JSON.parse(readFileSync(join(folder, traceFile), 'utf8')), 'trace').shards;
  return {
    worker,
    wasm,
    model,
    trace: traceFile,
    shards: [...shards, ...more].map(({ path }) => beside(path)),
    buildId: buildIdIn(readFileSync(join(folder, worker), 'utf8')),
    modelSha256: createHash('sha256').update(bytes).digest('hex'),
    channels: inputShape[2],
  };
}

/** The worker compares it with the page's: the only text of twelve hexadecimal digits in the script. */
function buildIdIn(script: string): string {
  const ids = new Set([...script.matchAll(/(["'`])([0-9a-f]{12})\1/g)].map(([, , id]) => id ?? ''));
  return only([...ids], 'build id in the recognition worker');
}

/** @throws {NotBuiltError} if something else than one thing was found */
function only(found: readonly string[], what: string): string {
  const [first] = found;
  if (first === undefined || found.length > 1) throw new NotBuiltError(`The built app has ${found.length} of what should be there once: ${what}.`);
  return first;
}
