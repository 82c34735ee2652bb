import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, quantile } from '../../../tools/bench/statistics.ts';

test('a median is one of the values, whatever their order', () => {
  assert.equal(median([5, 1, 3]), 3);
  assert.equal(median([4, 1, 3, 2]), 2);
  assert.equal(median([10, 9, 100]), 10);
  assert.equal(median([7]), 7);
});

test('95 of 100 values do not exceed the quantile of 0.95', () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i);
  assert.equal(quantile(values, 0.95), 95);
  assert.equal(quantile(values, 0), 1);
  assert.equal(quantile(values, 1), 100);
  assert.equal(values[0], 100);
});

test('of nothing there is no median', () => {
  assert.ok(Number.isNaN(median([])));
});
