/** The folder of a finished model: `model.json` and all that it names. */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readingModelFrom } from '../src/core/reading/reading-model.ts';
import type { ReadingModel } from '../src/core/reading/reading-model.ts';
import { ModelFileError, parseModelFile } from '../src/recognition/model-file.ts';
import { modelText } from './model-json.ts';

/** Files of a model beside `model.json`; their names have their content's hash. */
const NAMED_BY_HASH = /^(weights-\d+of\d+|trace)[.-][0-9a-f]{8}\.(bin|json)$/;

/** @throws {ModelFileError} if there is no such file */
export function readModelFile(folder: string, name: string): Buffer {
  const file = join(folder, name);
  try {
    return readFileSync(file);
  } catch {
    throw new ModelFileError(`${file}: the model is not there or cannot be read. "npm run train" makes it.`);
  }
}

/**
 * The description of a network as it stands in the file, and parsed.
 * @throws {ModelFileError} if it is not there, or no JSON
 */
export function readModelJson(folder: string, name = 'model.json'): { bytes: Buffer; json: unknown } {
  const bytes = readModelFile(folder, name);
  try {
    return { bytes, json: JSON.parse(bytes.toString()) as unknown };
  } catch {
    throw new ModelFileError(`${join(folder, name)}: this is not JSON.`);
  }
}

/**
 * Writes down how numbers are to be made of a model's scores (`userDefinedMetadata.reading`), and leaves everything
 * else as it is. The model's hash is another one then.
 * @param trace where it is to name another network for the pen's way from now on: its file, and that file's hash
 * @throws {ModelFileError} if there is no model, or the reading would be refused when the model is loaded
 */
export function rewriteReading(
  folder: string,
  reading: ReadingModel,
  trace?: { readonly path: string; readonly sha256: string },
): void {
  const file = join(folder, 'model.json');
  const json = readModelJson(folder).json as { userDefinedMetadata?: Metadata } | null;
  const metadata = json?.userDefinedMetadata;
  if (!json || !metadata) throw new ModelFileError(`${file}: this is no model that was trained here.`);
  if (readingModelFrom(reading) === undefined) {
    throw new ModelFileError(`${file}: what is to be written of reading makes no sense: ${JSON.stringify(reading)}`);
  }
  metadata.reading = reading;
  if (trace) {
    if (metadata.trace !== undefined) delete metadata.sha256?.[metadata.trace];
    metadata.trace = trace.path;
    metadata.sha256 = { ...metadata.sha256, [trace.path]: trace.sha256 };
  }
  // Written beside and moved: whoever is cut off leaves the old file, not half of a new one.
  writeFileSync(`${file}.new`, modelText(json));
  renameSync(`${file}.new`, file);
}

interface Metadata {
  reading?: ReadingModel;
  trace?: string;
  sha256?: Record<string, string>;
}

/** Removes what an earlier model has left in the folder. */
export function removeUnnamed(folder: string): void {
  const image = parseModelFile(readModelJson(folder).json);
  const trace = image.trace && parseModelFile(readModelJson(folder, image.trace.path).json, 'trace');
  const named = new Set([image.trace, ...image.shards, ...(trace?.shards ?? [])].map((file) => file?.path));
  for (const name of readdirSync(folder)) {
    if (NAMED_BY_HASH.test(name) && !named.has(name)) rmSync(join(folder, name));
  }
}
