import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NETWORKS, parametersOf } from '../../../training/networks.ts';
import { layerCosts } from '../../../training/report/layers.ts';
import { tableText } from '../../../training/report/target-table.ts';
import { gradeOf, TARGETS, withUnit } from '../../../training/report/targets.ts';
import type { Target } from '../../../training/report/targets.ts';

function targetOf(name: string): Target {
  return TARGETS.find((target) => target.name.startsWith(name)) ?? assert.fail(name);
}

test('a bound that is just met is met, whether more or less is better', () => {
  const [images, stored] = [targetOf('MNIST'), targetOf('model as stored')];
  assert.deepEqual([0.9959, 0.996, 0.9975].map((value) => gradeOf(images, value)), ['missed', 'must', 'stretch']);
  assert.deepEqual([251, 250, 120].map((value) => gradeOf(stored, value)), ['missed', 'must', 'stretch']);
  assert.equal(gradeOf(images, NaN), null);
  assert.deepEqual([withUnit('share', 0.12345), withUnit('kB', 108.4), withUnit('ms', 0.5), withUnit('ms', NaN)], ['12.35 %', '108 kB', '0.50 ms', 'not measured']);
});

test('the layers’ parameters are those that are trained; multiply-adds are those of the formula', () => {
  for (const [name, plan] of Object.entries(NETWORKS)) {
    const counted = layerCosts(plan).reduce((sum, { parameters }) => sum + parameters, 0);
    assert.equal(counted, parametersOf(plan).reduce((sum, { length }) => sum + length, 0), name);
  }
  const [conv, pool] = layerCosts(NETWORKS['seed-cnn'] ?? assert.fail());
  // 26 x 26 places, a window of 3 x 3 over one channel, 64 filters.
  assert.deepEqual(conv, { name: 'conv1: convolution 3x3, 64 filters, valid', shape: [26, 26, 64], parameters: 640, multiplyAdds: 389_376 });
  assert.deepEqual([pool?.shape, pool?.parameters, pool?.multiplyAdds], [[13, 13, 64], 0, 0]);
});

test('as text each column is as wide as it has to be', () => {
  assert.equal(tableText({ head: ['of', 'n'], rows: [['long name', 1], ['x', '12.5 %']] }), 'of               n\nlong name        1\nx           12.5 %');
});
