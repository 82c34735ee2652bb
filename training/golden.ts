/**
 * `node --import tsx training/golden.ts`: writes test/golden/digits.json anew, after a new model. Node and the browsers
 * must find the logits written down there, and the shipped bytes the classes that the trained network found.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack, unpack } from '../src/recognition/batch.ts';
import { ModelFileError } from '../src/recognition/model-file.ts';
import { CheckpointError, readCheckpoint } from './checkpoint.ts';
import { loadNetwork } from './classifier.ts';
import { decodeRaster, encodeRaster } from './golden-file.ts';
import type { Golden } from './golden-file.ts';
import { goldenRasters } from './golden-rasters.ts';
import { planOf } from './networks.ts';
import { parseOptions, runCommand, UsageError } from './options.ts';
import { bestClasses } from './scores.ts';
import { trainedScores } from './trained.ts';

/** Rasters written down with what the model says of them. */
const WRITTEN = 30;
/** Rasters made anew in the test, of which only the classes that the trained network found are written down. */
const COMPARED = 2000;
const SEED = 2026;

const HERE = fileURLToPath(new URL('.', import.meta.url));

await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2), {
    run: { type: 'string', default: 'reader' },
    model: { type: 'string', default: join(HERE, '../static/model') },
    out: { type: 'string', default: join(HERE, '../test/golden/digits.json') },
  });
  const { settings, state } = readCheckpoint(join(HERE, 'runs', options.run, 'checkpoint'));
  const { network } = await loadNetwork(options.model);
  const rasters = goldenRasters(COMPARED, SEED);
  const written = rasters.slice(0, WRITTEN).map(encodeRaster);
  // What is written down is rounded: so is what the network is shown here.
  const answers = await network.classify(pack(written.map(decodeRaster)), WRITTEN);
  const golden: Golden = {
    about:
      'Rasters (28x28x4 signed bytes in base64; divide by 127) and what the shipped model says of them. Written by training/golden.ts.',
    weights: network.model.shards.map(({ path }) => path),
    digits: unpack(answers, WRITTEN).map(({ logits, features }, i) => ({
      label: i % 10,
      raster: written[i] ?? '',
      logits: rounded(logits),
      features: rounded(features),
    })),
    trained: {
      seed: SEED,
      count: COMPARED,
      classes: bestClasses(trainedScores(planOf(settings.network), state.average, rasters), COMPARED),
    },
  };
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, `${JSON.stringify(golden)}\n`);
  console.log(`${options.out}: ${WRITTEN} rasters with answers, ${COMPARED} classes`);
}, [UsageError, CheckpointError, ModelFileError]);

function rounded(values: Float32Array): number[] {
  return Array.from(values, (value) => Number(value.toFixed(5)));
}
