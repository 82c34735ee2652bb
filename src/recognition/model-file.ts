/**
 * Reads the standard TF.js layers-model format (`model.json` and its weight shards) without TF.js: a plain
 * sequence of convolutions, poolings and dense layers, each checked against its weights before a byte is used.
 */
import { RASTER_CHANNELS, RASTER_SIDE } from '../core/ink/raster.ts';
import { TRACE_CHANNELS, TRACE_POINTS } from '../core/ink/trace.ts';
import { CLASSES, DIGITS } from '../core/reading/classes.ts';
import { readingModelFrom } from '../core/reading/reading-model.ts';
import type { ReadingModel } from '../core/reading/reading-model.ts';
import { count, isFiniteNumber, isObject, list, ModelFileError, object, text } from './model-json.ts';
import { parseLayers, size } from './model-layers.ts';
import type { Layers } from './model-layers.ts';

export { ModelFileError } from './model-json.ts';
export type { Activation, LayerSpec, Padding } from './model-layers.ts';

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

/** What a network looks at. */
export type Sight = 'raster' | 'trace';

export interface ModelFile extends Layers {
  weights: WeightSpec[];
  shards: ShardSpec[];
  /** Total size of all shards, bytes. */
  byteLength: number;
  /** The `model.json` of the network that looks at the pen's way, where there is one; its name has its hash. */
  trace: ShardSpec | null;
  /** How to make numbers of the networks' scores. */
  reading: ReadingModel;
  /** Everything that training wrote down about the model. */
  metadata: Record<string, unknown>;
}

/** Inputs that a network may have: of a raster the ink alone or all of it, or a trace, as an image of one row. */
const INPUTS: Readonly<Record<Sight, readonly string[]>> = {
  raster: [1, RASTER_CHANNELS].map((channels) => `${RASTER_SIDE}x${RASTER_SIDE}x${channels}`),
  trace: [`1x${TRACE_POINTS}x${TRACE_CHANNELS}`],
};

/** What it may tell apart: the digits alone, or all classes. */
const CLASS_COUNTS: readonly number[] = [DIGITS, CLASSES];

const BYTES = { float32: 4, float16: 2, uint8: 1, uint16: 2 } as const;

/**
 * Checks a parsed `model.json` and lists what the forward pass needs.
 * @throws {ModelFileError} if it is no sequential layers-model of the layers known here, its shapes disagree, or it
 * is made for other images or classes
 */
export function parseModelFile(json: unknown, sight: Sight = 'raster'): ModelFile {
  const root = object(json, 'model.json');
  const manifest = list(root['weightsManifest'], 'weightsManifest').map((g) => object(g, 'weightsManifest'));
  const metadata = isObject(root['userDefinedMetadata']) ? root['userDefinedMetadata'] : {};
  const sums = isObject(metadata['sha256']) ? metadata['sha256'] : {};
  const shards = manifest
    .flatMap((group) => list(group['paths'], 'paths'))
    .map((path) => specOf(path, 'the path of a shard'));
  const trace = metadata['trace'] === undefined ? null : specOf(metadata['trace'], 'the path of the other network');
  const weights = manifest.flatMap((group) => list(group['weights'], 'weights')).map(parseWeight);
  const layers = parseLayers(root['modelTopology'], new Map(weights.map((w) => [w.name, w.shape])));
  refuseOtherTask(layers, sight);
  const reading = readingModelFrom(metadata['reading']);
  if (reading === undefined) {
    throw new ModelFileError('model.json: what it says of reading (userDefinedMetadata.reading) makes no sense.');
  }
  return {
    ...layers,
    weights,
    shards,
    trace,
    byteLength: weights.reduce((sum, w) => sum + size(w.shape) * BYTES[w.stored], 0),
    reading,
    metadata,
  };

  function specOf(path: unknown, what: string): ShardSpec {
    const name = text(path, what);
    const sum = sums[name];
    return { path: name, sha256: typeof sum === 'string' ? sum : null };
  }
}

/** A network that runs well but was made for something else would read nonsense. */
function refuseOtherTask({ inputShape, classes }: Layers, sight: Sight): void {
  const input = inputShape.join('x');
  if (!INPUTS[sight].includes(input)) {
    throw new ModelFileError(`model.json: the input is ${input}, where ${INPUTS[sight].join(' or ')} is expected.`);
  }
  if (!CLASS_COUNTS.includes(classes)) {
    throw new ModelFileError(
      `model.json: the network tells ${classes} classes apart, where ${CLASS_COUNTS.join(' or ')} are expected.`,
    );
  }
}

/**
 * The weights as floats, by name, from all shards one after the other.
 * @throws {ModelFileError} if there are too few or too many bytes, or a weight is infinite or no number.
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
    if (!values.every(Number.isFinite)) {
      throw new ModelFileError(`The model's weights ${weight.name} are damaged: not all of them are finite numbers.`);
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
    throw new ModelFileError(
      `model.json: ${name} is quantised as ${String(dtype)}, which is not known here.`,
    );
  }
  if (!isFiniteNumber(scale) || !isFiniteNumber(min)) {
    throw new ModelFileError(`model.json: the quantization of ${name} has no proper scale and min.`);
  }
  return { name, shape, stored: dtype, scale, min };
}
