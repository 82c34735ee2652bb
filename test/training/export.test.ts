/** What training writes is the network that was trained, and what every TF.js reader understands. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { io, tensor } from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import { RASTER_CHANNELS } from '../../src/core/ink/raster.ts';
import type { Raster } from '../../src/core/ink/raster.ts';
import { UNFITTED } from '../../src/core/reading/reading-model.ts';
import { pack } from '../../src/recognition/batch.ts';
import { loadNetwork } from '../../training/classifier.ts';
import type { Checkpoint } from '../../training/checkpoint.ts';
import { exportModel } from '../../training/export-model.ts';
import { fold } from '../../training/fold.ts';
import { modelFiles, SHARD_BYTES } from '../../training/model-json.ts';
import { parametersOf, planOf } from '../../training/networks.ts';
import { initialState } from '../../training/optimiser.ts';
import { quantise } from '../../training/quantise.ts';
import { random } from '../../training/random.ts';
import { bestClasses } from '../../training/scores.ts';
import { trainedScores } from '../../training/trained.ts';
import { DATA, firstColumns, freshRasters, largestDifference, probabilities, trainSeed, trainTiny } from './tiny.ts';

const folder = mkdtempSync(join(tmpdir(), 'export-'));
after(() => rmSync(folder, { recursive: true }));

const trained = new Map<string, Checkpoint>();
before(async () => {
  trained.set('tiny', await trainTiny()).set('seed-cnn', await trainSeed());
});

function checkpointOf(name: string): Checkpoint {
  return trained.get(name) ?? assert.fail(`${name} was not trained`);
}

function scoresOf({ settings, state }: Checkpoint, rasters: readonly Raster[]): Float32Array {
  return trainedScores(planOf(settings.network), state.average, rasters);
}

/** In the order of the rasters, all at once. */
async function exportedScores(rasters: readonly Raster[]): Promise<Float32Array> {
  const { network } = await loadNetwork(folder);
  const { logits } = await network.classify(pack(rasters), rasters.length);
  network.dispose();
  return logits;
}

/** What the layers library of TF.js makes of the files. */
async function inLayersLibrary(rasters: readonly Raster[], channels: number): Promise<Float32Array> {
  const json = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as {
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
  const input = pack(rasters).filter((_, i) => i % RASTER_CHANNELS < channels);
  const output = model.predict(tensor(input, [rasters.length, 28, 28, channels])) as Tensor;
  return output.dataSync<'float32'>();
}

for (const name of ['tiny', 'seed-cnn']) {
  test(`in float32 the exported ${name} gives the trained network’s probabilities`, async () => {
    const n = 200;
    const rasters = freshRasters(n);
    await exportModel(checkpointOf(name), DATA, folder, { float32: true });
    const exported = probabilities(await exportedScores(rasters), n);
    assert.ok(largestDifference(exported, probabilities(scoresOf(checkpointOf(name), rasters), n)) < 1e-3);
  });

  test(`in bytes ${name} finds the same class on 99 %`, async () => {
    const n = 1000;
    const rasters = freshRasters(n);
    await exportModel(checkpointOf(name), DATA, folder, { float32: false });
    const shipped = bestClasses(await exportedScores(rasters), n);
    const original = bestClasses(scoresOf(checkpointOf(name), rasters), n);
    assert.ok(new Set(original).size > 3, 'it has learned to tell some digits apart');
    const same = shipped.filter((cls, i) => cls === original[i]).length;
    assert.ok(same >= 0.99 * n, `${same} of ${n}`);
  });

  test(`the layers library of TF.js opens the files of ${name} and gives the same probabilities`, async () => {
    const n = 50;
    const rasters = freshRasters(n);
    await exportModel(checkpointOf(name), DATA, folder, { float32: false });
    const { channels, classes } = planOf(name);
    const theirs = await inLayersLibrary(rasters, channels);
    assert.equal(theirs.length, n * classes);
    const ours = probabilities(await exportedScores(rasters), n);
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
  const { network } = await loadNetwork(folder);
  network.dispose();
  return network.model.metadata as Metadata;
}

test('an export takes the place of the one before', async () => {
  writeFileSync(join(folder, 'weights-1of9.0123abcd.bin'), 'old');
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
  const { network } = await loadNetwork(shipped);
  const { shards, reading } = network.model;
  assert.ok(reading.temperature > 0.2 && reading.temperature < 5);
  for (const { path, sha256 } of shards) {
    assert.ok(statSync(join(shipped, path)).size <= SHARD_BYTES);
    assert.notEqual(sha256, null);
  }
  assert.equal(readdirSync(shipped).filter((name) => name.endsWith('.bin')).length, shards.length);
  network.dispose();
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
