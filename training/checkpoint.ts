/** A run's state on disk, whole or not at all: a JSON line that describes it, then its numbers. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TrainingState } from './optimiser.ts';
import type { DataSettings } from './training-data.ts';

/** There is no checkpoint, or it is of no use here. */
export class CheckpointError extends Error {
  override name = 'CheckpointError';
}

/** What a run was started with. A resumed run goes on with the same. */
export interface RunSettings extends DataSettings {
  network: string;
  epochs: number;
  batch: number;
  /** Highest learning rate. */
  peakRate: number;
}

/** Losses are means of the cross-entropy; that of training is against smoothed labels. Accuracies are 0 to 1. */
export interface EpochRecord {
  epoch: number;
  trainLoss: number;
  trainAccuracy: number;
  validationLoss: number;
  validationAccuracy: number;
  /** Of the images (null where there are none), and of the pen digits of writers that nothing is learned from. */
  imageAccuracy: number | null;
  penAccuracy: number;
  seconds: number;
}

export interface Checkpoint {
  settings: RunSettings;
  history: EpochRecord[];
  state: TrainingState;
}

const VECTORS = ['weights', 'firstMoment', 'secondMoment', 'average'] as const;

export function writeCheckpoint(file: string, { settings, history, state }: Checkpoint): void {
  const length = state.weights.length;
  const header = Buffer.from(`${JSON.stringify({ settings, history, step: state.step, length })}\n`);
  const numbers = VECTORS.map((name) => Buffer.from(Float32Array.from(state[name]).buffer));
  mkdirSync(dirname(file), { recursive: true });
  // Written beside and moved: a run that is cut off leaves the old checkpoint, not half of a new one.
  writeFileSync(`${file}.new`, Buffer.concat([header, ...numbers]));
  renameSync(`${file}.new`, file);
}

/** @throws {CheckpointError} if there is none, or not a whole one */
export function readCheckpoint(file: string): Checkpoint {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new CheckpointError(`${file}: there is no checkpoint to go on from.`);
  }
  const end = bytes.indexOf('\n');
  try {
    const header = JSON.parse(bytes.subarray(0, end).toString()) as Omit<Checkpoint, 'state'> & {
      step: number;
      length: number;
    };
    const numbers = Uint8Array.from(bytes.subarray(end + 1)).buffer;
    if (numbers.byteLength !== VECTORS.length * header.length * 4) throw new Error('its length is wrong');
    const vector = (i: number): Float32Array =>
      new Float32Array(numbers, i * header.length * 4, header.length);
    const state = {
      step: header.step,
      weights: vector(0),
      firstMoment: vector(1),
      secondMoment: vector(2),
      average: vector(3),
    };
    return { settings: header.settings, history: header.history, state };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CheckpointError(`${file}: this checkpoint is damaged (${why}).`);
  }
}
