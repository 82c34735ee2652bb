import { expose, transfer } from 'comlink';
import { buildId } from '../build-info.ts';
import { RASTER_LENGTH } from '../core/ink/raster.ts';
import { startBackend } from './backend.ts';
import { BuildMismatchError, RecognitionUnavailableError } from './errors.ts';
import { loadModel } from './load-model.ts';
import { Network } from './network.ts';
import type { RecognitionWorker } from './protocol.ts';

let network: Network | undefined;

const worker: RecognitionWorker = {
  async start(options) {
    if (options.buildId !== buildId) {
      throw new BuildMismatchError('The app was updated meanwhile. Reload the page to go on.');
    }
    const [backend, model] = await Promise.all([startBackend(options), loadModel(options)]);
    network = Network.load(model.json, model.weights);
    // Proves that the backend works, and spares the child the slow first time.
    await network.classify(new Float32Array(RASTER_LENGTH), 1);
    return { hash: model.hash, reading: network.model.reading, backend };
  },

  async classify(rasters, n) {
    if (!network) throw new RecognitionUnavailableError('The handwriting reader has not been started.');
    const answers = await network.classify(rasters, n);
    return transfer(answers, [answers.logits.buffer, answers.features.buffer]);
  },
};

expose(worker);
