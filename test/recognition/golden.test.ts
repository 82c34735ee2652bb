/** The shipped model gives the answers that training wrote down. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { pack } from '../../src/recognition/batch.ts';
import type { Network } from '../../src/recognition/network.ts';
import { loadNetwork } from '../../training/classifier.ts';
import { decodeRaster } from '../../training/golden-file.ts';
import type { Golden } from '../../training/golden-file.ts';
import { goldenRasters } from '../../training/golden-rasters.ts';
import { bestClasses } from '../../training/scores.ts';
import { largestDifference } from '../training/tiny.ts';

const golden = JSON.parse(readFileSync(new URL('../golden/digits.json', import.meta.url), 'utf8')) as Golden;
const folder = new URL('../../static/model', import.meta.url).pathname;

let network: Network;
before(async () => {
  ({ network } = await loadNetwork(folder));
});
after(() => network.dispose());

test('has the weights that the answers were written down for', () => {
  const shards = network.model.shards.map(({ path }) => path);
  assert.deepEqual(shards, golden.weights, 'golden file of another model: run training/golden.ts');
});

test('gives the scores and features that were written down', async () => {
  const rasters = golden.digits.map(({ raster }) => decodeRaster(raster));
  const { logits, features } = await network.classify(pack(rasters), rasters.length);
  assert.ok(largestDifference(logits, golden.digits.flatMap((digit) => digit.logits)) < 1e-3);
  assert.ok(largestDifference(features, golden.digits.flatMap((digit) => digit.features)) < 1e-3);
});

test('finds the trained network’s class on 99 %', async () => {
  const { seed, count, classes } = golden.trained;
  const rasters = goldenRasters(count, seed);
  const found: number[] = [];
  for (let from = 0; from < count; from += 200) {
    const some = rasters.slice(from, from + 200);
    found.push(...bestClasses((await network.classify(pack(some), some.length)).logits, some.length));
  }
  const same = found.filter((cls, i) => cls === classes[i]).length;
  assert.ok(same >= 0.99 * count, `${same} of ${count}`);
});
