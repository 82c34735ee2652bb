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
import { loadNetwork } from '../../training/classifier.ts';
import type { Checkpoint } from '../../training/checkpoint.ts';
import { exportModel } from '../../training/export-model.ts';
import { fold } from '../../training/fold.ts';
import { modelFiles, SHARD_BYTES } from '../../training/model-json.ts';
import { NETWORKS, parametersOf } from '../../training/networks.ts';
import { initialState } from '../../training/optimiser.ts';
import { equalise, quantise } from '../../training/quantise.ts';
import { random } from '../../training/random.ts';
import {
  digitsOf,
  freshImages,
  largestDifference,
  SET,
  softmaxRows,
  trainedLogits,
  trainSeed,
  trainTiny,
} from './tiny.ts';

const folder = mkdtempSync(join(tmpdir(), 'export-'));
after(() => rmSync(folder, { recursive: true }));

let trained: Checkpoint;
before(async () => {
  trained = await trainTiny();
});

for (const name of ['tiny', 'seed-cnn']) {
  test(`in float32 the exported ${name} gives the trained network’s probabilities`, async () => {
    const checkpoint = name === 'tiny' ? trained : await trainSeed();
    const images = freshImages(200);
    await exportModel(checkpoint, SET, folder, { float32: true });
    const { network } = await loadNetwork(folder);
    const exported = softmaxRows(await network.logits(images, 200));
    assert.ok(largestDifference(exported, softmaxRows(trainedLogits(checkpoint, images))) < 1e-3);
    network.dispose();
  });
}

test('in bytes it finds the same digit on 99.9 %', async () => {
  const n = 2000;
  const images = freshImages(n);
  await exportModel(trained, SET, folder, { float32: false });
  const { network } = await loadNetwork(folder);
  const shipped = digitsOf(await network.logits(images, n));
  const original = digitsOf(trainedLogits(trained, images));
  const same = shipped.filter((digit, i) => digit === original[i]).length;
  assert.ok(same >= 0.999 * n, `${same} of ${n}`);
  network.dispose();
});

test('the layers library of TF.js opens the files and gives the same probabilities', async () => {
  const images = freshImages(50);
  const { network } = await loadNetwork(folder);
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
  const theirs = (model.predict(tensor(images, [50, 28, 28, 1])) as Tensor).dataSync();
  const ours = softmaxRows(await network.logits(images, 50));
  assert.ok(largestDifference(theirs, ours) < 1e-4);
  network.dispose();
});

test('an export takes the place of the one before', async () => {
  writeFileSync(join(folder, 'weights-1of9.0123abcd.bin'), 'old');
  writeFileSync(join(folder, 'README.md'), 'the model card');
  await exportModel(trained, SET, folder, { float32: false });
  const names = readdirSync(folder).sort();
  assert.deepEqual(
    names.filter((name) => !name.startsWith('weights-')),
    ['README.md', 'model.json'],
  );
  assert.equal(names.filter((name) => name.startsWith('weights-')).length, 1);
});

test('shards are at most 128 kB, named by their content, and listed with their checksum', () => {
  const layers = NETWORKS['seed-cnn'] ?? [];
  const parameters = parametersOf(layers);
  assert.equal(
    parameters.reduce((sum, p) => sum + p.length, 0),
    486794,
  );
  const folded = fold(layers, parameters, initialState(parameters, 1).average);
  const { json, shards, weights } = modelFiles(folded, false, { temperature: 1.5 });
  const { sha256, temperature } = json['userDefinedMetadata'] as {
    sha256: Record<string, string>;
    temperature: number;
  };
  assert.equal(temperature, 1.5);
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
  const { shards, temperature } = network.model;
  assert.ok(temperature > 0.2 && temperature < 5);
  for (const { path, sha256 } of shards) {
    assert.ok(statSync(join(shipped, path)).size <= SHARD_BYTES);
    assert.notEqual(sha256, null);
  }
  assert.equal(readdirSync(shipped).filter((name) => name.endsWith('.bin')).length, shards.length);
  network.dispose();
});

test('making channels equally wide changes no answer', async () => {
  const images = freshImages(100);
  const { settings, state } = trained;
  const layers = NETWORKS[settings.network] ?? [];
  const folded = fold(layers, parametersOf(layers), state.average);
  equalise(folded);
  const { json, weights } = modelFiles(folded, true, {});
  const { Network } = await import('../../src/recognition/network.ts');
  const network = Network.load(json, weights);
  const difference = largestDifference(await network.logits(images, 100), trainedLogits(trained, images));
  assert.ok(difference < 1e-3, String(difference));
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
