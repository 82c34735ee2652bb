/** The forward pass. It runs on whichever backend is set, and needs only its `KERNELS`. */
import { fused, maxPool, mean, reshape, tensor, tidy } from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { RASTER_CHANNELS, RASTER_LENGTH } from '../core/ink/raster.ts';
import { TRACE_LENGTH } from '../core/ink/trace.ts';
import { CLASSES } from '../core/reading/classes.ts';
import type { NetworkAnswers } from './batch.ts';
import { decodeWeights, parseModelFile } from './model-file.ts';
import type { Activation, LayerSpec, ModelFile, Sight } from './model-file.ts';

/**
 * The kernels a backend must have registered for `Network`, under the names of TF.js. `Mean` is used by a network
 * with a global average only.
 */
export const KERNELS = ['FusedConv2D', 'MaxPool', 'Reshape', '_FusedMatMul', 'Mean'] as const;

/**
 * Score of a class that a network of the ten digits has never heard of: softmax makes nothing of it, whatever the
 * temperature.
 */
const UNHEARD_OF = -1000;

/** A network in the memory of the current backend. */
export class Network {
  /** What `model.json` said, with how to read the scores. */
  readonly model: ModelFile;
  readonly #sight: Sight;
  readonly #weights: Map<string, Tensor>;

  private constructor(model: ModelFile, sight: Sight, weights: Map<string, Tensor>) {
    this.model = model;
    this.#sight = sight;
    this.#weights = weights;
  }

  /**
   * @param modelJson the parsed `model.json`
   * @param weights the bytes of all its shards, one after the other
   * @param sight what it looks at: rasters, or their ink, or traces
   * @throws {ModelFileError} if they do not make up a network for that, and our classes
   */
  static load(modelJson: unknown, weights: Uint8Array, sight: Sight = 'raster'): Network {
    const model = parseModelFile(modelJson, sight);
    const values = decodeWeights(model, weights);
    const tensors = new Map<string, Tensor>();
    for (const { name, shape } of model.weights) {
      const data = values.get(name);
      if (data !== undefined) tensors.set(name, tensor(data, shape, 'float32'));
    }
    return new Network(model, sight, tensors);
  }

  /**
   * What the network says of n rasters or traces at once.
   * @param inputs n of them, one after the other
   * @returns n rows; logits are not yet divided by the temperature, features are what enters the last layer
   * @throws {RangeError} if `inputs` holds not exactly n of them
   */
  async classify(inputs: Float32Array, n: number): Promise<NetworkAnswers> {
    const length = this.#sight === 'trace' ? TRACE_LENGTH : RASTER_LENGTH;
    if (inputs.length !== n * length) {
      throw new RangeError(`${n} times ${length} numbers are expected, got ${inputs.length}.`);
    }
    if (n === 0) return { logits: new Float32Array(0), features: new Float32Array(0) };
    const { layers, scores, inputShape } = this.model;
    const input = this.#sight === 'raster' && inputShape[2] !== RASTER_CHANNELS ? inkOf(inputs) : inputs;
    const results = tidy(() => {
      let x: Tensor = tensor(input, [n, ...inputShape], 'float32');
      for (const layer of layers) x = this.#apply(layer, x, n);
      return [this.#apply(scores, x, n), x];
    });
    try {
      const [logits, features] = await Promise.all(results.map((result) => result.data<'float32'>()));
      // Copies: the cpu backend hands out its own memory, which the next lines free for others.
      return { logits: toAllClasses(logits ?? [], n), features: Float32Array.from(features ?? []) };
    } finally {
      for (const result of results) result.dispose();
    }
  }

  /** Frees the backend's memory. The network is of no use afterwards. */
  dispose(): void {
    for (const weight of this.#weights.values()) weight.dispose();
    this.#weights.clear();
  }

  #apply(layer: LayerSpec, x: Tensor, n: number): Tensor {
    switch (layer.kind) {
      case 'conv':
        return fused.conv2d({
          x: x as Tensor4D,
          filter: this.#weight(layer.kernel) as Tensor4D,
          strides: layer.strides,
          pad: layer.padding,
          ...this.#ending(layer),
        });
      case 'maxPool':
        return maxPool(x as Tensor4D, layer.size, layer.strides, layer.padding);
      case 'averageAll':
        return mean(x, [1, 2]);
      case 'flatten':
        return reshape(x, [n, layer.length]);
      case 'dense':
        return fused.matMul({
          a: x as Tensor2D,
          b: this.#weight(layer.kernel) as Tensor2D,
          ...this.#ending(layer),
        });
    }
  }

  /** Softmax is left out: callers want the scores before it, to calibrate and to weigh groupings of strokes. */
  #ending(layer: { bias: string | null; activation: Activation }): {
    bias?: Tensor;
    activation: 'linear' | 'relu';
  } {
    const activation = layer.activation === 'relu' ? 'relu' : 'linear';
    return layer.bias === null ? { activation } : { bias: this.#weight(layer.bias), activation };
  }

  #weight(name: string): Tensor {
    const weight = this.#weights.get(name);
    if (weight === undefined) throw new Error('This network has been disposed of.');
    return weight;
  }
}

/** The first channel alone, for a network that knows no other. */
function inkOf(rasters: Float32Array): Float32Array {
  return Float32Array.from({ length: rasters.length / RASTER_CHANNELS }, (_, i) => rasters[i * RASTER_CHANNELS] ?? 0);
}

/** Rows of CLASSES scores, from as many as the network has. */
function toAllClasses(scores: ArrayLike<number>, n: number): Float32Array {
  const known = scores.length / n;
  const rows = new Float32Array(n * CLASSES).fill(UNHEARD_OF);
  for (let i = 0; i < scores.length; i++) rows[Math.floor(i / known) * CLASSES + (i % known)] = scores[i] ?? NaN;
  return rows;
}
