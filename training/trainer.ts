/** The training loop. It keeps no time and prints nothing: whoever starts it is told of each step and epoch. */
import type { Checkpoint, EpochRecord, RunSettings } from './checkpoint.ts';
import { splitOff } from './data.ts';
import type { ImageSet } from './data.ts';
import { NETWORKS, parametersOf } from './networks.ts';
import { descend, initialState, learningRate } from './optimiser.ts';
import { random, shuffle } from './random.ts';
import { Workers } from './workers.ts';

export interface Progress {
  epoch: number;
  /** Steps done and to do in this epoch. */
  step: number;
  steps: number;
  /** Means since the epoch began. */
  loss: number;
  accuracy: number;
}

export interface Listener {
  onStep(progress: Progress): void;
  /** Called at the end of each epoch, with all that is needed to go on from there. */
  onEpoch(record: EpochRecord, checkpoint: Checkpoint): void;
}

/**
 * Trains from the start, or on from a checkpoint, up to the last epoch of the settings.
 * @param untilEpoch stop early, after this many epochs (the learning rate's course stays that of the whole run)
 */
export async function train(
  set: ImageSet,
  settings: RunSettings,
  from: Checkpoint | null,
  listener: Listener,
  untilEpoch: number = settings.epochs,
): Promise<Checkpoint> {
  const parameters = parametersOf(NETWORKS[settings.network] ?? []);
  const length = parameters.reduce((sum, p) => sum + p.length, 0);
  const split = splitOff(set.labels, settings.validation, settings.seed);
  const state = from?.state ?? initialState(parameters, settings.seed);
  const history = [...(from?.history ?? [])];
  const steps = Math.floor(split.train.length / settings.batch);
  const workers = new Workers(settings.network, length, set, settings);
  try {
    for (let epoch = history.length + 1; epoch <= Math.min(untilEpoch, settings.epochs); epoch++) {
      const started = performance.now();
      const order = shuffle(split.train.slice(), random(settings.seed, 4, epoch));
      let loss = 0;
      let correct = 0;
      for (let step = 0; step < steps; step++) {
        const batch = order.subarray(step * settings.batch, (step + 1) * settings.batch);
        workers.parameters.set(state.weights);
        const reply = await workers.step(batch, epoch, step);
        const rate = learningRate(state.step, steps * settings.epochs, settings.peakRate);
        descend(state, parameters, workers.gradients, rate);
        loss += reply.loss;
        correct += reply.correct;
        const done = step + 1;
        listener.onStep({
          epoch,
          step: done,
          steps,
          loss: loss / done,
          accuracy: correct / (done * settings.batch),
        });
      }
      workers.parameters.set(state.average);
      const validation = await workers.evaluate(split.validation);
      const record: EpochRecord = {
        epoch,
        trainLoss: loss / steps,
        trainAccuracy: correct / (steps * settings.batch),
        validationLoss: validation.loss / split.validation.length,
        validationAccuracy: validation.correct / split.validation.length,
        seconds: (performance.now() - started) / 1000,
      };
      history.push(record);
      listener.onEpoch(record, { settings, history, state });
    }
  } finally {
    await workers.stop();
  }
  return { settings, history, state };
}
