/** From a checkpoint to the files that the app ships. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNFITTED } from '../src/core/reading/reading-model.ts';
import { Reader } from '../src/recognition/reader.ts';
import { useFastBackend } from './backend.ts';
import type { Checkpoint } from './checkpoint.ts';
import { fold } from './fold.ts';
import { logitsOf } from './held-back.ts';
import { removeUnnamed } from './model-folder.ts';
import { modelFiles, modelText } from './model-json.ts';
import type { ModelFiles } from './model-json.ts';
import { planOf } from './networks.ts';
import { equalise } from './quantise.ts';
import { accuracyOf, fitTemperature } from './scores.ts';
import type { TrainingData } from './training-data.ts';
import { labelledDigits, labelledImages } from './validation.ts';

export interface Exported {
  files: string[];
  /** Of the files as they were written, 0 to 1: over all that is held back, and of its parts; null: no images. */
  validationAccuracy: number;
  imageAccuracy: number | null;
  penAccuracy: number;
}

/**
 * Folds, quantises, fits the temperature on the pen digits that are held back, as it is ink that the app reads, and
 * writes `model.json` and its shards in place of an earlier model's, of whose pen's way nothing stays. How numbers are made of the scores is not
 * fitted yet: see `rewriteReading`.
 */
export async function exportModel(
  { settings, history, state }: Checkpoint,
  data: Pick<TrainingData, 'validationImages' | 'validationDigits'>,
  folder: string,
  options: { float32: boolean },
): Promise<Exported> {
  const folded = fold(planOf(settings.network), state.average);
  if (!options.float32) equalise(folded);

  const images = labelledImages(data.validationImages);
  const digits = labelledDigits(data.validationDigits);
  const draft = await load(modelFiles(folded, options.float32, {}));
  const [n, m] = [images.labels.length, digits.labels.length];
  const imageAccuracy = n === 0 ? null : accuracyOf(await logitsOf(draft, images), images.labels);
  const penLogits = await logitsOf(draft, digits);
  const penAccuracy = accuracyOf(penLogits, digits.labels);
  draft.dispose();

  const model = modelFiles(folded, options.float32, {
    name: `Astro Numbers ${settings.network}`,
    network: settings.network,
    parameters: state.average.length,
    epochs: history.length,
    seed: settings.seed,
    data: settings.data,
    ...(settings.everybody ? {} : { validationAccuracy: { images: imageAccuracy, pen: penAccuracy } }),
    reading: { ...UNFITTED, temperature: Number(fitTemperature(penLogits, digits.labels).toFixed(4)) },
  });
  write(folder, model);
  return {
    files: ['model.json', ...model.shards.keys()],
    validationAccuracy: ((imageAccuracy ?? 0) * n + penAccuracy * m) / (n + m),
    imageAccuracy,
    penAccuracy,
  };
}

/** The app's own forward pass: what is measured is what ships. */
async function load(files: ModelFiles): Promise<Reader> {
  await useFastBackend();
  return Reader.load({ ...files, trace: null });
}

function write(folder: string, { json, shards }: ModelFiles): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of shards) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, 'model.json'), modelText(json));
  removeUnnamed(folder);
}
