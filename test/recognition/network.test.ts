/** The forward pass: the same answers alone or among others, on either backend, and nothing left behind. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { getKernelsForBackend, memory, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { CLASSES, DIGITS } from '../../src/core/reading/classes.ts';
import { pack, unpack } from '../../src/recognition/batch.ts';
import type { NetworkAnswers } from '../../src/recognition/batch.ts';
import { decodeWeights } from '../../src/recognition/model-file.ts';
import type { Sight } from '../../src/recognition/model-file.ts';
import { KERNELS, Network } from '../../src/recognition/network.ts';
import { useFastBackend } from '../../training/backend.ts';
import { fold } from '../../training/fold.ts';
import { modelFiles } from '../../training/model-json.ts';
import { planOf } from '../../training/networks.ts';
import { withoutDynamics } from '../../training/pen-raster.ts';
import { freshGlyphs, largestDifference, madeUpValues, probabilities } from '../training/tiny.ts';

const N = 12;
const glyphs = freshGlyphs(N);
/** The networks that ship, and the baseline, which knows the ink and the ten digits alone. */
const NAMES = ['reader', 'trace', 'seed-cnn'] as const;
type Name = (typeof NAMES)[number];
const sightOf = (name: Name): Sight => (name === 'trace' ? 'trace' : 'raster');
const files = new Map(
  NAMES.map((name) => [name, modelFiles(fold(planOf(name), madeUpValues(planOf(name), 7)), false, {})]),
);

function load(name: Name): Network {
  const { json, weights } = files.get(name) ?? assert.fail(name);
  return Network.load(json, weights, sightOf(name));
}

const networks = new Map<string, Network>();
before(async () => {
  await useFastBackend();
  for (const name of NAMES) networks.set(name, load(name));
});
after(() => networks.forEach((network) => network.dispose()));

/** What the network looks at. */
function inputsOf(name: Name): Float32Array[] {
  return glyphs.map((glyph) => glyph[sightOf(name)]);
}

function classify(name: Name, some = inputsOf(name)): Promise<NetworkAnswers> {
  return networks.get(name)?.classify(packed(some), some.length) ?? assert.fail(name);
}

/** Of each input. */
function rows(answers: NetworkAnswers, n = N): NetworkAnswers[] {
  return unpack({ ...answers, alone: answers.logits }, n);
}

function packed(inputs: readonly Float32Array[]): Float32Array {
  return pack(inputs, inputs[0]?.length ?? 0);
}

for (const name of NAMES) {
  test(`${name}: each input gets the same answer alone as among others`, async () => {
    const together = rows(await classify(name));
    for (const [i, input] of inputsOf(name).slice(0, 4).entries()) {
      const [alone] = rows(await classify(name, [input]), 1);
      assert.ok(largestDifference(alone?.logits ?? [], together[i]?.logits ?? []) < 1e-3);
      assert.ok(largestDifference(alone?.features ?? [], together[i]?.features ?? []) < 1e-3);
    }
  });

  test(`${name}: an input that is no numbers harms none of its neighbours`, async () => {
    const healthy = rows(await classify(name));
    const spoilt = inputsOf(name).map((input, i) => (i === 1 ? input.map(() => NaN) : input));
    const answers = rows(await classify(name, spoilt));
    for (let i = 0; i < N; i++) {
      if (i === 1) continue;
      assert.ok(largestDifference(answers[i]?.logits ?? [], healthy[i]?.logits ?? []) < 1e-3);
    }
  });

  test(`${name}: the scores are made of the features, by the last layer`, async () => {
    const { model } = networks.get(name) ?? assert.fail();
    const weights = decodeWeights(model, files.get(name)?.weights ?? assert.fail());
    const kernel = weights.get(model.scores.kernel) ?? assert.fail();
    const bias = weights.get(model.scores.bias ?? '') ?? assert.fail();
    for (const { logits, features } of rows(await classify(name))) {
      const sums = bias.map((start, cls) =>
        features.reduce((sum, feature, i) => sum + feature * (kernel[i * bias.length + cls] ?? NaN), start),
      );
      assert.ok(largestDifference(logits.subarray(0, bias.length), sums) < 1e-2);
    }
  });

  test(`${name}: keeps no memory between calls`, async () => {
    const before = memory().numTensors;
    await classify(name);
    assert.equal(memory().numTensors, before);
    assert.deepEqual(await classify(name, []), { logits: new Float32Array(0), features: new Float32Array(0) });
    const network = networks.get(name) ?? assert.fail();
    await assert.rejects(network.classify(packed(inputsOf(name)), N + 1), RangeError);
    await assert.rejects(network.classify(new Float32Array(784), 1), RangeError);
    assert.equal(memory().numTensors, before);
  });

  test(`${name}: gives the same on the cpu backend`, async () => {
    const few = inputsOf(name).slice(0, 3);
    const expected = await classify(name, few);
    await setBackend('cpu');
    try {
      const onCpu = load(name);
      const found = await onCpu.classify(packed(few), few.length);
      onCpu.dispose();
      assert.ok(largestDifference(found.logits, expected.logits) < 1e-2);
      assert.ok(largestDifference(found.features, expected.features) < 1e-2);
    } finally {
      await setBackend('wasm');
    }
  });
}

test('the network for pictures looks at direction and order, the baseline at the ink alone', async () => {
  const pictures = inputsOf('reader').map(withoutDynamics);
  const [seen, seenInk] = [await classify('reader'), await classify('reader', pictures)];
  assert.ok(largestDifference(seen.logits, seenInk.logits) > 0.1);
  assert.deepEqual(await classify('seed-cnn'), await classify('seed-cnn', pictures));
});

test('the baseline gives nothing to the classes that it has never heard of', async () => {
  const { logits } = await classify('seed-cnn');
  assert.equal(logits.length, N * CLASSES);
  for (const temperature of [1 / 8, 1, 8]) {
    const shares = probabilities(logits.map((score) => score / temperature), N);
    assert.ok(shares.every((share, i) => i % CLASSES < DIGITS || share === 0));
  }
});

test('both backends have its kernels', () => {
  for (const backend of ['wasm', 'cpu']) {
    const names = getKernelsForBackend(backend).map(({ kernelName }) => kernelName);
    for (const kernel of KERNELS) assert.ok(names.includes(kernel), `${kernel} on ${backend}`);
  }
});

test('a network that was disposed of says so', async () => {
  const network = load('reader');
  network.dispose();
  await assert.rejects(network.classify(packed(inputsOf('reader')), N), /disposed/);
});
