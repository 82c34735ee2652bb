/**
 * The networks that can be trained. To add one, add an entry to NETWORKS: parameters, gradients, folding and export
 * follow from the list of its layers.
 */
import { RASTER_CHANNELS, RASTER_SIDE } from '../src/core/ink/raster.ts';
import { CLASSES, DIGITS } from '../src/core/reading/classes.ts';

export type Padding = 'valid' | 'same';

/**
 * A convolution either has a bias and ReLU of its own, or leaves both to the BatchNorm that follows. One with a stride
 * is the first layer.
 */
export type Layer =
  | { kind: 'conv'; name: string; filters: number; size: number; stride?: 2; padding?: Padding; bare?: true }
  | { kind: 'batchNorm'; name: string; relu?: true }
  | { kind: 'maxPool'; size: number }
  | { kind: 'average' }
  | { kind: 'dropout'; rate: number }
  | { kind: 'flatten' }
  | { kind: 'dense'; name: string; units: number; relu: boolean };

export interface NetworkPlan {
  /** 1: the ink alone; RASTER_CHANNELS: direction and order of the strokes too. */
  channels: number;
  /** DIGITS, or CLASSES with what is no digit and mirrored digits. */
  classes: number;
  layers: readonly Layer[];
}

/** Convolution, BatchNorm, ReLU: the BatchNorm folds back into the convolution, whatever its padding. */
function block(name: string, filters: number, size = 3, stride?: 2): Layer[] {
  const conv = { kind: 'conv', name, filters, size, padding: 'same', bare: true } as const;
  return [
    stride === undefined ? conv : { ...conv, stride },
    { kind: 'batchNorm', name: `${name}_norm`, relu: true },
  ];
}

export const NETWORKS: Readonly<Record<string, NetworkPlan>> = {
  // The one that ships. Half the resolution at once, by a wide window, and most layers at a quarter: on validation
  // writers as good as two layers more at half, for half the time.
  reader: {
    channels: RASTER_CHANNELS,
    classes: CLASSES,
    layers: [
      ...block('conv1', 16, 6, 2),
      ...block('conv2', 32),
      { kind: 'maxPool', size: 2 },
      ...block('conv3', 64),
      ...block('conv4', 64),
      ...block('conv5', 64),
      { kind: 'average' },
      { kind: 'dropout', rate: 0.25 },
      { kind: 'dense', name: 'scores', units: CLASSES, relu: false },
    ],
  },
  // The network of the project's first prototype: the baseline.
  'seed-cnn': {
    channels: 1,
    classes: DIGITS,
    layers: [
      { kind: 'conv', name: 'conv1', filters: 64, size: 3 },
      { kind: 'maxPool', size: 2 },
      { kind: 'batchNorm', name: 'norm1' },
      { kind: 'conv', name: 'conv2', filters: 128, size: 3 },
      { kind: 'maxPool', size: 2 },
      { kind: 'batchNorm', name: 'norm2' },
      { kind: 'dropout', rate: 0.5 },
      { kind: 'flatten' },
      { kind: 'dense', name: 'dense1', units: 128, relu: true },
      { kind: 'batchNorm', name: 'norm3' },
      { kind: 'dense', name: 'scores', units: DIGITS, relu: false },
    ],
  },
  // For tests and smoke runs: seconds instead of an hour.
  tiny: {
    channels: RASTER_CHANNELS,
    classes: CLASSES,
    layers: [
      ...block('conv1', 8, 6, 2),
      { kind: 'maxPool', size: 2 },
      ...block('conv2', 16),
      { kind: 'average' },
      { kind: 'dropout', rate: 0.1 },
      { kind: 'dense', name: 'scores', units: CLASSES, relu: false },
    ],
  },
};

/** @throws {Error} if there is none of that name */
export function planOf(name: string): NetworkPlan {
  const plan = Object.hasOwn(NETWORKS, name) ? NETWORKS[name] : undefined;
  if (!plan) throw new Error(`There is no network named ${name}.`);
  return plan;
}

/** A named run of numbers in the flat vector of all parameters. */
export interface Parameter {
  name: string;
  shape: number[];
  offset: number;
  length: number;
  /** False for the running means and variances of BatchNorm: they are averaged, not descended upon. */
  trainable: boolean;
  /** Numbers that feed one output, for the initial weights; 0 for all but kernels. */
  fanIn: number;
}

/** The parameters of a network, in the order of its layers. */
export function parametersOf({ channels: inputs, layers }: NetworkPlan): Parameter[] {
  const parameters: Parameter[] = [];
  let offset = 0;
  const put = (name: string, shape: number[], trainable: boolean, fanIn = 0): void => {
    const length = shape.reduce((product, n) => product * n, 1);
    parameters.push({ name, shape, offset, length, trainable, fanIn });
    offset += length;
  };
  let shape = [RASTER_SIDE, RASTER_SIDE, inputs];
  for (const layer of layers) {
    const channels = shape.at(-1) ?? 1;
    switch (layer.kind) {
      case 'conv': {
        const { name, size, filters } = layer;
        put(`${name}/kernel`, [size, size, channels, filters], true, size ** 2 * channels);
        if (!layer.bare) put(`${name}/bias`, [filters], true);
        break;
      }
      case 'batchNorm':
        put(`${layer.name}/gamma`, [channels], true);
        put(`${layer.name}/beta`, [channels], true);
        put(`${layer.name}/mean`, [channels], false);
        put(`${layer.name}/variance`, [channels], false);
        break;
      case 'dense':
        put(`${layer.name}/kernel`, [channels, layer.units], true, channels);
        put(`${layer.name}/bias`, [layer.units], true);
        break;
      default:
        break;
    }
    shape = shapeAfter(layer, shape);
  }
  return parameters;
}

/** What a layer makes of the shape before it; the batch is left out. */
export function shapeAfter(layer: Layer, shape: readonly number[]): number[] {
  const [height = 1, width = 1] = shape;
  const channels = shape.at(-1) ?? 1;
  switch (layer.kind) {
    case 'conv': {
      const lost = layer.padding === 'same' ? 0 : layer.size - 1;
      const left = (side: number): number => Math.ceil((side - lost) / (layer.stride ?? 1));
      return [left(height), left(width), layer.filters];
    }
    case 'maxPool':
      return [Math.floor(height / layer.size), Math.floor(width / layer.size), channels];
    case 'average':
      return [channels];
    case 'flatten':
      return [shape.reduce((product, n) => product * n, 1)];
    case 'dense':
      return [layer.units];
    case 'batchNorm':
    case 'dropout':
      return [...shape];
  }
}
