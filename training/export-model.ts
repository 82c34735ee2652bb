/** From a checkpoint to the files that the app ships. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Network } from '../src/recognition/network.ts';
import { useFastBackend } from './backend.ts';
import type { Checkpoint } from './checkpoint.ts';
import { pick, PIXELS, splitOff } from './data.ts';
import type { ImageSet } from './data.ts';
import { fold } from './fold.ts';
import { modelFiles } from './model-json.ts';
import type { ModelFiles } from './model-json.ts';
import { NETWORKS, parametersOf } from './networks.ts';
import { equalise } from './quantise.ts';
import { accuracyOf, CLASSES, fitTemperature } from './scores.ts';

const SHARD_NAME = /^weights-\d+of\d+\.[0-9a-f]{8}\.bin$/;

/**
 * Folds, quantises, calibrates on the validation images, and writes `model.json` and its shards, in place of an
 * earlier model's.
 * @param set the images that were trained with; only the validation part is looked at
 */
export async function exportModel(
  { settings, history, state }: Checkpoint,
  set: ImageSet,
  folder: string,
  options: { float32: boolean },
): Promise<{ files: string[]; validationAccuracy: number }> {
  const layers = NETWORKS[settings.network] ?? [];
  const parameters = parametersOf(layers);
  const folded = fold(layers, parameters, state.average);
  if (!options.float32) equalise(folded);
  const validation = pick(set, splitOff(set.labels, settings.validation, settings.seed).validation);

  const draft = modelFiles(folded, options.float32, {});
  const logits = await logitsOf(draft, validation);
  const validationAccuracy = accuracyOf(logits, validation.labels);
  const model = modelFiles(folded, options.float32, {
    name: `Astro Numbers ${settings.network}`,
    network: settings.network,
    parameters: state.average.length,
    epochs: history.length,
    seed: settings.seed,
    data: settings.data,
    temperature: Number(fitTemperature(logits, validation.labels).toFixed(4)),
    validationAccuracy,
  });
  write(folder, model);
  return { files: ['model.json', ...model.shards.keys()], validationAccuracy };
}

/** Through the app's own forward pass: what is measured is what ships. */
async function logitsOf(model: ModelFiles, set: ImageSet): Promise<Float32Array> {
  await useFastBackend();
  const network = Network.load(model.json, model.weights);
  const batch = 250;
  const logits = new Float32Array(set.labels.length * CLASSES);
  for (let from = 0; from < set.labels.length; from += batch) {
    const pixels = Float32Array.from(
      set.images.subarray(from * PIXELS, (from + batch) * PIXELS),
      (v) => v / 255,
    );
    logits.set(await network.logits(pixels, pixels.length / PIXELS), from * CLASSES);
  }
  network.dispose();
  return logits;
}

function write(folder: string, { json, shards }: ModelFiles): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of shards) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, 'model.json'), `${JSON.stringify(json, null, 1)}\n`);
  for (const name of readdirSync(folder)) {
    if (SHARD_NAME.test(name) && !shards.has(name)) rmSync(join(folder, name));
  }
}
