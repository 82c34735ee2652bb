/** The folder of a finished model: `model.json` and its shards. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readingModelFrom } from '../src/core/reading/reading-model.ts';
import type { ReadingModel } from '../src/core/reading/reading-model.ts';
import { ModelFileError } from '../src/recognition/model-file.ts';
import { modelText } from './model-json.ts';

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
 * `model.json` as it stands in the file, and parsed.
 * @throws {ModelFileError} if it is not there, or no JSON
 */
export function readModelJson(folder: string): { bytes: Buffer; json: unknown } {
  const bytes = readModelFile(folder, 'model.json');
  try {
    return { bytes, json: JSON.parse(bytes.toString()) as unknown };
  } catch {
    throw new ModelFileError(`${join(folder, 'model.json')}: this is not JSON.`);
  }
}

/**
 * Writes down how numbers are to be made of a model's scores (`userDefinedMetadata.reading`), and leaves everything
 * else as it is. The model's hash is another one then.
 * @throws {ModelFileError} if there is no model, or the reading would be refused when the model is loaded
 */
export function rewriteReading(folder: string, reading: ReadingModel): void {
  const file = join(folder, 'model.json');
  const json = readModelJson(folder).json as { userDefinedMetadata?: { reading?: ReadingModel } } | null;
  const metadata = json?.userDefinedMetadata;
  if (!json || !metadata) throw new ModelFileError(`${file}: this is no model that was trained here.`);
  if (readingModelFrom(reading) === undefined) {
    throw new ModelFileError(`${file}: what is to be written of reading makes no sense: ${JSON.stringify(reading)}`);
  }
  metadata.reading = reading;
  // Written beside and moved: whoever is cut off leaves the old file, not half of a new one.
  writeFileSync(`${file}.new`, modelText(json));
  renameSync(`${file}.new`, file);
}
