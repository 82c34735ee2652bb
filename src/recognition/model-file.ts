/**
 * Reads the standard TF.js layers-model format (`model.json` and its weight shards) without TF.js: a plain
 * sequence of convolutions, poolings and dense layers, each checked against its weights before a byte is used.
 */

/** The model's files are not what they claim to be. The message says which file or layer, and why. */
export class ModelFileError extends Error {
  override name = 'ModelFileError';
}

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

export interface WeightSpec {
  name: string;
  shape: number[];
  /** How each number is stored: `float32`, or quantised as TF.js describes it (value = q * scale + min). */
  stored: 'float32' | 'float16' | 'uint8' | 'uint16';
  scale: number;
  min: number;
}

export interface ShardSpec {
  /** File name relative to `model.json`. */
  path: string;
  /** Hex SHA-256 of the file, or null in a model that was not written by this project's training. */
  sha256: string | null;
}

export interface ModelFile {
  layers: LayerSpec[];
  weights: WeightSpec[];
  shards: ShardSpec[];
  /** Total size of all shards, bytes. */
  byteLength: number;
  /** Pixels: height, width, channels. */
  inputShape: [number, number, number];
  classes: number;
  /** Divide the logits by this before softmax, and the probabilities are calibrated. 1 when not given. */
  temperature: number;
  /** Everything that training wrote down about the model. */
  metadata: Record<string, unknown>;
}

type Json = Record<string, unknown>;

const BYTES = { float32: 4, float16: 2, uint8: 1, uint16: 2 } as const;

/**
 * Checks a parsed `model.json` and lists what the forward pass needs.
 * @throws {ModelFileError} if it is no sequential layers-model of the layers known here, or its shapes disagree.
 */
export function parseModelFile(json: unknown): ModelFile {
  const root = object(json, 'model.json');
  const manifest = list(root['weightsManifest'], 'weightsManifest').map((g) => object(g, 'weightsManifest'));
  const metadata = isObject(root['userDefinedMetadata']) ? root['userDefinedMetadata'] : {};
  const sums = isObject(metadata['sha256']) ? metadata['sha256'] : {};
  const shards = manifest.flatMap((group) => list(group['paths'], 'paths')).map((path): ShardSpec => {
    const name = text(path, 'the path of a shard');
    const sum = sums[name];
    return { path: name, sha256: typeof sum === 'string' ? sum : null };
  });
  const weights = manifest.flatMap((group) => list(group['weights'], 'weights')).map(parseWeight);
  const { layers, inputShape, classes } = parseLayers(root['modelTopology'], weights);
  const temperature = metadata['temperature'];
  return {
    layers,
    weights,
    shards,
    byteLength: weights.reduce((sum, w) => sum + size(w.shape) * BYTES[w.stored], 0),
    inputShape,
    classes,
    temperature: typeof temperature === 'number' && temperature > 0 ? temperature : 1,
    metadata,
  };
}

/**
 * The weights as floats, by name, from all shards one after the other.
 * @throws {ModelFileError} if there are too few or too many bytes.
 */
