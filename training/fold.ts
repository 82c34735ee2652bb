/**
 * Folds each BatchNorm into a layer with weights. In the finished network it is one slope and one offset a channel:
 * directly after a convolution or dense layer that layer takes them up, whatever its padding; elsewhere the next one
 * does, exactly with `valid` padding, as no border of zeros is convolved along that the offset did not reach.
 */
import { BATCH_NORM_EPSILON } from './network.ts';
import { pairOf, parametersOf } from './networks.ts';
import type { Layer, NetworkPlan, Padding, Shape } from './networks.ts';

interface Weights {
  name: string;
  kernel: Float64Array;
  bias: Float64Array;
  /** Whether the layer ends with ReLU. */
  relu: boolean;
}

/** Kernel: [height, width, inputs, outputs]. */
export type FoldedConv = Weights & { kind: 'conv'; shape: number[]; strides: number[]; padding: Padding };

/** Kernel: [inputs, outputs]. */
export type FoldedDense = Weights & { kind: 'dense'; shape: number[] };

export type FoldedLayer = FoldedConv | FoldedDense;

/** What is left of the layers when the network has been trained. */
export type FoldedStep = FoldedLayer | Extract<Layer, { kind: 'maxPool' | 'average' | 'flatten' }>;

export interface FoldedNetwork {
  input: Shape;
  /** As in the plan. */
  levels?: number | undefined;
  steps: FoldedStep[];
}

/** y = slope * x + offset, for each channel. */
interface Affine {
  slope: Float64Array;
  offset: Float64Array;
}

/** The steps with weights of their own. */
export function weightedSteps({ steps }: FoldedNetwork): FoldedLayer[] {
  return steps.filter((step) => step.kind === 'conv' || step.kind === 'dense');
}

/**
 * @param values all parameters in the layout of `parametersOf`
 * @throws {Error} where a BatchNorm stands where it cannot be folded exactly
 */
export function fold(plan: NetworkPlan, values: Float32Array): FoldedNetwork {
  const parameters = new Map(parametersOf(plan).map((p) => [p.name, p]));
  const take = (name: string): Float64Array => {
    const parameter = parameters.get(name);
    if (!parameter) throw new Error(`There are no weights named ${name}.`);
    return Float64Array.from(values.subarray(parameter.offset, parameter.offset + parameter.length));
  };
  const steps: FoldedStep[] = [];
  /** Of a BatchNorm that the next layer with weights is to take up. */
  let pending: Affine | null = null;
  for (const layer of plan.layers) {
    switch (layer.kind) {
      case 'batchNorm': {
        const before = steps.at(-1);
        const affine = asAffine(take, layer.name);
        if ((before?.kind === 'conv' || before?.kind === 'dense') && !before.relu && !pending) {
          appendTo(before, affine);
          before.relu = layer.relu ?? false;
        } else if (layer.relu || pending) {
          throw new Error(`BatchNorm ${layer.name} has no neighbour to be folded into.`);
        } else {
          pending = affine;
        }
        break;
      }
      case 'conv':
      case 'dense': {
        const kernel = take(`${layer.name}/kernel`);
        const shape = parameters.get(`${layer.name}/kernel`)?.shape ?? [];
        const outputs = shape.at(-1) ?? 0;
        const isBare = layer.kind === 'conv' && layer.bare === true;
        const bias = isBare ? new Float64Array(outputs) : take(`${layer.name}/bias`);
        const common = { name: layer.name, shape, kernel, bias };
        const next: FoldedLayer =
          layer.kind === 'dense'
            ? { kind: 'dense', ...common, relu: layer.relu }
            : { kind: 'conv', ...common, relu: !isBare, strides: [...pairOf(layer.stride ?? 1)], padding: layer.padding ?? 'valid' };
        if (pending) prependTo(next, pending);
        pending = null;
        steps.push(next);
        break;
      }
      case 'maxPool':
        // The largest becomes the smallest where a slope is negative.
        if (pending) throw new Error('A max-pooling after a BatchNorm keeps it from being folded.');
        steps.push(layer);
        break;
      case 'average':
      case 'flatten':
        steps.push(layer);
        break;
      case 'dropout':
        break;
    }
  }
  if (pending) throw new Error('A BatchNorm at the end of a network has no layer to be folded into.');
  return { input: plan.input, levels: plan.levels, steps };
}

function asAffine(take: (name: string) => Float64Array, name: string): Affine {
  const variance = take(`${name}/variance`);
  const mean = take(`${name}/mean`);
  const slope = take(`${name}/gamma`).map(
    (gamma, i) => gamma / Math.sqrt((variance[i] ?? 0) + BATCH_NORM_EPSILON),
  );
  const offset = take(`${name}/beta`).map((beta, i) => beta - (mean[i] ?? 0) * (slope[i] ?? 0));
  return { slope, offset };
}

/** slope * (kernel * x + bias) + offset, written as one kernel and one bias. */
function appendTo({ kernel, bias }: Weights, { slope, offset }: Affine): void {
  const outputs = bias.length;
  kernel.forEach((weight, at) => (kernel[at] = weight * (slope[at % outputs] ?? 1)));
  bias.forEach((value, output) => (bias[output] = value * (slope[output] ?? 1) + (offset[output] ?? 0)));
}

/** kernel * (slope * x + offset) + bias, written as one kernel and one bias. */
function prependTo(layer: FoldedLayer, { slope, offset }: Affine): void {
  if (layer.kind === 'conv' && layer.padding === 'same') {
    throw new Error(`Layer ${layer.name} has a border of zeros, which a BatchNorm before it does not reach.`);
  }
  const { kernel, bias } = layer;
  const outputs = bias.length;
  const channels = slope.length;
  for (let row = 0; row < kernel.length / outputs; row++) {
    // Channels come last in an image, so the rows of a kernel go round them, flattened or not.
    const channel = row % channels;
    for (let output = 0; output < outputs; output++) {
      const at = row * outputs + output;
      const weight = kernel[at] ?? 0;
      bias[output] = (bias[output] ?? 0) + weight * (offset[channel] ?? 0);
      kernel[at] = weight * (slope[channel] ?? 1);
    }
  }
}
