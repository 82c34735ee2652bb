/** One of the training threads: computes the gradient of its part of each batch, with a TF.js backend of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { tensor, tidy } from '@tensorflow/tfjs-core';
import type { Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { useFastBackend } from './backend.ts';
import { asTensor, inputOf } from './inputs.ts';
import { forward, lossAndGradients } from './network.ts';
import { parametersOf, planOf } from './networks.ts';
import type { Weights } from './network.ts';
import { random } from './random.ts';
import { Samples } from './samples.ts';
import type { Sample } from './samples.ts';
import { loadTrainingData } from './training-data.ts';
import { labelledDigits, labelledImages } from './validation.ts';
import type { Reply, Request, WorkerSetup } from './workers.ts';

const { settings, folder, ...buffers } = workerData as WorkerSetup;
const plan = planOf(settings.network);
const { layers, classes } = plan;
const parameters = parametersOf(plan);
const shared = new Float32Array(buffers.parameters);
const gradient = new Float32Array(buffers.gradient);
const data = loadTrainingData(settings, folder);
const samples = new Samples(data, settings.seed, plan);
const validation = {
  images: labelledImages(data.validationImages),
  digits: labelledDigits(data.validationDigits),
};
/** Images at once when only the answers are asked for. */
const VALIDATION_BATCH = 100;
/** Of the truth, shared out among all classes (Szegedy et al., 2016): labels are not always right. */
const LABEL_SMOOTHING = 0.05;

await useFastBackend();
const port = parentPort;
port?.on('message', (request: Request) => {
  port.postMessage(request.kind === 'step' ? trainStep(request) : validate(request));
});

/** Leaves the gradient in shared memory, and where a BatchNorm keeps its mean and variance, those of this batch. */
function trainStep(request: Extract<Request, { kind: 'step' }>): Reply {
  const { places, share, epoch, step, part } = request;
  const drawn = Array.from(request.samples, (sample, i) => samples.draw(sample, epoch, places[i] ?? 0));
  return tidy(() => {
    const pass = lossAndGradients(layers, loadWeights(), asInput(drawn), smoothed(drawn), share, {
      next: random(settings.seed, 2, epoch, step, part).next,
      statistics: (layer, mean, variance) => {
        write(`${layer}/mean`, mean.dataSync<'float32'>());
        write(`${layer}/variance`, variance.dataSync<'float32'>());
      },
    });
    for (const [name, values] of pass.gradients) write(name, values.dataSync<'float32'>());
    return { loss: pass.loss.dataSync()[0] ?? NaN, correct: score(pass.scores, drawn).correct };
  });
}

function validate({ set, from, to }: Extract<Request, { kind: 'validate' }>): Reply {
  let loss = 0;
  let correct = 0;
  tidy(() => {
    const weights = loadWeights();
    for (let at = from; at < to; at += VALIDATION_BATCH) {
      const count = Math.min(VALIDATION_BATCH, to - at);
      const { labels, glyph } = validation[set];
      const batch = Array.from({ length: count }, (_, i) => {
        return { input: inputOf(plan, glyph(at + i)), label: labels[at + i] ?? 0 };
      });
      tidy(() => {
        const result = score(forward(layers, weights, asInput(batch)), batch);
        loss += result.loss;
        correct += result.correct;
      });
    }
  });
  return { loss, correct };
}

function asInput(batch: readonly Sample[]): Tensor4D {
  return asTensor(batch.map(({ input }) => input), plan);
}

function smoothed(batch: readonly Sample[]): Tensor2D {
  const values = new Float32Array(batch.length * classes).fill(LABEL_SMOOTHING / classes);
  batch.forEach(({ label }, i) => (values[i * classes + label] = 1 - LABEL_SMOOTHING + LABEL_SMOOTHING / classes));
  return tensor(values, [batch.length, classes]) as Tensor2D;
}

/** Summed cross-entropy, and how many have the right class first. */
function score(scores: Tensor2D, batch: readonly Sample[]): Reply {
  const values = scores.dataSync<'float32'>();
  let loss = 0;
  let correct = 0;
  batch.forEach(({ label }, i) => {
    const row = values.subarray(i * classes, (i + 1) * classes);
    const top = Math.max(...row);
    const sum = row.reduce((total, value) => total + Math.exp(value - top), 0);
    loss += Math.log(sum) + top - (row[label] ?? 0);
    if (row.indexOf(top) === label) correct++;
  });
  return { loss, correct };
}

function loadWeights(): Weights {
  return new Map(
    // A copy: TF.js must not hold on to memory that the trainer writes to.
    parameters.map((p) => [p.name, tensor(shared.slice(p.offset, p.offset + p.length), p.shape)]),
  );
}

function write(name: string, values: Float32Array): void {
  const parameter = parameters.find((p) => p.name === name);
  if (!parameter) throw new Error(`There is no parameter ${name}.`);
  gradient.set(values, parameter.offset);
}
