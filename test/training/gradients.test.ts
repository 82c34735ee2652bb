/** The hand-made gradients against differences of the loss, in networks with every kind of layer. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { ready, setBackend, tensor } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import type { Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { generateDigits } from '../../training/generated.ts';
import { registerFastKernels } from '../../training/gradients.ts';
import { lossAndGradients } from '../../training/network.ts';
import { INK, parametersOf } from '../../training/networks.ts';
import type { Weights } from '../../training/network.ts';
import type { Layer, NetworkPlan } from '../../training/networks.ts';
import { random } from '../../training/random.ts';

const LAYERS: readonly Layer[] = [
  { kind: 'conv', name: 'a', filters: 5, size: 6, stride: 2, padding: 'same', bare: true },
  { kind: 'batchNorm', name: 'b', relu: true },
  { kind: 'conv', name: 'c', filters: 4, size: 3, padding: 'same' },
  { kind: 'maxPool', size: 2 },
  { kind: 'batchNorm', name: 'd' },
  { kind: 'conv', name: 'e', filters: 6, size: 3 },
  { kind: 'dropout', rate: 0.3 },
  { kind: 'average' },
  { kind: 'dense', name: 'f', units: 5, relu: true },
  { kind: 'batchNorm', name: 'g' },
  { kind: 'dense', name: 'h', units: 10, relu: false },
];
/** Windows that are wider than high, over images of one row. */
const ROW: readonly Layer[] = [
  { kind: 'conv', name: 'a', filters: 5, size: [1, 6], stride: [1, 2], padding: 'same', bare: true },
  { kind: 'batchNorm', name: 'b', relu: true },
  { kind: 'conv', name: 'c', filters: 4, size: [1, 5], padding: 'same' },
  { kind: 'maxPool', size: [1, 2] },
  { kind: 'conv', name: 'd', filters: 6, size: [1, 4] },
  { kind: 'average' },
  { kind: 'dense', name: 'e', units: 10, relu: false },
];
const PLANS: readonly [string, NetworkPlan][] = [
  ['of a picture', { input: INK, classes: 10, layers: LAYERS }],
  ['of a row', { input: [1, 49, 16], classes: 10, layers: ROW }],
];
const SAMPLES = 6;

before(async () => {
  await setBackend('wasm');
  await ready();
  registerFastKernels();
});

for (const [what, plan] of PLANS) test(`each gradient ${what} is the slope of the loss`, async () => {
  const digits = generateDigits(SAMPLES, 3);
  const x = tensor(
    Float32Array.from(digits.images, (v) => v / 255),
    [SAMPLES, ...plan.input],
  ) as Tensor4D;
  const oneHot = new Float32Array(SAMPLES * 10);
  digits.labels.forEach((label, i) => (oneHot[i * 10 + label] = 1));
  const truth = tensor(oneHot, [SAMPLES, 10]) as Tensor2D;
  const source = random(11);
  const parameters = parametersOf(plan);
  const values = new Map(
    parameters.map((p) => [p.name, Float32Array.from({ length: p.length }, () => source.between(-0.5, 0.8))]),
  );
  const names = parameters.filter((p) => p.trainable).map((p) => p.name);
  const evaluate = async (): Promise<{ loss: number; gradients: Float32Array[] }> => {
    const weights: Weights = new Map(
      parameters.map((p) => [p.name, tensor(values.get(p.name) ?? [], p.shape)]),
    );
    const pass = { next: random(5).next, statistics: () => undefined };
    const { loss, gradients } = lossAndGradients(plan.layers, weights, x, truth, 1 / SAMPLES, pass);
    return {
      loss: (await loss.data())[0] ?? NaN,
      gradients: names.map((name) => Float32Array.from(gradients.get(name)?.dataSync() ?? [])),
    };
  };
  const { gradients } = await evaluate();

  for (const [i, name] of names.entries()) {
    const own = values.get(name) ?? new Float32Array();
    const gradient = gradients[i] ?? new Float32Array();
    assert.equal(gradient.length, own.length, name);
    const scale = Math.max(...gradient.map(Math.abs));
    const numeric: number[] = [];
    const analytic: number[] = [];
    for (let tried = 0; tried < Math.min(8, own.length); tried++) {
      const at = source.below(own.length);
      const kept = own[at] ?? 0;
      const step = 3e-3;
      own[at] = kept + step;
      const above = (await evaluate()).loss;
      own[at] = kept - step;
      const below = (await evaluate()).loss;
      own[at] = kept;
      numeric.push((above - below) / (2 * step));
      analytic.push(gradient[at] ?? 0);
    }
    // A pixel can change places in a max-pooling or cross zero in a ReLU within the step: most must agree, not all.
    const close = numeric.filter((n, k) => Math.abs(n - (analytic[k] ?? 0)) < 0.03 * scale + 2e-3);
    assert.ok(
      close.length >= 0.75 * numeric.length,
      `${name}: ${numeric.join(' ')} against ${analytic.join(' ')}`,
    );
  }
});
