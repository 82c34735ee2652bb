/** Writes folded layers as a standard TF.js layers-model: `model.json`, and its weights in shards. */
import { createHash } from 'node:crypto';
import { SIDE } from './data.ts';
import type { FoldedLayer } from './fold.ts';
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

/**
 * @param float32 keep the weights as they are instead of one byte each
 * @param metadata what to write down about the model, besides the checksum of each shard
 */
export function modelFiles(
  layers: readonly FoldedLayer[],
  float32: boolean,
  metadata: Record<string, unknown>,
): ModelFiles {
  const specs: Record<string, unknown>[] = [];
  const pieces: Uint8Array[] = [];
  for (const { name, shape, kernel, bias } of layers) {
    const spec = { name: `${name}/kernel`, shape, dtype: 'float32' };
    if (float32) {
      specs.push(spec);
      pieces.push(floatBytes(kernel));
    } else {
      const { bytes, scale, min } = quantise(kernel);
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
      model_config: { class_name: 'Sequential', config: { name: 'digits', layers: topology(layers) } },
    },
    weightsManifest: [{ paths: [...shards.keys()], weights: specs }],
    userDefinedMetadata: { ...metadata, sha256 },
  };
  return { json, weights, shards };
}

function topology(layers: readonly FoldedLayer[]): Record<string, unknown>[] {
  const result: { class_name: string; config: Record<string, unknown> }[] = [];
  layers.forEach(({ kind, name, shape, bias, pool, relu }, i) => {
    const outputs = bias.length;
    const common = { name, trainable: true, use_bias: true };
    if (kind === 'conv') {
      const window = shape.slice(0, 2);
      const settings = { kernel_size: window, strides: [1, 1], dilation_rate: [1, 1], padding: 'valid' };
      const config = {
        ...common,
        filters: outputs,
        ...settings,
        data_format: 'channels_last',
        activation: 'relu',
      };
      result.push({ class_name: 'Conv2D', config });
      if (pool > 1) {
        const pooling = { pool_size: [pool, pool], strides: [pool, pool], padding: 'valid' };
        const ending = { name: `${name}_pool`, trainable: true, data_format: 'channels_last' };
        result.push({ class_name: 'MaxPooling2D', config: { ...ending, ...pooling } });
      }
    } else {
      if (layers[i - 1]?.kind === 'conv') {
        result.push({ class_name: 'Flatten', config: { name: 'flatten', trainable: true } });
      }
      const activation = relu ? 'relu' : i === layers.length - 1 ? 'softmax' : 'linear';
      result.push({ class_name: 'Dense', config: { ...common, units: outputs, activation } });
    }
  });
  Object.assign(result[0]?.config ?? {}, { batch_input_shape: [null, SIDE, SIDE, 1], dtype: 'float32' });
  return result;
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
