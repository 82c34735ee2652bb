/** Writes a folded network as a standard TF.js layers-model: `model.json`, and its weights in shards. */
import { createHash } from 'node:crypto';
import { weightedSteps } from './fold.ts';
import type { FoldedNetwork, FoldedStep } from './fold.ts';
import { pairOf } from './networks.ts';
import { quantise } from './quantise.ts';

/** Largest shard, bytes: small enough that a broken download costs little to repeat. */
export const SHARD_BYTES = 128 * 1024;

export interface ModelFiles {
  /** The content of model.json. */
  json: Record<string, unknown>;
  /** All weights, one after the other. */
  weights: Uint8Array;
  /** `weights` in pieces, by file name. */
  shards: Map<string, Uint8Array>;
}

/** What stands in the file `model.json`. */
export function modelText(json: object): string {
  return `${JSON.stringify(json, null, 1)}\n`;
}

/**
 * @param float32 keep the weights as they are instead of one byte each
 * @param metadata what to write down about the model, besides the checksum of each shard
 */
export function modelFiles(
  network: FoldedNetwork,
  float32: boolean,
  metadata: Record<string, unknown>,
): ModelFiles {
  const specs: Record<string, unknown>[] = [];
  const pieces: Uint8Array[] = [];
  for (const { name, shape, kernel, bias } of weightedSteps(network)) {
    const spec = { name: `${name}/kernel`, shape, dtype: 'float32' };
    if (float32) {
      specs.push(spec);
      pieces.push(floatBytes(kernel));
    } else {
      const { bytes, scale, min } = quantise(kernel, network.levels);
      specs.push({ ...spec, quantization: { dtype: 'uint8', min, scale, original_dtype: 'float32' } });
      pieces.push(bytes);
    }
    // Biases are few, and an error in one goes to every pixel: they stay as they are.
    specs.push({ name: `${name}/bias`, shape: [bias.length], dtype: 'float32' });
    pieces.push(floatBytes(bias));
  }
  const weights = Uint8Array.from(Buffer.concat(pieces));
  const shards = cut(weights);
  const sha256 = Object.fromEntries([...shards].map(([name, bytes]) => [name, hash(bytes)]));
  const json = {
    format: 'layers-model',
    generatedBy: 'Astro Numbers training',
    convertedBy: null,
    modelTopology: {
      keras_version: 'tfjs-layers 4.22.0',
      backend: 'tensor_flow.js',
      model_config: { class_name: 'Sequential', config: { name: 'digits', layers: topology(network) } },
    },
    weightsManifest: [{ paths: [...shards.keys()], weights: specs }],
    userDefinedMetadata: { ...metadata, sha256 },
  };
  return { json, weights, shards };
}

type KerasLayer = { class_name: string; config: Record<string, unknown> };

function topology({ input, steps }: FoldedNetwork): KerasLayer[] {
  const layers = steps.map((step, i) => asKeras(step, i, i === steps.length - 1));
  Object.assign(layers[0]?.config ?? {}, { batch_input_shape: [null, ...input], dtype: 'float32' });
  return layers;
}

function asKeras(step: FoldedStep, place: number, isLast: boolean): KerasLayer {
  const image = { data_format: 'channels_last' };
  switch (step.kind) {
    case 'conv': {
      const { name, shape, bias, strides, padding, relu } = step;
      const window = { kernel_size: shape.slice(0, 2), strides, dilation_rate: [1, 1], padding };
      const activation = relu ? 'relu' : 'linear';
      const config = { name, trainable: true, use_bias: true, filters: bias.length, ...window, ...image, activation };
      return { class_name: 'Conv2D', config };
    }
    case 'maxPool': {
      const size = pairOf(step.size);
      const window = { pool_size: size, strides: size, padding: 'valid' };
      return { class_name: 'MaxPooling2D', config: { name: `pool${place}`, trainable: true, ...window, ...image } };
    }
    case 'average':
      return { class_name: 'GlobalAveragePooling2D', config: { name: `average${place}`, trainable: true, ...image } };
    case 'flatten':
      return { class_name: 'Flatten', config: { name: `flatten${place}`, trainable: true, ...image } };
    case 'dense': {
      const { name, bias, relu } = step;
      const activation = isLast ? 'softmax' : relu ? 'relu' : 'linear';
      return { class_name: 'Dense', config: { name, trainable: true, use_bias: true, units: bias.length, activation } };
    }
  }
}

/** The name of a shard has its content's hash, so that it can be cached for ever. */
function cut(weights: Uint8Array): Map<string, Uint8Array> {
  const count = Math.ceil(weights.length / SHARD_BYTES);
  const shards = new Map<string, Uint8Array>();
  for (let i = 0; i < count; i++) {
    const bytes = weights.subarray(i * SHARD_BYTES, (i + 1) * SHARD_BYTES);
    shards.set(`weights-${i + 1}of${count}.${hash(bytes).slice(0, 8)}.bin`, bytes);
  }
  return shards;
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Little-endian, as TF.js wants it and every machine we know of has it. */
function floatBytes(values: Float64Array): Uint8Array {
  return new Uint8Array(Float32Array.from(values).buffer);
}
