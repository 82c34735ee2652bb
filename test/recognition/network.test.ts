/** The forward pass on the shipped model: the same answers everywhere. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { getKernelsForBackend, memory, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { KERNELS } from '../../src/recognition/network.ts';
import type { Network } from '../../src/recognition/network.ts';
import { loadNetwork } from '../../training/classifier.ts';
import { generateDigits } from '../../training/generated.ts';
import { digitsOf, largestDifference } from '../training/tiny.ts';

interface Golden {
  temperature: number;
  model: string;
  digits: { label: number; image: string; logits: number[] }[];
  trained: { seed: number; count: number; digits: string };
}

const golden = JSON.parse(readFileSync(new URL('../golden/digits.json', import.meta.url), 'utf8')) as Golden;
const folder = new URL('../../static/model', import.meta.url).pathname;
const pixels = Float32Array.from(
  golden.digits.flatMap(({ image }) => [...Buffer.from(image, 'base64')]),
  (value) => value / 255,
);
const count = golden.digits.length;
const expected = golden.digits.flatMap(({ logits }) => logits);

let network: Network;
before(async () => {
  const loaded = await loadNetwork(folder);
  network = loaded.network;
  assert.equal(loaded.hash, golden.model, 'golden file of another model: run training/golden.ts');
});
after(() => network.dispose());

test('gives the logits that were written down', async () => {
  assert.ok(largestDifference(await network.logits(pixels, count), expected) < 1e-3);
});

test('gives each image the same logits alone as among others', async () => {
  const together = await network.logits(pixels, count);
  for (let i = 0; i < 5; i++) {
    const alone = await network.logits(pixels.subarray(i * 784, (i + 1) * 784), 1);
    assert.ok(largestDifference(alone, together.subarray(i * 10, (i + 1) * 10)) < 1e-4);
  }
});

test('finds the trained network’s digit on 99.9 %', async () => {
  const { seed, count: n, digits } = golden.trained;
  const images = Float32Array.from(generateDigits(n, seed).images, (value) => value / 255);
  const found: number[] = [];
  for (let from = 0; from < n; from += 200) {
    found.push(...digitsOf(await network.logits(images.slice(from * 784, (from + 200) * 784), 200)));
  }
  const same = found.filter((digit, i) => String(digit) === digits[i]).length;
  assert.ok(same >= 0.999 * n, `${same} of ${n}`);
});

test('keeps no memory between calls', async () => {
  const before = memory().numTensors;
  await network.logits(pixels, count);
  assert.equal(memory().numTensors, before);
  assert.deepEqual(await network.logits(new Float32Array(0), 0), new Float32Array(0));
  await assert.rejects(network.logits(pixels, count + 1), RangeError);
});

test('gives the same on the cpu backend, and both backends have its kernels', async () => {
  for (const backend of ['wasm', 'cpu']) {
    const names = getKernelsForBackend(backend).map(({ kernelName }) => kernelName);
    for (const kernel of KERNELS) assert.ok(names.includes(kernel), `${kernel} on ${backend}`);
  }
  await setBackend('cpu');
  try {
    const few = 8;
    const { network: onCpu } = await loadOn(folder);
    assert.ok(
      largestDifference(await onCpu.logits(pixels.slice(0, few * 784), few), expected.slice(0, few * 10)) <
        1e-3,
    );
    onCpu.dispose();
  } finally {
    await setBackend('wasm');
  }
});

/** Like loadNetwork, on the backend that is set. */
async function loadOn(place: string): Promise<{ network: Network }> {
  const { Network: Loader } = await import('../../src/recognition/network.ts');
  const json = JSON.parse(readFileSync(`${place}/model.json`, 'utf8')) as {
    weightsManifest: { paths: string[] }[];
  };
  const bytes = Buffer.concat(
    json.weightsManifest.flatMap(({ paths }) => paths.map((p) => readFileSync(`${place}/${p}`))),
  );
  return { network: Loader.load(json, Uint8Array.from(bytes)) };
}
