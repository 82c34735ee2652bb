/**
 * The forward pass: the app's only use of TF.js. It runs on whichever backend is set, and needs only the kernels
 * in `KERNELS` there.
 */
import { fused, maxPool, mean, reshape, tensor, tidy } from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { decodeWeights, ModelFileError, parseModelFile } from './model-file.ts';
import type { Activation, LayerSpec, ModelFile } from './model-file.ts';

/**
 * The kernels a backend must have registered for `Network`, under the names of TF.js. `Mean` is used by a network
 * with a global average only.
 */
export const KERNELS = ['FusedConv2D', 'MaxPool', 'Reshape', '_FusedMatMul', 'Mean'] as const;

/** A network in the memory of the current backend. */
export class Network {
  /** What `model.json` said, with the temperature that calibrates the logits. */
  readonly model: ModelFile;
  readonly #weights: Map<string, Tensor>;

  private constructor(model: ModelFile, weights: Map<string, Tensor>) {
    this.model = model;
    this.#weights = weights;
  }

  /**
   * @param modelJson the parsed `model.json`
   * @param weights the bytes of all its shards, one after the other
   * @throws {ModelFileError} if they do not make up a network for square grey images
   */
  static load(modelJson: unknown, weights: Uint8Array): Network {
    const model = parseModelFile(modelJson);
    const values = decodeWeights(model, weights);
    if (model.inputShape[2] !== 1) throw new ModelFileError('model.json: the input is no grey image.');
    const tensors = new Map<string, Tensor>();
    for (const { name, shape } of model.weights) {
      const data = values.get(name);
      if (data !== undefined) tensors.set(name, tensor(data, shape, 'float32'));
    }
    return new Network(model, tensors);
  }

  /**
   * Scores of the classes before softmax, for n images at once.
   * @param rasters n images of 28x28 floats, 0 paper to 1 ink, row by row, one after the other
   * @returns n rows of 10 logits, not yet divided by the temperature
   * @throws {RangeError} if `rasters` holds not exactly n images
   */
  async logits(rasters: Float32Array, n: number): Promise<Float32Array> {
    const [height, width] = this.model.inputShape;
    if (rasters.length !== n * height * width) {
      throw new RangeError(`${n} images of ${height}x${width} are expected, got ${rasters.length} numbers.`);
    }
    if (n === 0) return new Float32Array(0);
    const scores = tidy(() => {
      let x: Tensor = tensor(rasters, [n, height, width, 1], 'float32');
      for (const layer of this.model.layers) x = this.#apply(layer, x, n);
      return x;
    });
    try {
      // A copy: the cpu backend hands out its own memory, which the next line frees for others.
      return Float32Array.from(await scores.data<'float32'>());
    } finally {
      scores.dispose();
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
