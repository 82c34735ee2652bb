/**
 * `node --import tsx training/golden.ts`: writes test/golden/digits.json anew, after a new model. Node and the browsers
 * must find the logits written down there, and the shipped bytes the classes that the trained networks found.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Glyph } from '../src/core/ink/glyph.ts';
import { packGlyphs, unpack } from '../src/recognition/batch.ts';
import { ModelFileError } from '../src/recognition/model-file.ts';
import type { Network } from '../src/recognition/network.ts';
import { CheckpointError, readCheckpoint } from './checkpoint.ts';
import { loadReader } from './classifier.ts';
import { decodeGlyph, encodeGlyph } from './golden-file.ts';
import type { Golden } from './golden-file.ts';
import { goldenGlyphs } from './golden-glyphs.ts';
import { planOf } from './networks.ts';
import { parseOptions, runCommand, UsageError } from './options.ts';
import { bestClasses } from './scores.ts';
import { trainedScores } from './trained.ts';

/** Glyphs written down with what the model says of them. */
const WRITTEN = 30;
/** Glyphs made anew in the test, of which only the classes that the trained networks found are written down. */
const COMPARED = 2000;
const SEED = 2026;

const HERE = fileURLToPath(new URL('.', import.meta.url));

await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2), {
    run: { type: 'string', default: 'reader' },
    model: { type: 'string', default: join(HERE, '../static/model') },
    out: { type: 'string', default: join(HERE, '../test/golden/digits.json') },
  });
  const { reader } = await loadReader(options.model);
  if (!reader.trace) throw new ModelFileError(`${options.model}: the model has no network for the pen's way.`);
  const before = existsSync(options.out) ? (JSON.parse(readFileSync(options.out, 'utf8')) as Golden) : null;
  const run = join(HERE, 'runs', options.run);
  const glyphs = goldenGlyphs(COMPARED, SEED);
  const written = glyphs.slice(0, WRITTEN).map(encodeGlyph);
  // What is written down is rounded: so is what the networks are shown here.
  const answers = await reader.classify(packGlyphs(written.map(decodeGlyph)), WRITTEN);
  const golden: Golden = {
    about:
      'Glyphs (rasters of 28x28x4 signed bytes and traces of 64x5, in base64; divide by 127) and what the shipped model says of them. Written by training/golden.ts.',
    weights: [...shardsOf(reader.image), ...shardsOf(reader.trace)],
    digits: unpack(answers, WRITTEN).map(({ logits, alone, features }, i) => ({
      raster: written[i]?.raster ?? '',
      trace: written[i]?.trace ?? '',
      logits: rounded(logits),
      alone: rounded(alone),
      features: rounded(features),
    })),
    trained: {
      seed: SEED,
      count: COMPARED,
      image: trainedClasses(join(run, 'checkpoint'), glyphs, reader.image, before, 'image'),
      trace: trainedClasses(join(run, 'trace', 'checkpoint'), glyphs, reader.trace, before, 'trace'),
    },
  };
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, `${JSON.stringify(golden)}\n`);
  console.log(`${options.out}: ${WRITTEN} glyphs with answers, twice ${COMPARED} classes`);
}, [UsageError, CheckpointError, ModelFileError]);

/**
 * What a network found when it was trained. Where its run is not on this machine, what was written down before still
 * holds, if that was of the same weights.
 */
function trainedClasses(
  checkpointFile: string,
  glyphs: readonly Glyph[],
  network: Network,
  before: Golden | null,
  which: 'image' | 'trace',
): number[] {
  const isSame = shardsOf(network).every((path) => before?.weights.includes(path));
  if (before && isSame && !existsSync(checkpointFile)) return before.trained[which];
  const { settings, state } = readCheckpoint(checkpointFile);
  return bestClasses(trainedScores(planOf(settings.network), state.average, glyphs), COMPARED);
}

function shardsOf(network: Network): string[] {
  return network.model.shards.map(({ path }) => path);
}

function rounded(values: Float32Array): number[] {
  return Array.from(values, (value) => Number(value.toFixed(5)));
}
