/** From a checkpoint to the files that the app ships. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLASSES } from '../src/core/reading/classes.ts';
import { UNFITTED } from '../src/core/reading/reading-model.ts';
import { pack } from '../src/recognition/batch.ts';
import { Network } from '../src/recognition/network.ts';
import { useFastBackend } from './backend.ts';
import type { Checkpoint } from './checkpoint.ts';
import { fold } from './fold.ts';
import { modelFiles, modelText } from './model-json.ts';
import type { ModelFiles } from './model-json.ts';
import { planOf } from './networks.ts';
import { equalise } from './quantise.ts';
import { accuracyOf, fitTemperature } from './scores.ts';
import type { TrainingData } from './training-data.ts';
import { labelledDigits, labelledImages } from './validation.ts';
import type { Labelled } from './validation.ts';

const SHARD_NAME = /^weights-\d+of\d+\.[0-9a-f]{8}\.bin$/;

/** Rasters at once through the network. */
const BATCH = 250;

export interface Exported {
  files: string[];
  /** Of the files as they were written, 0 to 1: over all that is held back, and of its parts; null: no images. */
  validationAccuracy: number;
  imageAccuracy: number | null;
  penAccuracy: number;
}

/**
 * Folds, quantises, fits the temperature on the pen digits that are held back, as it is ink that the app reads, and
 * writes `model.json` and its shards in place of an earlier model's. How numbers are made of the scores is not
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
    validationAccuracy: { images: imageAccuracy, pen: penAccuracy },
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
async function load({ json, weights }: ModelFiles): Promise<Network> {
  await useFastBackend();
  return Network.load(json, weights);
}

async function logitsOf(network: Network, { labels, raster }: Labelled): Promise<Float32Array> {
  const logits = new Float32Array(labels.length * CLASSES);
  for (let from = 0; from < labels.length; from += BATCH) {
    const count = Math.min(BATCH, labels.length - from);
    const rasters = Array.from({ length: count }, (_, i) => raster(from + i));
    const answers = await network.classify(pack(rasters), count);
    logits.set(answers.logits, from * CLASSES);
  }
  return logits;
}

function write(folder: string, { json, shards }: ModelFiles): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of shards) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, 'model.json'), modelText(json));
  for (const name of readdirSync(folder)) {
    if (SHARD_NAME.test(name) && !shards.has(name)) rmSync(join(folder, name));
  }
}
