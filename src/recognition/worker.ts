import { expose, transfer } from 'comlink';
import { buildId } from '../build-info.ts';
import { glyphOf } from '../core/ink/glyph.ts';
import { startBackend } from './backend.ts';
import { packGlyphs } from './batch.ts';
import { BuildMismatchError, RecognitionUnavailableError } from './errors.ts';
import { loadModel } from './load-model.ts';
import type { RecognitionWorker } from './protocol.ts';
import { Reader } from './reader.ts';

let reader: Reader | undefined;

const worker: RecognitionWorker = {
  async start(options) {
    if (options.buildId !== buildId) {
      throw new BuildMismatchError('The app was updated meanwhile. Reload the page to go on.');
    }
    const [backend, model] = await Promise.all([startBackend(options), loadModel(options)]);
    reader = Reader.load(model);
    // Proves that the backend works, and spares the child the slow first time.
    await reader.classify(packGlyphs([glyphOf([])]), 1);
    return { hash: model.hash, reading: reader.reading, backend };
  },

  async classify(glyphs, n) {
    if (!reader) throw new RecognitionUnavailableError('The handwriting reader has not been started.');
    const answers = await reader.classify(glyphs, n);
    return transfer(answers, [answers.logits.buffer, answers.alone.buffer, answers.features.buffer]);
  },
};

expose(worker);
