/**
 * `node --import tsx training/golden.ts`: writes test/golden/digits.json anew, after a new model. Node and the browsers
 * must find the logits written down there, and the shipped bytes the digits that the trained network found.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tensor, tidy } from '@tensorflow/tfjs-core';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import { ModelFileError } from '../src/recognition/model-file.ts';
import { CheckpointError, readCheckpoint } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { loadNetwork } from './classifier.ts';
import { PIXELS, SIDE } from './data.ts';
import { generateDigits } from './generated.ts';
import { forward } from './network.ts';
import { NETWORKS, parametersOf } from './networks.ts';
import { parseOptions, runCommand, UsageError } from './options.ts';
import { CLASSES } from './scores.ts';

/** Images written down with their logits. */
const WRITTEN = 40;
/** Images made anew in the test, of which only the trained network's digits are written down. */
const COMPARED = 2000;
const SEED = 2026;

const FILE = fileURLToPath(new URL('../test/golden/digits.json', import.meta.url));

await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2), {
    run: { type: 'string', default: 'seed-cnn' },
    model: { type: 'string', default: fileURLToPath(new URL('../static/model', import.meta.url)) },
  });
  const runs = fileURLToPath(new URL('./runs', import.meta.url));
  const checkpoint = readCheckpoint(join(runs, options.run, 'checkpoint'));
  const { network, hash } = await loadNetwork(options.model);
  const { images, labels } = generateDigits(COMPARED, SEED);
  const pixels = Float32Array.from(images, (value) => value / 255);
  const logits = await network.logits(pixels.subarray(0, WRITTEN * PIXELS), WRITTEN);
  const golden = {
    about:
      'Images (28x28 bytes in base64; divide by 255) and the logits of the shipped model for them. Written by training/golden.ts.',
    model: hash,
    temperature: network.model.temperature,
    digits: Array.from({ length: WRITTEN }, (_, i) => ({
      label: labels[i],
      image: Buffer.from(images.subarray(i * PIXELS, (i + 1) * PIXELS)).toString('base64'),
      logits: Array.from(logits.subarray(i * CLASSES, (i + 1) * CLASSES), (v) => Number(v.toFixed(5))),
    })),
    trained: { seed: SEED, count: COMPARED, digits: trainedDigits(checkpoint, pixels) },
  };
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(golden, null, 1)}\n`);
  console.log(`${FILE}: ${WRITTEN} images with logits, ${COMPARED} digits`);
}, [UsageError, CheckpointError, ModelFileError]);

/** What the network says before folding and quantising. */
function trainedDigits({ settings, state }: Checkpoint, pixels: Float32Array): string {
  const layers = NETWORKS[settings.network] ?? [];
  const values = state.average;
  let digits = '';
  for (let from = 0; from < COMPARED; from += 100) {
    tidy(() => {
      const weights = new Map(
        parametersOf(layers).map((p) => [
          p.name,
          tensor(values.slice(p.offset, p.offset + p.length), p.shape),
        ]),
      );
      const x = tensor(pixels.slice(from * PIXELS, (from + 100) * PIXELS), [100, SIDE, SIDE, 1]) as Tensor4D;
      const scores = forward(layers, weights, x).dataSync();
      for (let i = 0; i < 100; i++) {
        const row = scores.slice(i * CLASSES, (i + 1) * CLASSES);
        digits += String(row.indexOf(Math.max(...row)));
      }
    });
  }
  return digits;
}
