/**
 * A contender: TensorFlow.js the way its documentation shows it, the library as a whole and `loadLayersModel`.
 * The backends come in the order of `@tensorflow/tfjs`, which has no wasm, and are chosen by it where none is named.
 */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgl';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { expose, transfer } from 'comlink';
import type { ContenderWorker, FullTfjsOptions } from './protocol.ts';

let model: LayersModel | undefined;

const worker: ContenderWorker = {
  async start(options) {
    const { backend, modelUrl, wasmFolder } = options as FullTfjsOptions;
    setWasmPaths(wasmFolder);
    // The benchmark's page could have threads, the app's cannot: a plain host does not send the headers they need.
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    if (backend !== 'default') await tf.setBackend(backend);
    await tf.ready();
    model = await loadLayersModel(modelUrl);
    await predict(model, new Float32Array(sizeOf(model)), 1);
    return { backend: tf.getBackend() };
  },

  async classify(inputs, n) {
    if (!model) throw new Error('No model has been loaded.');
    const probabilities = n === 0 ? new Float32Array(0) : await predict(model, inputs, n);
    return transfer({ probabilities }, [probabilities.buffer]);
  },
};

async function predict(network: LayersModel, inputs: Float32Array, n: number): Promise<Float32Array> {
  const output = tf.tidy(() => network.predict(tf.tensor(inputs, [n, ...shapeOf(network)])) as tf.Tensor);
  const values = await output.data<'float32'>();
  output.dispose();
  // A copy: the cpu backend hands out its own memory, which must not be given away.
  return Float32Array.from(values);
}

/** Of one input. */
function shapeOf(network: LayersModel): number[] {
  return (network.inputs[0]?.shape ?? []).slice(1).map(Number);
}

function sizeOf(network: LayersModel): number {
  return shapeOf(network).reduce((product, side) => product * side, 1);
}

expose(worker);
