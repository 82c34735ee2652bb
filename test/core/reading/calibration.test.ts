import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bestNumbers } from '../../../src/core/reading/alternatives.ts';
import { kindFor, softmax, UNSURE_BELOW } from '../../../src/core/reading/calibration.ts';

const logits = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 10, maxLength: 10 });
const temperature = fc.double({ min: 0.1, max: 10, noNaN: true });
const probabilities = logits.map((row) => softmax(row, 50));

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
    assert.deepEqual(softmax([NaN, 1], 1), Float32Array.of(0.5, 0.5));
  });
});

describe('kindFor', () => {
  it('is unsure just below the threshold', () => {
    assert.equal(kindFor(UNSURE_BELOW), 'number');
    assert.equal(kindFor(UNSURE_BELOW - 1e-9), 'unsure');
  });
});

describe('bestNumbers', () => {
  it('finds the very numbers that trying all of them finds', () => {
    fc.assert(
      fc.property(fc.array(probabilities, { minLength: 1, maxLength: 3 }), (digits) => {
        const all = Array.from({ length: 10 ** digits.length }, (_, n) =>
          Array.from(String(n).padStart(digits.length, '0')).reduce(
            (p, d, i) => p * (digits[i]?.[Number(d)] ?? 0),
            1,
          ),
        ).sort((a, b) => b - a);
        bestNumbers(digits, 4).forEach(({ confidence }, i) => assert.equal(confidence, all[i]));
      }),
    );
  });
});
