/** The layers of a TF.js model that can be run here, each checked against the shapes of its weights. */
import { count, isObject, list, ModelFileError, object, pair, text } from './model-json.ts';
import type { Json } from './model-json.ts';

export type Activation = 'linear' | 'relu' | 'softmax';
export type Padding = 'valid' | 'same';

/** One step of the forward pass. `kernel` and `bias` name weights; shapes leave the batch out. */
export type LayerSpec =
  | {
      kind: 'conv';
      kernel: string;
      bias: string | null;
      strides: [number, number];
      padding: Padding;
      activation: Activation;
    }
  | { kind: 'maxPool'; size: [number, number]; strides: [number, number]; padding: Padding }
  | { kind: 'averageAll' }
  | { kind: 'flatten'; length: number }
  | { kind: 'dense'; kernel: string; bias: string | null; activation: Activation };

type DenseSpec = Extract<LayerSpec, { kind: 'dense' }>;

/** What goes in and comes out, and the layers between in their order. */
export interface Layers {
  /** All but `scores`. */
  layers: LayerSpec[];
  /** The last layer, whose input are the features. */
  scores: DenseSpec;
  /** Height, width, channels. */
  inputShape: [number, number, number];
  classes: number;
}

/**
 * @param topology `modelTopology` of a model.json
 * @param shapes of the weights, by name
 * @throws {ModelFileError} if it is no sequence of known layers, or their shapes disagree
 */
export function parseLayers(topology: unknown, shapes: Map<string, number[]>): Layers {
  const outer = object(topology, 'modelTopology');
  const model = isObject(outer['model_config']) ? outer['model_config'] : outer;
  if (model['class_name'] !== 'Sequential') {
    throw new ModelFileError('model.json: only a Sequential model can be read here.');
  }
  const config = model['config'];
  const items = list(Array.isArray(config) ? config : object(config, 'config')['layers'], 'layers');
  let shape: number[] | null = null;
  let inputShape: number[] = [];
  const layers: LayerSpec[] = [];
  for (const item of items) {
    const layer = object(item, 'a layer');
    const settings = object(layer['config'], 'the config of a layer');
    if (shape === null) {
      const batched = list(settings['batch_input_shape'], 'batch_input_shape');
      inputShape = batched.slice(1).map((n) => count(n, 'batch_input_shape'));
      if (inputShape.length !== 3) throw new ModelFileError('model.json: the input is no image.');
      shape = inputShape;
    }
    const next = parseLayer(text(layer['class_name'], 'class_name'), settings, shape, shapes);
    if (next === null) continue;
    layers.push(next.spec);
    shape = next.shape;
  }
  const scores = layers.pop();
  if (scores?.kind !== 'dense') {
    throw new ModelFileError('model.json: the last layer does not give one number for each class.');
  }
  // It is left out when the network is run, which only the last layer can do without.
  if (layers.some((layer) => 'activation' in layer && layer.activation === 'softmax')) {
    throw new ModelFileError('model.json: a layer before the last ends with softmax, which is not known here.');
  }
  const [height = 0, width = 0, channels = 0] = inputShape;
  return { layers, scores, inputShape: [height, width, channels], classes: shape?.[0] ?? 0 };
}

function parseLayer(
  kind: string,
  config: Json,
  shape: number[],
  weights: Map<string, number[]>,
): { spec: LayerSpec; shape: number[] } | null {
  const name = text(config['name'], 'the name of a layer');
  const [height = 0, width = 0, channels = 0] = shape;
  const needs = (dimensions: number): void => {
    if (shape.length !== dimensions) {
      throw new ModelFileError(
        `model.json: layer ${name} cannot follow on a shape of [${shape.join(', ')}].`,
      );
    }
  };
  const weight = (suffix: string, expected: number[]): string => {
    const found = weights.get(`${name}/${suffix}`);
    if (found === undefined || found.join() !== expected.join()) {
      throw new ModelFileError(
        `model.json: ${name}/${suffix} should have the shape [${expected.join(', ')}]` +
          `${found ? `, not [${found.join(', ')}]` : ', but is missing'}.`,
      );
    }
    return `${name}/${suffix}`;
  };
  const bias = (units: number): string | null =>
    config['use_bias'] === false ? null : weight('bias', [units]);

  switch (kind) {
    case 'InputLayer':
    case 'Dropout':
      return null;
    case 'Conv2D': {
      needs(3);
      const filters = count(config['filters'], `the filters of ${name}`);
      const window = pair(config['kernel_size'], `the kernel size of ${name}`);
      const strides = pair(config['strides'] ?? 1, `the strides of ${name}`);
      const padding = parsePadding(config['padding'], name);
      if (pair(config['dilation_rate'] ?? 1, name).some((n) => n !== 1)) {
        throw new ModelFileError(`model.json: layer ${name} is dilated, which is not known here.`);
      }
      return {
        spec: {
          kind: 'conv',
          kernel: weight('kernel', [...window, channels, filters]),
          bias: bias(filters),
          strides,
          padding,
          activation: parseActivation(config['activation'], name),
        },
        shape: [...slide([height, width], window, strides, padding, name), filters],
      };
    }
    case 'MaxPooling2D': {
      needs(3);
      const window = pair(config['pool_size'], `the pool size of ${name}`);
      const strides = pair(config['strides'] ?? config['pool_size'], `the strides of ${name}`);
      const padding = parsePadding(config['padding'], name);
      return {
        spec: { kind: 'maxPool', size: window, strides, padding },
        shape: [...slide([height, width], window, strides, padding, name), channels],
      };
    }
    case 'GlobalAveragePooling2D':
      needs(3);
      return { spec: { kind: 'averageAll' }, shape: [channels] };
    case 'Flatten':
      return { spec: { kind: 'flatten', length: size(shape) }, shape: [size(shape)] };
    case 'Dense': {
      needs(1);
      const units = count(config['units'], `the units of ${name}`);
      return {
        spec: {
          kind: 'dense',
          kernel: weight('kernel', [height, units]),
          bias: bias(units),
          activation: parseActivation(config['activation'], name),
        },
        shape: [units],
      };
    }
    default:
      throw new ModelFileError(`model.json: a layer of kind ${kind} is not known here.`);
  }
}

/** Output height and width of a sliding window. */
function slide(
  [height, width]: [number, number],
  [windowHeight, windowWidth]: [number, number],
  [down, across]: [number, number],
  padding: Padding,
  layer: string,
): [number, number] {
  const lost = padding === 'same' ? [0, 0] : [windowHeight - 1, windowWidth - 1];
  const out: [number, number] = [
    Math.ceil((height - (lost[0] ?? 0)) / down),
    Math.ceil((width - (lost[1] ?? 0)) / across),
  ];
  if (out[0] < 1 || out[1] < 1) throw new ModelFileError(`model.json: nothing is left after layer ${layer}.`);
  return out;
}

function parsePadding(value: unknown, layer: string): Padding {
  if (value === undefined || value === 'valid') return 'valid';
  if (value === 'same') return 'same';
  throw new ModelFileError(`model.json: layer ${layer} has an unknown padding.`);
}

function parseActivation(value: unknown, layer: string): Activation {
  if (value === undefined || value === 'linear') return 'linear';
  if (value === 'relu' || value === 'softmax') return value;
  throw new ModelFileError(`model.json: layer ${layer} has the unknown activation ${String(value)}.`);
}

/** How many numbers a tensor of this shape has. */
export function size(shape: readonly number[]): number {
  return shape.reduce((product, n) => product * n, 1);
}
