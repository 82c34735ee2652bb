/** The forward pass of training, with batch statistics and dropout, and the way back: each layer knows its gradient. */
import {
  add,
  conv2d,
  exp,
  fill,
  logSoftmax,
  matMul,
  maxPool,
  mean,
  mul,
  neg,
  relu,
  reshape,
  rsqrt,
  scalar,
  step,
  sub,
  sum,
  tensor,
  transpose,
} from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { filterGradient, inputGradient, marginOf, maxPoolGradient, sumRows } from './gradients.ts';
import { pairOf } from './networks.ts';
import type { Layer } from './networks.ts';

/** Keras's default, which keeps 1/sqrt(variance) finite where a channel is silent. */
export const BATCH_NORM_EPSILON = 1e-3;

export type Weights = Map<string, Tensor>;

/** What a pass in training needs besides the weights. */
export interface TrainingPass {
  /** Uniform numbers in [0, 1) for dropout. */
  next(): number;
  /** Receives the mean and variance that a BatchNorm found in this batch. */
  statistics(layer: string, mean: Tensor, variance: Tensor): void;
}

/** A layer's output, and how its gradient goes back: to the layer's weights (`give`) and to its input. */
interface Applied {
  value: Tensor;
  back(dy: Tensor, give: (name: string, gradient: Tensor) => void): Tensor;
}

/**
 * Scores before softmax. Call it within `tidy`.
 * @param x what the network looks at, [n, height, width, channels]
 * @returns [n, classes]
 */
export function forward(layers: readonly Layer[], weights: Weights, x: Tensor4D): Tensor2D {
  return layers.reduce<Tensor>((value, layer) => apply(layer, weights, value, null, false).value, x) as Tensor2D;
}

/**
 * Cross-entropy summed over a batch times `share`, and its gradient. Call it within `tidy`.
 * @param truth probabilities of the classes, [n, classes]
 * @param share 1/n, or less where the batch is one part of a larger one
 * @returns loss (scalar), scores [n, classes], and the gradient of each trainable weight by name
 */
export function lossAndGradients(
  layers: readonly Layer[],
  weights: Weights,
  x: Tensor4D,
  truth: Tensor2D,
  share: number,
  training: TrainingPass,
): { loss: Tensor; scores: Tensor2D; gradients: Map<string, Tensor> } {
  const steps: Applied[] = [];
  let value: Tensor = x;
  for (const layer of layers) {
    const applied = apply(layer, weights, value, training, layer === layers[0]);
    steps.push(applied);
    value = applied.value;
  }
  const logs = logSoftmax(value);
  const gradients = new Map<string, Tensor>();
  let dy = mul(sub(exp(logs), truth), share);
  for (const applied of steps.reverse()) {
    dy = applied.back(dy, (name, gradient) => gradients.set(name, gradient));
  }
  return { loss: mul(neg(sum(mul(logs, truth))), share), scores: value as Tensor2D, gradients };
}

function apply(
  layer: Layer,
  weights: Weights,
  x: Tensor,
  training: TrainingPass | null,
  isFirst: boolean,
): Applied {
  switch (layer.kind) {
    case 'conv':
      return convolve(layer, weights, x as Tensor4D, !isFirst);
    case 'batchNorm':
      return training ? normalise(layer, weights, x, training) : rescale(layer, weights, x);
    case 'maxPool': {
      const size = pairOf(layer.size);
      const pooled = maxPool(x as Tensor4D, [...size], [...size], 'valid');
      return {
        value: pooled,
        back: (dy) => maxPoolGradient(dy as Tensor4D, x as Tensor4D, pooled, size),
      };
    }
    case 'average': {
      const [n = 0, height = 0, width = 0, channels = 0] = x.shape;
      const part = 1 / (height * width);
      return {
        value: mean(x, [1, 2]),
        back: (dy) => mul(reshape(dy, [n, 1, 1, channels]), fill([1, height, width, 1], part)),
      };
    }
    case 'dropout': {
      if (!training) return { value: x, back: (dy) => dy };
      // Inverted dropout: what is kept grows, so that the finished network needs no factor.
      const kept = 1 / (1 - layer.rate);
      const mask = Float32Array.from({ length: x.size }, () => (training.next() < layer.rate ? 0 : kept));
      const factor = tensor(mask, x.shape);
      return { value: mul(x, factor), back: (dy) => mul(dy, factor) };
    }
    case 'flatten':
      return { value: reshape(x, [x.shape[0] ?? 0, -1]), back: (dy) => reshape(dy, x.shape) };
    case 'dense': {
      const kernel = get(weights, `${layer.name}/kernel`) as Tensor2D;
      const product = matMul(x as Tensor2D, kernel);
      const biased = addBias(product, `${layer.name}/bias`, weights, layer.relu);
      return {
        value: biased.value,
        back: (dy, give) => {
          const inner = biased.back(dy, give) as Tensor2D;
          // Transposed by hand: the wasm backend multiplies transposed operands ten times slower.
          give(`${layer.name}/kernel`, matMul(transpose(x) as Tensor2D, inner));
          return matMul(inner, transpose(kernel));
        },
      };
    }
  }
}

