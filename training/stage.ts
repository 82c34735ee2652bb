/** One network's training, from the command line's options to the files of its model. */
import { appendFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import type { Checkpoint, EpochRecord, RunSettings } from './checkpoint.ts';
import { looksAtTrace } from './inputs.ts';
import { parametersOf, planOf } from './networks.ts';
import { UsageError, wholeNumber } from './options.ts';
import { duration, progressBar } from './progress.ts';
import { Samples } from './samples.ts';
import { stateFrom } from './start-from.ts';
import { train } from './trainer.ts';
import type { Listener } from './trainer.ts';
import { loadTrainingData } from './training-data.ts';
import type { TrainingData } from './training-data.ts';

/** Of about 70,000 samples; of 30,000, as there are no images, for a network that looks at the pen's way. */
const EPOCHS = 24;
const TRACE_EPOCHS = 20;
const RATE = '0.003';
/** Going on from a finished model, in small steps: what it knows is worth more than a few hundred new digits. */
const MORE_EPOCHS = 6;
const MORE_RATE = '0.0003';

/** What was asked for. */
export interface StageOptions {
  data: string;
  generated: boolean;
  /** Whether the data are somebody's own digits. */
  own: boolean;
  /** The model to go on from. */
  from?: string | undefined;
  resume: boolean;
  /** Learn from those that are held back, too. */
  everybody: boolean;
  epochs?: string | undefined;
  batch: string;
  seed: string;
  rate?: string | undefined;
  limit?: string | undefined;
  float32: boolean;
}

export interface Stage {
  settings: RunSettings;
  /** Of its checkpoint and log. */
  runFolder: string;
  /** To go on from. */
  from: Checkpoint | null;
}

/**
 * @param network its name in networks.ts; a run that is resumed has its own
 * @throws {UsageError | CheckpointError}
 */
export function stageOf(network: string, runFolder: string, options: StageOptions): Stage {
  const { generated, own, from: startFolder, resume } = options;
  const from = resume ? readCheckpoint(join(runFolder, 'checkpoint')) : null;
  const epochs = looksAtTrace(planOf(network)) ? TRACE_EPOCHS : EPOCHS;
  const settings: RunSettings = from?.settings ?? {
    network,
    epochs: generated ? 1 : startFolder === undefined ? epochs : MORE_EPOCHS,
    batch: wholeNumber(options.batch, 'batch', 2),
    seed: wholeNumber(options.seed, 'seed', 0),
    peakRate: rate(options.rate ?? (startFolder === undefined ? RATE : MORE_RATE)),
    validation: generated ? 100 : 5000,
    limit: options.limit === undefined ? null : wholeNumber(options.limit, 'limit', 20),
    data: generated ? 'generated' : own ? 'own' : 'files',
    ...(options.everybody ? { everybody: true } : {}),
  };
  // A run that turns out too slow, or that goes on learning, may end earlier or later than it was to.
  if (options.epochs !== undefined) settings.epochs = wholeNumber(options.epochs, 'epochs');
  if (settings.limit !== null) settings.validation = Math.min(settings.validation, Math.floor(settings.limit / 4));
  return { settings, runFolder, from };
}

/**
 * The stage that trains the network for the pen's way, as the first stage was: it may not have begun when that one was
 * cut off.
 */
export function nextStageOf({ settings }: Stage, network: string, runFolder: string, resume: boolean): Stage {
  const file = join(runFolder, 'checkpoint');
  const from = resume && existsSync(file) ? readCheckpoint(file) : null;
  const epochs = Math.max(1, Math.round((settings.epochs * TRACE_EPOCHS) / EPOCHS));
  return { settings: { ...(from?.settings ?? settings), network, epochs }, runFolder, from };
}

/**
 * Trains, and writes the network's files.
 * @param folder of the model
 * @throws {UsageError | DataError | ModelFileError}
 */
export async function runStage({ settings, runFolder, from }: Stage, options: StageOptions, folder: string): Promise<void> {
  const { from: startFolder } = options;
  const plan = planOf(settings.network);
  const data = loadTrainingData(settings, options.data);
  const found = data.images.labels.length + data.digits.length;
  const shown = new Samples(data, settings.seed, plan).epoch(1).length;
  if (shown < settings.batch) {
    throw new UsageError(`${shown} samples, less those to validate with, do not fill one batch of ${settings.batch}.`);
  }
  const count = parametersOf(plan).reduce((sum, p) => sum + p.length, 0);
  console.log(`${settings.network}: ${count} parameters, ${found} digits, ${settings.epochs} epochs`);
  if (from) console.log(`going on after epoch ${from.history.length}`);
  mkdirSync(runFolder, { recursive: true });
  const checkpointFile = join(runFolder, 'checkpoint');
  const logFile = join(runFolder, 'log.jsonl');
  if (!from) {
    if (existsSync(checkpointFile)) console.log(`the earlier run in ${runFolder} is written over`);
    rmSync(logFile, { force: true });
  }

  const started = performance.now();
  const begin =
    startFolder === undefined
      ? undefined
      : (samples: Samples) => stateFrom(startFolder, plan, settings.seed, samples);
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
  await writeNetwork(finished, data, folder, options.float32);
}

/** Loaded only now, so that a long run meets the exporter as it is when it ends. */
async function writeNetwork(
  finished: Checkpoint,
  data: TrainingData,
  folder: string,
  float32: boolean,
): Promise<void> {
  const { exportNetwork } = await import('./export-network.ts');
  for (const line of await exportNetwork(finished, data, folder, { float32 })) console.log(line);
}

function rate(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 1)) throw new UsageError(`--rate should be a number above 0, not "${text}".`);
  return value;
}
