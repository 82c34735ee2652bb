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

/** One for pictures, and one for the pen's way where there is one. */
let models: LayersModel[] = [];

const worker: ContenderWorker = {
  async start(options) {
    const { backend, modelUrls, wasmFolder } = options as FullTfjsOptions;
    setWasmPaths(wasmFolder);
    // The benchmark's page could have threads, the app's cannot: a plain host does not send the headers they need.
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    if (backend !== 'default') await tf.setBackend(backend);
    await tf.ready();
    models = await Promise.all(modelUrls.map((url) => loadLayersModel(url)));
    await predict(models.map((model) => new Float32Array(sizeOf(model))), 1);
    return { backend: tf.getBackend() };
  },

  async classify({ rasters, traces }, n) {
    if (models.length === 0) throw new Error('No model has been loaded.');
    const probabilities = n === 0 ? new Float32Array(0) : await predict([rasters, traces], n);
    return transfer({ probabilities }, [probabilities.buffer]);
  },
};

/** Scores that are added before softmax are probabilities that are multiplied after it. */
async function predict(inputs: readonly Float32Array[], n: number): Promise<Float32Array> {
  const output = tf.tidy(() => {
    const answers = models.map((model, i) => model.predict(tf.tensor(inputs[i] ?? [], [n, ...shapeOf(model)])) as tf.Tensor);
    const product = answers.reduce((all, answer) => tf.mul(all, answer));
    return answers.length === 1 ? product : tf.div(product, tf.sum(product, 1, true));
  });
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
