import assert from 'node:assert/strict';
import { test } from 'node:test';
import { io, ones, setBackend } from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import { mulberry32 } from '../../../src/core/random.ts';
import { denseNetwork, SEED_PAGE_SIZES } from '../../../tools/bench/dense-network.ts';
import type { LayersModelFiles } from '../../../tools/bench/dense-network.ts';

test('the page’s network has 435,402 parameters of four bytes', () => {
  assert.equal(denseNetwork(SEED_PAGE_SIZES, mulberry32(1)).weights.length, 435_402 * 4);
});

test('the same seed makes the same network, another one another', () => {
  const weights = (seed: number): Uint8Array => denseNetwork([4, 3, 2], mulberry32(seed)).weights;
  assert.deepEqual(weights(1), weights(1));
  assert.notDeepEqual(weights(1), weights(2));
});

test('loadLayersModel opens it, and it gives probabilities', async () => {
  await setBackend('cpu');
  const model = await loadLayersModel(io.fromMemory(artifacts(denseNetwork([6, 5, 4, 3], mulberry32(1)))));
  assert.equal(model.countParams(), 6 * 5 + 5 + 5 * 4 + 4 + 4 * 3 + 3);
  const rows = await (model.predict(ones([2, 6])) as Tensor).array();
  for (const row of rows as number[][]) {
    assert.equal(row.length, 3);
    assert.ok(row.every((share) => share > 0));
    assert.ok(Math.abs(row.reduce((sum, share) => sum + share) - 1) < 1e-6);
  }
});

function artifacts({ json, weights }: LayersModelFiles): io.ModelArtifacts {
  const { modelTopology, weightsManifest } = json as io.ModelJSON;
  return {
    modelTopology,
    weightSpecs: weightsManifest.flatMap((group) => group.weights),
    weightData: Uint8Array.from(weights).buffer,
  };
}
