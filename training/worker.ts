/** One of the training threads: computes the gradient of its part of each batch, with a TF.js backend of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { tensor, tidy } from '@tensorflow/tfjs-core';
import type { Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { augment, plain } from './augment.ts';
import { useFastBackend } from './backend.ts';
import { PIXELS, SIDE } from './data.ts';
import { forward, lossAndGradients } from './network.ts';
import { NETWORKS, parametersOf } from './networks.ts';
import type { Weights } from './network.ts';
import { random } from './random.ts';
import type { Reply, Request, WorkerSetup } from './workers.ts';

const setup = workerData as WorkerSetup;
const layers = NETWORKS[setup.network] ?? [];
const parameters = parametersOf(layers);
const images = new Uint8Array(setup.images);
const labels = new Uint8Array(setup.labels);
const shared = new Float32Array(setup.parameters);
const gradient = new Float32Array(setup.gradient);
const CLASSES = 10;
/** Images at once when only the answers are asked for. */
const EVALUATION_BATCH = 100;

await useFastBackend();
const port = parentPort;
port?.on('message', (request: Request) => {
  const reply: Reply = request.kind === 'step' ? trainStep(request) : evaluate(request.samples);
  port.postMessage(reply);
});

/** Leaves the gradient in shared memory, and where a BatchNorm keeps its mean and variance, those of this batch. */
function trainStep({ samples, share, epoch, step, part }: Extract<Request, { kind: 'step' }>): Reply {
  const pixels = new Float32Array(samples.length * PIXELS);
  samples.forEach((sample, i) => {
    const into = pixels.subarray(i * PIXELS, (i + 1) * PIXELS);
    // A stream of its own for each image, so that its changes depend neither on the thread nor on its neighbours.
    const source = random(setup.seed, 1, epoch, sample);
    if (setup.augmentation === null) plain(image(sample), into);
    else augment(image(sample), into, setup.augmentation, source);
  });
  return tidy(() => {
    const pass = lossAndGradients(
      layers,
      loadWeights(),
      tensor(pixels, [samples.length, SIDE, SIDE, 1]) as Tensor4D,
      oneHot(samples),
      share,
      {
        next: random(setup.seed, 2, epoch, step, part).next,
        statistics: (layer, mean, variance) => {
          write(`${layer}/mean`, mean.dataSync<'float32'>());
          write(`${layer}/variance`, variance.dataSync<'float32'>());
        },
      },
    );
    for (const [name, values] of pass.gradients) write(name, values.dataSync<'float32'>());
    const { correct } = score(pass.scores, samples);
    return { loss: pass.loss.dataSync()[0] ?? NaN, correct };
  });
}

function evaluate(samples: Int32Array): Reply {
  let loss = 0;
  let correct = 0;
  tidy(() => {
    const weights = loadWeights();
    for (let from = 0; from < samples.length; from += EVALUATION_BATCH) {
      const batch = samples.subarray(from, from + EVALUATION_BATCH);
      const pixels = new Float32Array(batch.length * PIXELS);
      batch.forEach((sample, i) => plain(image(sample), pixels.subarray(i * PIXELS, (i + 1) * PIXELS)));
      tidy(() => {
        const scores = forward(layers, weights, tensor(pixels, [batch.length, SIDE, SIDE, 1]) as Tensor4D);
        const result = score(scores, batch);
        loss += result.loss;
        correct += result.correct;
      });
    }
  });
  return { loss, correct };
}

/** Summed cross-entropy, and how many have the right digit first. */
function score(scores: Tensor2D, samples: Int32Array): { loss: number; correct: number } {
  const values = scores.dataSync<'float32'>();
  let loss = 0;
  let correct = 0;
  samples.forEach((sample, i) => {
    const row = values.subarray(i * CLASSES, (i + 1) * CLASSES);
    const label = labels[sample] ?? 0;
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

function oneHot(samples: Int32Array): Tensor2D {
  const values = new Float32Array(samples.length * CLASSES);
  samples.forEach((sample, i) => (values[i * CLASSES + (labels[sample] ?? 0)] = 1));
  return tensor(values, [samples.length, CLASSES]) as Tensor2D;
}

function image(sample: number): Uint8Array {
  return images.subarray(sample * PIXELS, (sample + 1) * PIXELS);
}

function write(name: string, values: Float32Array): void {
  const parameter = parameters.find((p) => p.name === name);
  if (!parameter) throw new Error(`There is no parameter ${name}.`);
  gradient.set(values, parameter.offset);
}
