/** `npm run train`: trains a network and writes the model that the app ships. See README.md in this folder. */
import { appendFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { CheckpointError, readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import type { Checkpoint, EpochRecord, RunSettings } from './checkpoint.ts';
import { loadNetwork } from './classifier.ts';
import { ModelFileError } from '../src/recognition/model-file.ts';
import { CLASSES } from '../src/core/reading/classes.ts';
import { useFastBackend } from './backend.ts';
import { DataError } from './data.ts';
import { rewriteReading } from './model-folder.ts';
import { NETWORKS, parametersOf, planOf } from './networks.ts';
import { parseOptions, runCommand, UsageError, wholeNumber } from './options.ts';
import { duration, progressBar } from './progress.ts';
import { Samples } from './samples.ts';
import { stateFrom } from './start-from.ts';
import { train } from './trainer.ts';
import type { Listener } from './trainer.ts';
import { loadTrainingData } from './training-data.ts';
import type { TrainingData } from './training-data.ts';

/** Of about 50,000 samples. */
const EPOCHS = 42;
const RATE = '0.003';
/** Going on from a finished model, in small steps: what it knows is worth more than a few hundred new digits. */
const MORE_EPOCHS = 6;
const MORE_RATE = '0.0003';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const SHIPPED = fileURLToPath(new URL('../static/model', import.meta.url));

const OPTIONS = {
  data: { type: 'string', default: join(HERE, 'data') },
  network: { type: 'string', default: 'reader' },
  epochs: { type: 'string' },
  batch: { type: 'string', default: '128' },
  seed: { type: 'string', default: '1' },
  rate: { type: 'string' },
  limit: { type: 'string' },
  generated: { type: 'boolean', default: false },
  from: { type: 'string' },
  resume: { type: 'boolean', default: false },
  run: { type: 'string' },
  out: { type: 'string' },
  float32: { type: 'boolean', default: false },
} as const;

await runCommand(main, [UsageError, DataError, CheckpointError, ModelFileError]);

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), OPTIONS);
  const { generated, from: startFolder } = options;
  // Whoever goes on from a finished model brings a folder of their own strokes, or one with all the sets again.
  const own = startFolder !== undefined && !generated && !existsSync(join(options.data, 'pendigits'));
  if (!Object.hasOwn(NETWORKS, options.network)) {
    throw new UsageError(`--network should be one of ${Object.keys(NETWORKS).join(', ')}.`);
  }
  const runFolder = join(
    HERE,
    'runs',
    options.run ?? (generated ? `${options.network}-smoke` : own ? `${options.network}-own` : options.network),
  );
  if (options.from !== undefined) await useFastBackend();
  const checkpointFile = join(runFolder, 'checkpoint');
  const from = options.resume ? readCheckpoint(checkpointFile) : null;
  const settings: RunSettings = from?.settings ?? {
    network: options.network,
    epochs: generated ? 1 : startFolder === undefined ? EPOCHS : MORE_EPOCHS,
    batch: wholeNumber(options.batch, 'batch', 2),
    seed: wholeNumber(options.seed, 'seed', 0),
    peakRate: rate(options.rate ?? (startFolder === undefined ? RATE : MORE_RATE)),
    validation: generated ? 100 : 5000,
    limit: options.limit === undefined ? null : wholeNumber(options.limit, 'limit', 20),
    data: generated ? 'generated' : own ? 'own' : 'files',
  };
  // A run that turns out too slow, or that goes on learning, may end earlier or later than it was to.
  if (options.epochs !== undefined) settings.epochs = wholeNumber(options.epochs, 'epochs');
  if (settings.limit !== null) settings.validation = Math.min(settings.validation, Math.floor(settings.limit / 4));
  const data = loadTrainingData(settings, options.data);
  const found = data.images.labels.length + data.digits.length;
  const shown = new Samples(data, settings.seed, planOf(settings.network).classes === CLASSES).epoch(1).length;
  if (shown < settings.batch) {
    throw new UsageError(`${shown} samples, less those to validate with, do not fill one batch of ${settings.batch}.`);
  }

  const count = parametersOf(planOf(settings.network)).reduce((sum, p) => sum + p.length, 0);
  console.log(`${settings.network}: ${count} parameters, ${found} digits, ${settings.epochs} epochs`);
  if (from) console.log(`going on after epoch ${from.history.length}`);
  mkdirSync(runFolder, { recursive: true });
  const logFile = join(runFolder, 'log.jsonl');
  if (!from) {
    if (existsSync(checkpointFile)) console.log(`the earlier run in ${runFolder} is written over`);
    rmSync(logFile, { force: true });
  }

  const started = performance.now();
  const begin =
    startFolder === undefined
      ? undefined
      : (samples: Samples) => stateFrom(startFolder, planOf(settings.network), settings.seed, samples);
  const listener = {
    onStep: progressBar(settings.epochs),
    onEpoch: (record: EpochRecord, checkpoint: Checkpoint) => {
      writeCheckpoint(checkpointFile, checkpoint);
      appendFileSync(logFile, `${JSON.stringify(record)}\n`);
      console.log(
        `${process.stdout.isTTY ? '\n' : ''}epoch ${record.epoch}: validation loss ` +
          `${record.validationLoss.toFixed(4)}, accuracy ` +
          (record.imageAccuracy === null ? '' : `of images ${(100 * record.imageAccuracy).toFixed(2)} %, `) +
          `of pen digits ${(100 * record.penAccuracy).toFixed(2)} % ` +
          `(${duration(record.seconds)})`,
      );
    },
  } satisfies Listener;
  const finished = await train(settings, options.data, from, listener, settings.epochs, begin);
  console.log(`trained in ${duration((performance.now() - started) / 1000)}`);
  // What was trained on less than all there is does not replace the model that the app ships.
  const aside = generated || own || settings.limit !== null;
  const folder = options.out ?? (aside ? join(runFolder, 'model') : SHIPPED);
  await writeModel(finished, data, folder, options.float32);
  // How numbers are read is fitted to writers of the sets; with own digits that of the model before stays.
  if (settings.data === 'files' && settings.limit === null && planOf(settings.network).classes === CLASSES) {
    const { fitReading } = await import('./fit-reading.ts');
    await fitReading(folder, options.data, settings.seed);
  } else if (startFolder !== undefined) {
    rewriteReading(folder, (await loadNetwork(startFolder)).network.model.reading);
  }
  if (folder === SHIPPED)
    console.log('Next: node --import tsx training/golden.ts, which the tests compare the model with.');
}

/** Loaded only now, so that a long run meets the exporter as it is when it ends. */
async function writeModel(
  finished: Checkpoint,
  data: TrainingData,
  folder: string,
  float32: boolean,
): Promise<void> {
  const { exportModel } = await import('./export-model.ts');
  const { files, validationAccuracy } = await exportModel(finished, data, folder, { float32 });
  console.log(`${folder}: ${files.join(', ')}`);
  console.log(`as shipped: validation accuracy ${(100 * validationAccuracy).toFixed(2)} %`);
}

function rate(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 1)) throw new UsageError(`--rate should be a number above 0, not "${text}".`);
  return value;
}
