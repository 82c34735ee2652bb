/** What training writes is the network that was trained, and what every TF.js reader understands. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { io } from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import type { Glyph } from '../../src/core/ink/glyph.ts';
import { CLASSES } from '../../src/core/reading/classes.ts';
import { UNFITTED } from '../../src/core/reading/reading-model.ts';
import { packGlyphs } from '../../src/recognition/batch.ts';
import { loadReader } from '../../training/classifier.ts';
import type { Checkpoint } from '../../training/checkpoint.ts';
import { exportModel } from '../../training/export-model.ts';
import { exportTrace } from '../../training/export-trace.ts';
import { fold } from '../../training/fold.ts';
import { asTensor, inputOf } from '../../training/inputs.ts';
import { modelFiles, SHARD_BYTES } from '../../training/model-json.ts';
import { parametersOf, planOf } from '../../training/networks.ts';
import type { NetworkPlan } from '../../training/networks.ts';
import { initialState } from '../../training/optimiser.ts';
import { quantise } from '../../training/quantise.ts';
import { random } from '../../training/random.ts';
import { bestClasses } from '../../training/scores.ts';
import { trainedScores } from '../../training/trained.ts';
import { DATA, firstColumns, freshGlyphs, largestDifference, probabilities, trainSeed, trainTiny, trainTinyTrace } from './tiny.ts';

const folder = mkdtempSync(join(tmpdir(), 'export-'));
after(() => rmSync(folder, { recursive: true }));

const trained = new Map<string, Checkpoint>();
before(async () => {
  trained.set('tiny', await trainTiny()).set('seed-cnn', await trainSeed()).set('tiny-trace', await trainTinyTrace());
});

function checkpointOf(name: string): Checkpoint {
  return trained.get(name) ?? assert.fail(`${name} was not trained`);
}

function scoresOf({ settings, state }: Checkpoint, glyphs: readonly Glyph[]): Float32Array {
  return trainedScores(planOf(settings.network), state.average, glyphs);
}

/** In the order of the glyphs, all at once. */
async function exportedScores(glyphs: readonly Glyph[]): Promise<Float32Array> {
  const { reader } = await loadReader(folder);
  const { logits } = await reader.classify(packGlyphs(glyphs), glyphs.length);
  reader.dispose();
  return logits;
}

/** What the layers library of TF.js makes of the files. */
async function inLayersLibrary(file: string, glyphs: readonly Glyph[], plan: NetworkPlan): Promise<Float32Array> {
  const json = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
    modelTopology: object;
    weightsManifest: { paths: string[]; weights: io.WeightsManifestEntry[] }[];
  };
  const [group] = json.weightsManifest;
  assert.ok(group);
  const weightData = Uint8Array.from(
    Buffer.concat(group.paths.map((path) => readFileSync(join(folder, path)))),
  ).buffer;
  const handler = io.fromMemory({
    modelTopology: json.modelTopology,
    weightSpecs: group.weights,
    weightData,
  });
  const model = await loadLayersModel(handler);
  const output = model.predict(asTensor(glyphs.map((glyph) => inputOf(plan, glyph)), plan)) as Tensor;
  return output.dataSync<'float32'>();
}

