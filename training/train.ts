/** `npm run train`: trains a network and writes the model that the app ships. See README.md in this folder. */
import { appendFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { CheckpointError, readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import type { Checkpoint, RunSettings } from './checkpoint.ts';
import { DataError } from './data.ts';
import { NETWORKS, parametersOf, planOf } from './networks.ts';
import { parseOptions, runCommand, UsageError, wholeNumber } from './options.ts';
import { duration, progressBar } from './progress.ts';
import { train } from './trainer.ts';
import { loadTrainingData } from './training-data.ts';
import type { TrainingData } from './training-data.ts';

/** Of about 42,500 samples. */
const EPOCHS = 48;

const HERE = fileURLToPath(new URL('.', import.meta.url));

const OPTIONS = {
  data: { type: 'string', default: join(HERE, 'data') },
  network: { type: 'string', default: 'reader' },
  epochs: { type: 'string' },
  batch: { type: 'string', default: '128' },
  seed: { type: 'string', default: '1' },
  rate: { type: 'string', default: '0.003' },
  limit: { type: 'string' },
  generated: { type: 'boolean', default: false },
  resume: { type: 'boolean', default: false },
  run: { type: 'string' },
  out: { type: 'string' },
  float32: { type: 'boolean', default: false },
} as const;

await runCommand(main, [UsageError, DataError, CheckpointError]);

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), OPTIONS);
  const { generated } = options;
  if (!Object.hasOwn(NETWORKS, options.network)) {
    throw new UsageError(`--network should be one of ${Object.keys(NETWORKS).join(', ')}.`);
  }
  const runFolder = join(
    HERE,
    'runs',
    options.run ?? (generated ? `${options.network}-smoke` : options.network),
  );
  const checkpointFile = join(runFolder, 'checkpoint');
  const from = options.resume ? readCheckpoint(checkpointFile) : null;
  const settings: RunSettings = from?.settings ?? {
    network: options.network,
    epochs: generated ? 1 : EPOCHS,
    batch: wholeNumber(options.batch, 'batch', 2),
    seed: wholeNumber(options.seed, 'seed', 0),
    peakRate: rate(options.rate),
    validation: generated ? 100 : 5000,
    limit: options.limit === undefined ? null : wholeNumber(options.limit, 'limit', 20),
    data: generated ? 'generated' : 'files',
  };
  // A run that turns out too slow, or that goes on learning, may end earlier or later than it was to.
  if (options.epochs !== undefined) settings.epochs = wholeNumber(options.epochs, 'epochs');
  if (settings.limit !== null) settings.validation = Math.min(settings.validation, Math.floor(settings.limit / 4));
  const data = loadTrainingData(settings, options.data);
  const found = data.images.labels.length + data.digits.length;
  if (data.images.labels.length < settings.batch) {
    throw new UsageError(
      `${data.images.labels.length} images, less those to validate with, do not fill one batch of ${settings.batch}.`,
    );
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
  const finished = await train(settings, options.data, from, {
    onStep: progressBar(settings.epochs),
    onEpoch: (record, checkpoint) => {
      writeCheckpoint(checkpointFile, checkpoint);
      appendFileSync(logFile, `${JSON.stringify(record)}\n`);
      console.log(
        `${process.stdout.isTTY ? '\n' : ''}epoch ${record.epoch}: validation loss ` +
          `${record.validationLoss.toFixed(4)}, accuracy of images ${(100 * record.imageAccuracy).toFixed(2)} %, ` +
          `of pen digits ${(100 * record.penAccuracy).toFixed(2)} % ` +
          `(${duration(record.seconds)})`,
      );
    },
  });
  console.log(`trained in ${duration((performance.now() - started) / 1000)}`);
  await writeModel(
    finished,
    data,
    // What was trained on less than all there is does not replace the model that the app ships.
    options.out ?? (generated || settings.limit !== null ? join(runFolder, 'model') : null),
    options.float32,
  );
}

/** Loaded only now, so that a long run meets the exporter as it is when it ends. */
async function writeModel(
  finished: Checkpoint,
  data: TrainingData,
  out: string | null,
  float32: boolean,
): Promise<void> {
  const { exportModel } = await import('./export-model.ts');
  const folder = out ?? fileURLToPath(new URL('../static/model', import.meta.url));
  const { files, validationAccuracy } = await exportModel(finished, data, folder, { float32 });
  console.log(`${folder}: ${files.join(', ')}`);
  console.log(`as shipped: validation accuracy ${(100 * validationAccuracy).toFixed(2)} %`);
  if (out === null)
    console.log('Next: node --import tsx training/golden.ts, which the tests compare the model with.');
}

function rate(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 1)) throw new UsageError(`--rate should be a number above 0, not "${text}".`);
  return value;
}
