import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectSameAnswers, softmax } from '../../../tools/bench/answers.ts';

test('scores become probabilities, row by row, however large they are', () => {
  assert.deepEqual(softmax(Float32Array.of(0, 0, 1000, 0), 2), [0.5, 0.5, 1, 0]);
  const [first = 0, second = 0] = softmax(Float32Array.of(Math.log(3), 0), 1);
  assert.ok(Math.abs(first - 0.75) < 1e-6 && Math.abs(second - 0.25) < 1e-6);
});

test('rounding is no difference', () => {
  expectSameAnswers([0.25, 0.75, 1, 0], [0.2501, 0.7499, 1, 0], 2);
});

test('classes that one of them does not know are none if they get nothing', () => {
  expectSameAnswers([0.25, 0.75, 0, 1, 0, 0], [0.25, 0.75, 1, 0], 2);
  expectSameAnswers([0.25, 0.75, 1, 0], [0.25, 0.75, 0, 1, 0, 0], 2);
  const unlike = (): void => expectSameAnswers([0.2, 0.7, 0.1], [0.25, 0.75], 1);
  assert.throws(unlike, { name: 'DifferentNetworksError' });
});

test('another answer, or none, is refused', () => {
  for (const other of [[0.9, 0.1], [NaN, 0.5], []]) {
    assert.throws(() => expectSameAnswers([0.1, 0.9], other, 1), { name: 'DifferentNetworksError' });
  }
});
