/** Fully connected networks with random weights, for comparing how much they weigh and how long they take. */
import type { Random } from '../../src/core/ports.ts';

/** What the web page had that this app grew from: 28x28 pixels, two hidden layers, ten digits. */
export const SEED_PAGE_SIZES = [784, 512, 64, 10] as const;

/** A TF.js layers-model of one shard. */
export interface LayersModelFiles {
  /** The content of model.json. */
  readonly json: object;
  readonly weights: Uint8Array;
}

/** The only shard, relative to model.json. */
export const SHARD = 'weights.bin';

/**
 * Dense layers with ReLU between them and softmax at the end; weights as float32, uniform as Glorot has it.
 * @param sizes length of the input, then units of each layer
 */
export function denseNetwork(sizes: readonly number[], random: Random): LayersModelFiles {
  const layers: object[] = [];
  const specs: object[] = [];
  const values: number[] = [];
  for (const [i, units] of sizes.slice(1).entries()) {
    const inputs = sizes[i] ?? 0;
    const name = `dense${i + 1}`;
    const activation = i === sizes.length - 2 ? 'softmax' : 'relu';
    const input = i === 0 ? { batch_input_shape: [null, inputs], dtype: 'float32' } : {};
    layers.push({ class_name: 'Dense', config: { name, units, activation, use_bias: true, ...input } });
    specs.push({ name: `${name}/kernel`, shape: [inputs, units], dtype: 'float32' });
    specs.push({ name: `${name}/bias`, shape: [units], dtype: 'float32' });
    const limit = Math.sqrt(6 / (inputs + units));
    for (let k = 0; k < inputs * units; k++) values.push((2 * random() - 1) * limit);
    for (let k = 0; k < units; k++) values.push(0);
  }
  const json = {
    format: 'layers-model',
    generatedBy: 'tools/bench/dense-network.ts',
    convertedBy: null,
    modelTopology: {
      keras_version: 'tfjs-layers 4.22.0',
      backend: 'tensor_flow.js',
      model_config: { class_name: 'Sequential', config: { name: 'dense', layers } },
    },
    weightsManifest: [{ paths: [SHARD], weights: specs }],
  };
  return { json, weights: new Uint8Array(Float32Array.from(values).buffer) };
}
