/** The training loop. It keeps no time and prints nothing: whoever starts it is told of each step and epoch. */
import type { Checkpoint, EpochRecord, RunSettings } from './checkpoint.ts';
import { looksAtTrace } from './inputs.ts';
import { parametersOf, planOf } from './networks.ts';
import { descend, initialState, learningRate } from './optimiser.ts';
import type { TrainingState } from './optimiser.ts';
import { Samples } from './samples.ts';
import { loadTrainingData } from './training-data.ts';
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
 * @param folder with the data, where the settings say that it comes from files
 * @param untilEpoch stop early, after this many epochs (the learning rate's course stays that of the whole run)
 * @param begin the state to begin with where there is no checkpoint; fresh weights unless given
 */
export async function train(
  settings: RunSettings,
  folder: string,
  from: Checkpoint | null,
  listener: Listener,
  untilEpoch: number = settings.epochs,
  begin?: (samples: Samples) => TrainingState,
): Promise<Checkpoint> {
  const plan = planOf(settings.network);
  const parameters = parametersOf(plan);
  const length = parameters.reduce((sum, p) => sum + p.length, 0);
  const data = loadTrainingData(settings, folder);
  const samples = new Samples(data, settings.seed, plan);
  const state = from?.state ?? begin?.(samples) ?? initialState(parameters, settings.seed);
  const history = [...(from?.history ?? [])];
  const steps = Math.floor(samples.epoch(1).length / settings.batch);
  const workers = new Workers(settings, folder, length);
  try {
    for (let epoch = history.length + 1; epoch <= Math.min(untilEpoch, settings.epochs); epoch++) {
      const started = performance.now();
      const order = samples.epoch(epoch);
      let loss = 0;
      let correct = 0;
      for (let step = 0; step < steps; step++) {
        const first = step * settings.batch;
        workers.parameters.set(state.weights);
        const reply = await workers.step(order.subarray(first, first + settings.batch), first, epoch, step);
        const rate = learningRate(state.step, steps * settings.epochs, settings.peakRate);
        descend(state, parameters, workers.gradients, rate);
        loss += reply.loss;
        correct += reply.correct;
        const done = step + 1;
        const accuracy = correct / (done * settings.batch);
        listener.onStep({ epoch, step: done, steps, loss: loss / done, accuracy });
      }
      workers.parameters.set(state.average);
      const imageCount = looksAtTrace(plan) ? 0 : data.validationImages.labels.length;
      const penCount = data.validationDigits.length;
      const images = await workers.validate('images', imageCount);
      const pen = await workers.validate('digits', penCount);
      const record: EpochRecord = {
        epoch,
        trainLoss: loss / steps,
        trainAccuracy: correct / (steps * settings.batch),
        validationLoss: (images.loss + pen.loss) / (imageCount + penCount),
        validationAccuracy: (images.correct + pen.correct) / (imageCount + penCount),
        imageAccuracy: imageCount > 0 ? images.correct / imageCount : null,
        penAccuracy: pen.correct / penCount,
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