for (const name of ['tiny', 'seed-cnn']) {
  test(`in float32 the exported ${name} gives the trained network’s probabilities`, async () => {
    const n = 200;
    const glyphs = freshGlyphs(n);
    await exportModel(checkpointOf(name), DATA, folder, { float32: true });
    const exported = probabilities(await exportedScores(glyphs), n);
    assert.ok(largestDifference(exported, probabilities(scoresOf(checkpointOf(name), glyphs), n)) < 1e-3);
  });

  test(`in bytes ${name} finds the same class on 99 %`, async () => {
    const n = 1000;
    const glyphs = freshGlyphs(n);
    await exportModel(checkpointOf(name), DATA, folder, { float32: false });
    const shipped = bestClasses(await exportedScores(glyphs), n);
    const original = bestClasses(scoresOf(checkpointOf(name), glyphs), n);
    assert.ok(new Set(original).size > 3, 'it has learned to tell some digits apart');
    const same = shipped.filter((cls, i) => cls === original[i]).length;
    assert.ok(same >= 0.99 * n, `${same} of ${n}`);
  });

  test(`the layers library of TF.js opens the files of ${name} and gives the same probabilities`, async () => {
    const n = 50;
    const glyphs = freshGlyphs(n);
    await exportModel(checkpointOf(name), DATA, folder, { float32: false });
    const { classes } = planOf(name);
    const theirs = await inLayersLibrary('model.json', glyphs, planOf(name));
    assert.equal(theirs.length, n * classes);
    const ours = probabilities(await exportedScores(glyphs), n);
    assert.ok(largestDifference(theirs, firstColumns(ours, n, classes)) < 1e-4);
  });
}

test('what was measured is written down; the temperature is fitted to pen digits, not to images', async () => {
  const checkpoint = checkpointOf('tiny');
  const { validationImages, validationDigits } = DATA;
  const { imageAccuracy, penAccuracy } = await exportModel(checkpoint, DATA, folder, { float32: false });
  const written = await readMetadata();
  const { temperature } = written.reading;
  assert.deepEqual(written.reading, { ...UNFITTED, temperature });
  assert.deepEqual(written.validationAccuracy, { images: imageAccuracy, pen: penAccuracy });
  assert.deepEqual(
    [written.network, written.parameters, written.epochs, written.seed, written.data],
    ['tiny', 2706, checkpoint.history.length, checkpoint.settings.seed, 'generated'],
  );

  const wrongImages = { ...validationImages, labels: validationImages.labels.map((label) => 9 - label) };
  const other = await exportModel(checkpoint, { validationImages: wrongImages, validationDigits }, folder, {
    float32: false,
  });
  assert.notEqual(other.imageAccuracy, imageAccuracy);
  assert.equal(other.penAccuracy, penAccuracy);
  assert.equal((await readMetadata()).reading.temperature, temperature);
  const wrongDigits = validationDigits.map((digit) => ({ ...digit, label: String(9 - Number(digit.label)) }));
  await exportModel(checkpoint, { validationImages, validationDigits: wrongDigits }, folder, { float32: false });
  assert.notEqual((await readMetadata()).reading.temperature, temperature);
});

test('with own digits there may be no images to validate with', async () => {
  const validationImages = { images: new Uint8Array(), labels: new Uint8Array() };
  const data = { validationImages, validationDigits: DATA.validationDigits };
  const exported = await exportModel(checkpointOf('tiny'), data, folder, { float32: false });
  assert.equal(exported.imageAccuracy, null);
  assert.equal(exported.validationAccuracy, exported.penAccuracy);
  assert.deepEqual((await readMetadata())['validationAccuracy'], { images: null, pen: exported.penAccuracy });
});

interface Metadata extends Record<string, unknown> {
  reading: { temperature: number };
}

async function readMetadata(): Promise<Metadata> {
  const { reader } = await loadReader(folder);
  reader.dispose();
  return reader.image.model.metadata as Metadata;
}

