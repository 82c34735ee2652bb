/** From a checkpoint of the network that looks at the pen's way to its files, beside those of the one for pictures. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNFITTED } from '../src/core/reading/reading-model.ts';
import { Reader } from '../src/recognition/reader.ts';
import { useFastBackend } from './backend.ts';
import type { Checkpoint } from './checkpoint.ts';
import { readNetwork } from './classifier.ts';
import { fold } from './fold.ts';
import { logitsOf } from './held-back.ts';
import { removeUnnamed, rewriteReading } from './model-folder.ts';
import { modelFiles, modelText } from './model-json.ts';
import { planOf } from './networks.ts';
import { equalise } from './quantise.ts';
import { accuracyOf, fitTemperature } from './scores.ts';
import type { TrainingData } from './training-data.ts';
import { labelledDigits } from './validation.ts';

export interface ExportedTrace {
  files: string[];
  /** Of the pen digits that are held back, with both networks, 0 to 1. */
  penAccuracy: number;
}

/**
 * Folds and quantises the network, writes its file and shards into the folder of a model, and that model's `model.json`
 * names them from then on. The temperature is fitted anew, to both; how numbers are made of the scores is to be.
 * @throws {ModelFileError} if there is no model in the folder
 */
export async function exportTrace(
  { settings, history, state }: Checkpoint,
  data: Pick<TrainingData, 'validationDigits'>,
  folder: string,
  options: { float32: boolean },
): Promise<ExportedTrace> {
  const folded = fold(planOf(settings.network), state.average);
  if (!options.float32) equalise(folded);
  const trace = modelFiles(folded, options.float32, {
    name: `Astro Numbers ${settings.network}`,
    network: settings.network,
    parameters: state.average.length,
    epochs: history.length,
    seed: settings.seed,
    data: settings.data,
  });
  const image = await readNetwork(folder, { path: 'model.json', sha256: null }, 'raster');
  await useFastBackend();
  const reader = Reader.load({ ...image, trace });
  const digits = labelledDigits(data.validationDigits);
  const logits = await logitsOf(reader, digits);
  reader.dispose();

  const text = modelText(trace.json);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const path = `trace-${sha256.slice(0, 8)}.json`;
  for (const [name, bytes] of trace.shards) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, path), text);
  const temperature = Number(fitTemperature(logits, digits.labels).toFixed(4));
  rewriteReading(folder, { ...UNFITTED, temperature }, { path, sha256 });
  removeUnnamed(folder);
  return { files: [path, ...trace.shards.keys()], penAccuracy: accuracyOf(logits, digits.labels) };
}