export function decodeWeights(model: ModelFile, bytes: Uint8Array): Map<string, Float32Array> {
  if (bytes.byteLength !== model.byteLength) {
    throw new ModelFileError(
      `The model's weights are ${bytes.byteLength} bytes long, model.json says ${model.byteLength}.`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoded = new Map<string, Float32Array>();
  let at = 0;
  for (const weight of model.weights) {
    const values = new Float32Array(size(weight.shape));
    for (let i = 0; i < values.length; i++, at += BYTES[weight.stored]) {
      values[i] = readNumber(view, at, weight);
    }
    decoded.set(weight.name, values);
  }
  return decoded;
}

/**
 * Checks one shard's bytes against the SHA-256 in `model.json`. Does nothing where the platform has no
 * `crypto.subtle` (a page on plain http) or the model names no checksum.
 * @throws {ModelFileError} if they differ.
 */
export async function checkShard(shard: ShardSpec, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const subtle = globalThis.crypto?.subtle;
  if (shard.sha256 === null || subtle === undefined) return;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== shard.sha256) {
    throw new ModelFileError(`${shard.path} is damaged: its checksum is not the one in model.json.`);
  }
}

function readNumber(view: DataView, at: number, weight: WeightSpec): number {
  switch (weight.stored) {
    case 'float32':
      return view.getFloat32(at, true);
    case 'float16':
      return fromFloat16(view.getUint16(at, true));
    case 'uint8':
      return view.getUint8(at) * weight.scale + weight.min;
    case 'uint16':
      return view.getUint16(at, true) * weight.scale + weight.min;
  }
}

/** IEEE 754 binary16. `DataView.getFloat16` is too new for the oldest browsers we serve. */
function fromFloat16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

function parseWeight(value: unknown): WeightSpec {
  const json = object(value, 'a weight');
  const name = text(json['name'], 'the name of a weight');
  const shape = list(json['shape'], `the shape of ${name}`).map((n) => count(n, `the shape of ${name}`));
  if (json['dtype'] !== 'float32') {
    throw new ModelFileError(`model.json: ${name} is of type ${String(json['dtype'])}, not float32.`);
  }
  if (json['quantization'] === undefined) return { name, shape, stored: 'float32', scale: 1, min: 0 };
  const { dtype, scale = 1, min = 0 } = object(json['quantization'], `the quantization of ${name}`);
  if (dtype !== 'uint8' && dtype !== 'uint16' && dtype !== 'float16') {
    throw new ModelFileError(`model.json: ${name} is quantised as ${String(dtype)}, which is not known here.`);
  }
  if (!isFiniteNumber(scale) || !isFiniteNumber(min)) {
    throw new ModelFileError(`model.json: the quantization of ${name} has no proper scale and min.`);
  }
  return { name, shape, stored: dtype, scale, min };
}

function parseLayers(
  topology: unknown,
  weights: WeightSpec[],
): Pick<ModelFile, 'layers' | 'inputShape' | 'classes'> {
  const outer = object(topology, 'modelTopology');
  const model = isObject(outer['model_config']) ? outer['model_config'] : outer;
  if (model['class_name'] !== 'Sequential') {
    throw new ModelFileError('model.json: only a Sequential model can be read here.');
  }
  const config = model['config'];
  const items = list(Array.isArray(config) ? config : object(config, 'config')['layers'], 'layers');
  const shapes = new Map(weights.map((w) => [w.name, w.shape]));
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
  if (shape === null || shape.length !== 1) {
    throw new ModelFileError('model.json: the last layer does not give one number for each class.');
  }
  const [height = 0, width = 0, channels = 0] = inputShape;
  return { layers, inputShape: [height, width, channels], classes: shape[0] ?? 0 };
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
      throw new ModelFileError(`model.json: layer ${name} cannot follow on a shape of [${shape.join(', ')}].`);
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
  const bias = (units: number): string | null => (config['use_bias'] === false ? null : weight('bias', [units]));

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

function size(shape: readonly number[]): number {
  return shape.reduce((product, n) => product * n, 1);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function object(value: unknown, what: string): Json {
  if (isObject(value)) return value;
  throw new ModelFileError(`model.json: ${what} is missing or not an object.`);
}

function list(value: unknown, what: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new ModelFileError(`model.json: ${what} is missing or not a list.`);
}

function text(value: unknown, what: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new ModelFileError(`model.json: ${what} is missing.`);
}

function count(value: unknown, what: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  throw new ModelFileError(`model.json: ${what} should be whole numbers above zero.`);
}

function pair(value: unknown, what: string): [number, number] {
  if (!Array.isArray(value)) return [count(value, what), count(value, what)];
  return [count(value[0], what), count(value[1], what)];
}