/** @param needed whether anyone asks for the gradient of x: nobody does for that of the picture itself */
function convolve(
  layer: Extract<Layer, { kind: 'conv' }>,
  weights: Weights,
  x: Tensor4D,
  needed: boolean,
): Applied {
  const { name, padding = 'valid' } = layer;
  const [size, stride] = [pairOf(layer.size), pairOf(layer.stride ?? 1)];
  const kernel = get(weights, `${name}/kernel`) as Tensor4D;
  const convolved = conv2d(x, kernel, [...stride], padding);
  const ending = layer.bare ? null : addBias(convolved, `${name}/bias`, weights, true);
  const margin = marginOf(padding, [x.shape[1], x.shape[2]], size, stride);
  return {
    value: ending?.value ?? convolved,
    back: (dy, give) => {
      const inner = (ending?.back(dy, give) ?? dy) as Tensor4D;
      give(`${name}/kernel`, filterGradient(x, inner, size, stride, margin));
      return !needed ? scalar(0) : inputGradient(inner, kernel, margin);
    },
  };
}

function addBias(x: Tensor, name: string, weights: Weights, withRelu: boolean): Applied {
  const sums = add(x, get(weights, name));
  const value = withRelu ? relu(sums) : sums;
  return {
    value,
    back: (dy, give) => {
      const dx = withRelu ? mul(dy, step(value)) : dy;
      give(name, sumRows(asRows(dx)));
      return dx;
    },
  };
}

type BatchNorm = Extract<Layer, { kind: 'batchNorm' }>;

/**
 * Batch normalisation over all axes but the last (Ioffe and Szegedy, 2015), with its gradient in the closed form:
 * dx = gamma / sqrt(var + eps) * (dy - mean(dy) - x_hat * mean(dy * x_hat)).
 */
function normalise(layer: BatchNorm, weights: Weights, x: Tensor, training: TrainingPass): Applied {
  const { name } = layer;
  const gamma = get(weights, `${name}/gamma`);
  const rows = asRows(x);
  const part = 1 / rows.shape[0];
  const average = mul(sumRows(rows), part);
  const centred = sub(rows, average) as Tensor2D;
  const variance = mul(sumRows(mul(centred, centred)), part);
  training.statistics(name, average, variance);
  const inverse = rsqrt(add(variance, BATCH_NORM_EPSILON));
  const scaled = add(mul(centred, mul(gamma, inverse)), get(weights, `${name}/beta`));
  const value = layer.relu ? relu(scaled) : scaled;
  return {
    value: reshape(value, x.shape),
    back: (dy, give) => {
      const passed = asRows(dy);
      const flat = layer.relu ? (mul(passed, step(value)) as Tensor2D) : passed;
      const betaGradient = sumRows(flat);
      const gammaGradient = mul(sumRows(mul(flat, centred)), inverse);
      give(`${name}/beta`, betaGradient);
      give(`${name}/gamma`, gammaGradient);
      const turned = mul(centred, mul(mul(gammaGradient, inverse), part));
      const inner = sub(sub(flat, mul(betaGradient, part)), turned);
      return reshape(mul(inner, mul(gamma, inverse)), dy.shape);
    },
  };
}

/** BatchNorm as the finished network has it: one slope and one offset a channel. */
function rescale({ name, relu: withRelu }: BatchNorm, weights: Weights, x: Tensor): Applied {
  const slope = mul(
    get(weights, `${name}/gamma`),
    rsqrt(add(get(weights, `${name}/variance`), BATCH_NORM_EPSILON)),
  );
  const offset = sub(get(weights, `${name}/beta`), mul(get(weights, `${name}/mean`), slope));
  const sums = add(mul(x, slope), offset);
  return { value: withRelu ? relu(sums) : sums, back: (dy) => mul(dy, slope) };
}

function asRows(x: Tensor): Tensor2D {
  return reshape(x, [-1, x.shape.at(-1) ?? 1]);
}

function get(weights: Weights, name: string): Tensor {
  const weight = weights.get(name);
  if (!weight) throw new Error(`The network has no weights named ${name}.`);
  return weight;
}
