/**
 * The networks that can be trained. To add one, add an entry to NETWORKS: parameters, gradients, folding and export
 * follow from the list of its layers.
 */
import { RASTER_CHANNELS, RASTER_SIDE } from '../src/core/ink/raster.ts';
import { TRACE_CHANNELS, TRACE_POINTS } from '../src/core/ink/trace.ts';
import { CLASSES, DIGITS } from '../src/core/reading/classes.ts';

export type Padding = 'valid' | 'same';

/** Of a window or its stride: the side of a square, or height and width. */
export type Extent = number | readonly [height: number, width: number];

/**
 * A convolution either has a bias and ReLU of its own, or leaves both to the BatchNorm that follows. One with a stride
 * is the first layer.
 */
export type Layer =
  | { kind: 'conv'; name: string; filters: number; size: Extent; stride?: Extent; padding?: Padding; bare?: true }
  | { kind: 'batchNorm'; name: string; relu?: true }
  | { kind: 'maxPool'; size: Extent }
  | { kind: 'average' }
  | { kind: 'dropout'; rate: number }
  | { kind: 'flatten' }
  | { kind: 'dense'; name: string; units: number; relu: boolean };

export type Shape = readonly [height: number, width: number, channels: number];

export const RASTER: Shape = [RASTER_SIDE, RASTER_SIDE, RASTER_CHANNELS];
export const INK: Shape = [RASTER_SIDE, RASTER_SIDE, 1];
export const TRACE: Shape = [1, TRACE_POINTS, TRACE_CHANNELS];

export interface NetworkPlan {
  /**
   * Height, width and channels of what it looks at: RASTER, the INK of it alone, or the pen's TRACE, whose points are an
   * image's one row.
   */
  input: Shape;
  /** DIGITS, or CLASSES with what is no digit and mirrored digits. */
  classes: number;
  layers: readonly Layer[];
  /** Values that a stored weight may have; 256 unless given. Fewer are less to download: 64 are six bits in brotli. */
  levels?: number;
  /** The network for the pen's way that is trained after it, and whose scores are added to its own. */
  beside?: string;
}

/** Convolution, BatchNorm, ReLU: the BatchNorm folds back into the convolution, whatever its padding. */
function block(name: string, filters: number, size: Extent = 3, stride?: Extent): Layer[] {
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
    input: RASTER,
    classes: CLASSES,
    beside: 'trace',
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
  // Ships beside it, and its scores are added: on writers of other sites the pen's way corrects every ninth mistake
  // of the picture. It is small, as a first visit has to fetch it and each digit to wait for it.
  trace: {
    input: TRACE,
    classes: CLASSES,
    levels: 64,
    layers: [
      ...block('conv1', 32, [1, 6], [1, 2]),
      ...block('conv2', 32, [1, 5]),
      { kind: 'maxPool', size: [1, 2] },
      ...block('conv3', 64, [1, 5]),
      ...block('conv4', 64, [1, 3]),
      ...block('conv5', 64, [1, 3]),
      { kind: 'average' },
      { kind: 'dropout', rate: 0.25 },
      { kind: 'dense', name: 'scores', units: CLASSES, relu: false },
    ],
  },
  // The network of the project's first prototype: the baseline.
  'seed-cnn': {
    input: INK,
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
    input: RASTER,
    classes: CLASSES,
    beside: 'tiny-trace',
    layers: [
      ...block('conv1', 8, 6, 2),
      { kind: 'maxPool', size: 2 },
      ...block('conv2', 16),
      { kind: 'average' },
      { kind: 'dropout', rate: 0.1 },
      { kind: 'dense', name: 'scores', units: CLASSES, relu: false },
    ],
  },
  'tiny-trace': {
    input: TRACE,
    classes: CLASSES,
    layers: [
      ...block('conv1', 8, [1, 6], [1, 2]),
      { kind: 'maxPool', size: [1, 2] },
      ...block('conv2', 16, [1, 3]),
      { kind: 'average' },
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
export function parametersOf({ input, layers }: NetworkPlan): Parameter[] {
  const parameters: Parameter[] = [];
  let offset = 0;
  const put = (name: string, shape: number[], trainable: boolean, fanIn = 0): void => {
    const length = shape.reduce((product, n) => product * n, 1);
    parameters.push({ name, shape, offset, length, trainable, fanIn });
    offset += length;
  };
  let shape: number[] = [...input];
  for (const layer of layers) {
    const channels = shape.at(-1) ?? 1;
    switch (layer.kind) {
      case 'conv': {
        const { name, filters } = layer;
        const [rows, columns] = pairOf(layer.size);
        put(`${name}/kernel`, [rows, columns, channels, filters], true, rows * columns * channels);
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

/** Height and width. */
export function pairOf(extent: Extent): readonly [height: number, width: number] {
  return typeof extent === 'number' ? [extent, extent] : extent;
}

/** What a layer makes of the shape before it; the batch is left out. */
export function shapeAfter(layer: Layer, shape: readonly number[]): number[] {
  const [height = 1, width = 1] = shape;
  const channels = shape.at(-1) ?? 1;
  switch (layer.kind) {
    case 'conv': {
      const [rows, columns] = layer.padding === 'same' ? [1, 1] : pairOf(layer.size);
      const [down, across] = pairOf(layer.stride ?? 1);
      return [Math.ceil((height - rows + 1) / down), Math.ceil((width - columns + 1) / across), layer.filters];
    }
    case 'maxPool': {
      const [rows, columns] = pairOf(layer.size);
      return [Math.floor(height / rows), Math.floor(width / columns), channels];
    }
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
