import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { confidenceOf, kindFor, softmax } from '../../../src/core/reading/calibration.ts';
import { UNFITTED } from '../../../src/core/reading/reading-model.ts';

const logits = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 2, maxLength: 18 });
const temperature = fc.double({ min: 0.1, max: 10, noNaN: true });
const probability = fc.double({ min: 0, max: 1, noNaN: true });
const model = fc
  .tuple(fc.double({ min: 0.05, max: 5, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true }))
  .map(([slope, offset]) => ({ ...UNFITTED, slope, offset }));

describe('softmax', () => {
  it('gives probabilities that add up to 1, in the order of the logits', () => {
    fc.assert(
      fc.property(logits, temperature, (row, t) => {
        const p = softmax(row, t);
        assert.ok(Math.abs(p.reduce((sum, value) => sum + value, 0) - 1) < 1e-5);
        assert.equal(Math.max(...p), p[row.indexOf(Math.max(...row))]);
      }),
    );
  });

  it('does not change when all logits move together', () => {
    const moved = softmax([1001, 1002, 1003], 1);
    softmax([1, 2, 3], 1).forEach((p, i) => assert.ok(Math.abs(p - (moved[i] ?? 0)) < 1e-6));
  });

  it('is less sure the higher the temperature', () => {
    assert.ok(Math.max(...softmax([3, 1, 0], 2)) < Math.max(...softmax([3, 1, 0], 1)));
  });

  it('calls all equally likely where the logits are no numbers', () => {
    for (const row of [[NaN, 1], [Infinity, 1], [-Infinity, -Infinity]]) assert.deepEqual(softmax(row, 1), Float32Array.of(0.5, 0.5));
  });
});

describe('the confidence of a number', () => {
  it('never falls where its probability rises, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(probability, probability, model, (a, b, fitted) => {
        const [less, more] = [confidenceOf(Math.min(a, b), fitted), confidenceOf(Math.max(a, b), fitted)];
        assert.ok(less >= 0 && less <= more && more <= 1);
      }),
    );
  });

  it('rises where the probability rises noticeably', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.98, noNaN: true }), model, (p, fitted) =>
        assert.ok(confidenceOf(p + 0.01, fitted) > confidenceOf(p, fitted))),
    );
  });

  it('is the probability itself where nothing was fitted', () => {
    for (const p of [0.01, 0.5, 0.8, 0.999]) assert.ok(Math.abs(confidenceOf(p, UNFITTED) - p) < 1e-9);
  });

  it('is a number even at 0 and 1', () => {
    assert.ok(confidenceOf(0, UNFITTED) < 1e-5 && confidenceOf(1, UNFITTED) > 1 - 1e-5);
  });

  it('makes a number unsure just below the threshold', () => {
    const strict = { ...UNFITTED, unsureBelow: 0.9 };
    assert.equal(kindFor(0.9, strict), 'number');
    assert.equal(kindFor(0.9 - 1e-9, strict), 'unsure');
  });
});
