/**
 * Folds each BatchNorm forwards into the layer after it. In the finished network it is one slope and one offset a
 * channel, and a linear layer takes those up into its own weights; with `valid` padding exactly, as no border of
 * zeros is convolved along that the offset did not reach.
 */
import { BATCH_NORM_EPSILON } from './network.ts';
import type { Layer, Parameter } from './networks.ts';

/** A layer with weights of its own; ReLU after each but the last, then pooling. */
export interface FoldedLayer {
  kind: 'conv' | 'dense';
  name: string;
  /** [k, k, inputs, outputs] or [inputs, outputs]. */
  shape: number[];
  kernel: Float64Array;
  bias: Float64Array;
  /** Side of the max-pooling window, 1 for none. */
  pool: number;
  relu: boolean;
}

interface Affine {
  slope: Float64Array;
  offset: Float64Array;
}

/** @param values all parameters in the layout of `parameters` */
export function fold(
  layers: readonly Layer[],
  parameters: readonly Parameter[],
  values: Float32Array,
): FoldedLayer[] {
  const shapeOf = new Map(parameters.map((p) => [p.name, p.shape]));
  const take = (name: string): Float64Array => {
    const parameter = parameters.find((p) => p.name === name);
    if (!parameter) throw new Error(`There are no weights named ${name}.`);
    return Float64Array.from(values.subarray(parameter.offset, parameter.offset + parameter.length));
  };
  const folded: FoldedLayer[] = [];
  let pending: Affine | null = null;
  for (const layer of layers) {
    if (layer.kind === 'batchNorm') pending = asAffine(take, layer.name);
    if (layer.kind !== 'conv' && layer.kind !== 'dense') continue;
    const next: FoldedLayer = {
      kind: layer.kind,
      name: layer.name,
      shape: shapeOf.get(`${layer.name}/kernel`) ?? [],
      kernel: take(`${layer.name}/kernel`),
      bias: take(`${layer.name}/bias`),
      pool: layer.kind === 'conv' ? layer.pool : 1,
      relu: layer.kind === 'conv' || layer.relu,
    };
    if (pending) takeUp(next, pending);
    pending = null;
    folded.push(next);
  }
  if (pending) throw new Error('A BatchNorm at the end of a network has no layer to be folded into.');
  return folded;
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

/** kernel * (slope * x + offset) + bias, written as one kernel and one bias. */
function takeUp(layer: FoldedLayer, { slope, offset }: Affine): void {
  const outputs = layer.bias.length;
  const channels = slope.length;
  for (let row = 0; row < layer.kernel.length / outputs; row++) {
    // Channels come last in an image, so the rows of a kernel go round them, flattened or not.
    const channel = row % channels;
    for (let output = 0; output < outputs; output++) {
      const at = row * outputs + output;
      const weight = layer.kernel[at] ?? 0;
      layer.bias[output] = (layer.bias[output] ?? 0) + weight * (offset[channel] ?? 0);
      layer.kernel[at] = weight * (slope[channel] ?? 1);
    }
  }
}