test('the network for the pen’s way lies beside the other, and their scores are added', async () => {
  const n = 200;
  const glyphs = freshGlyphs(n);
  await exportModel(checkpointOf('tiny'), DATA, folder, { float32: false });
  const alone = await exportedScores(glyphs);
  await exportTrace(checkpointOf('tiny-trace'), DATA, folder, { float32: false });
  const { files } = await loadReader(folder);
  const trace = files.find((name) => name.startsWith('trace-')) ?? assert.fail('there is none');
  const theirs = await inLayersLibrary(trace, glyphs, planOf('tiny-trace'));
  const both = await exportedScores(glyphs);
  const ours = probabilities(both.map((score, i) => score - (alone[i] ?? NaN)), n);
  for (const [i, glyph] of glyphs.entries()) {
    const [own, expected] = [ours, theirs].map((rows) => rows.subarray(i * CLASSES, (i + 1) * CLASSES));
    const isInk = glyph.trace.some((value) => value !== 0);
    if (isInk) assert.ok(largestDifference(own ?? [], expected ?? []) < 1e-4);
    else assert.deepEqual(both.subarray(i * CLASSES, (i + 1) * CLASSES), alone.subarray(i * CLASSES, (i + 1) * CLASSES));
  }

  // A changed byte is noticed, and the file named.
  const bytes = readFileSync(join(folder, trace), 'utf8');
  writeFileSync(join(folder, trace), bytes.replace('"epochs": 6', '"epochs": 7'));
  await assert.rejects(loadReader(folder), { name: 'ModelFileError', message: new RegExp(trace) });
});

test('an export takes the place of the one before', async () => {
  for (const name of ['weights-1of9.0123abcd.bin', 'trace-0123abcd.json']) writeFileSync(join(folder, name), 'old');
  writeFileSync(join(folder, 'README.md'), 'the model card');
  await exportModel(checkpointOf('tiny'), DATA, folder, { float32: false });
  const names = readdirSync(folder).sort();
  assert.deepEqual(
    names.filter((name) => !name.startsWith('weights-')),
    ['README.md', 'model.json'],
  );
  assert.equal(names.filter((name) => name.startsWith('weights-')).length, 1);
});

test('shards are at most 128 kB, named by their content, and listed with their checksum', () => {
  const plan = planOf('seed-cnn');
  const parameters = parametersOf(plan);
  assert.equal(
    parameters.reduce((sum, p) => sum + p.length, 0),
    486794,
  );
  const folded = fold(plan, initialState(parameters, 1).average);
  const { json, shards, weights } = modelFiles(folded, false, { epochs: 15 });
  const { sha256, epochs } = json['userDefinedMetadata'] as {
    sha256: Record<string, string>;
    epochs: number;
  };
  assert.equal(epochs, 15);
  assert.ok(weights.length < 500_000);
  assert.equal(shards.size, 4);
  for (const [name, bytes] of shards) {
    const hash = createHash('sha256').update(bytes).digest('hex');
    assert.ok(bytes.length <= SHARD_BYTES);
    assert.match(name, new RegExp(`^weights-\\dof4\\.${hash.slice(0, 8)}\\.bin$`));
    assert.equal(sha256[name], hash);
  }
});

test('the shipped model keeps to the same rules', async () => {
  const shipped = new URL('../../static/model/', import.meta.url).pathname;
  const { reader, files } = await loadReader(shipped);
  const { reading } = reader;
  const shards = [reader.image, reader.trace].flatMap((network) => network?.model.shards ?? []);
  assert.ok(reading.temperature > 0.2 && reading.temperature < 5);
  for (const { path, sha256 } of shards) {
    assert.ok(statSync(join(shipped, path)).size <= SHARD_BYTES);
    assert.notEqual(sha256, null);
  }
  assert.ok(reader.trace, 'it has a network for the pen’s way');
  assert.deepEqual(readdirSync(shipped).sort(), ['README.md', ...files].sort());
  reader.dispose();
});

test('a quantised value is off by half a step at most, and zero stays zero', () => {
  const source = random(8);
  for (const [low, high] of [
    [-1, 2],
    [0, 3],
    [-5, 0],
    [1, 2],
    [0, 0],
  ] as const) {
    const values = Float64Array.from({ length: 300 }, (_, i) => (i === 0 ? 0 : source.between(low, high)));
    const { bytes, scale, min } = quantise(values);
    bytes.forEach((byte, i) => {
      const back = byte * scale + min;
      assert.ok(Math.abs(back - (values[i] ?? 0)) <= scale * 1.01, `${back} for ${values[i]}`);
    });
    assert.ok(Math.abs((bytes[0] ?? 0) * scale + min) < 1e-9);
  }
});
