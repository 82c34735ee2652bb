import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { RASTER_LENGTH } from '../../../src/core/ink/raster.ts';
import { certaintyOf, confidenceOf, kindFor, logOddsOf, softmax } from '../../../src/core/reading/calibration.ts';
import { DIGITS } from '../../../src/core/reading/classes.ts';
import type { DigitReading } from '../../../src/core/reading/reading.ts';
import { UNFITTED } from '../../../src/core/reading/reading-model.ts';
import { logitsOf } from './oracle.ts';
import type { Row } from './oracle.ts';

const logits = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 2, maxLength: 18 });
const temperature = fc.double({ min: 0.1, max: 10, noNaN: true });
const probability = fc.double({ min: 0, max: 1, noNaN: true });
const certainty = fc.double({ min: -30, max: 30, noNaN: true });
const model = fc
  .tuple(fc.double({ min: 0.05, max: 5, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true }))
  .map(([slope, certaintySlope, offset]) => ({ ...UNFITTED, slope, certaintySlope, offset }));

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

describe('the log-odds of a class', () => {
  it('are those of its probability', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 2, maxLength: 18 }), fc.nat(1), (row, cls) => {
        const p = softmax(row, 1)[cls] ?? NaN;
        assert.ok(Math.abs(1 / (1 + Math.exp(-logOddsOf(row, cls))) - p) < 1e-5);
      }),
    );
  });

  it('stay exact where the probability is 1 to the last bit, and do not overflow', () => {
    assert.equal(logOddsOf([60, 0], 0), 60);
    assert.ok(Math.abs(logOddsOf([1000, 1003, 0], 0) + 3) < 1e-9);
    assert.equal(logOddsOf([2, ...new Array<number>(8).fill(-1000)], 0), 1002 - Math.log(8));
  });

  it('are those of equally likely classes where the scores are no numbers', () => {
    for (const row of [[NaN, 1, 1], [1, NaN, 1], [1, Infinity, 1], [-Infinity, -Infinity, -Infinity]]) {
      assert.equal(logOddsOf(row, 0), -Math.log(2), String(row));
    }
  });
});

describe('how sure one network alone is of a number', () => {
  const read = (digit: number, mirrored: boolean, alone: Row): DigitReading => ({
    digit, mirrored, probabilities: new Float32Array(DIGITS), raster: new Float32Array(RASTER_LENGTH), strokes: [],
    classification: { logits: logitsOf({ x: 0.99 }), alone: logitsOf(alone), features: new Float32Array(0) },
  });
  const odds = (p: number): number => Math.log(p / (1 - p));

  it('is how sure it is of the digit that it is least sure of', () => {
    const digits = [read(1, false, { 1: 0.99 }), read(2, false, { 2: 0.7, 3: 0.2 }), read(7, false, { 7: 0.9 })];
    assert.ok(Math.abs(certaintyOf(digits) - odds(0.7)) < 1e-5);
    assert.ok(certaintyOf(digits.slice(0, 1)) > certaintyOf(digits));
  });

  it('goes by the digit as it was written', () => {
    assert.ok(Math.abs(certaintyOf([read(3, true, { m3: 0.9, 3: 0.05 })]) - odds(0.9)) < 1e-5);
    assert.ok(certaintyOf([read(3, false, { m3: 0.9, 3: 0.05 })]) < -2);
  });

  it('is none without a digit', () => {
    assert.equal(certaintyOf([]), -Infinity);
  });
});

describe('the confidence of a number', () => {
  it('never falls where its probability or its certainty rises, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(probability, probability, certainty, certainty, model, (a, b, c, d, fitted) => {
        const [less, more] = [
          confidenceOf(Math.min(a, b), Math.min(c, d), fitted),
          confidenceOf(Math.max(a, b), Math.max(c, d), fitted),
        ];
        assert.ok(less >= 0 && less <= more && more <= 1);
      }),
    );
  });

  it('rises where the probability rises noticeably', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.98, noNaN: true }), certainty, model, (p, sure, fitted) =>
        assert.ok(confidenceOf(p + 0.01, sure, fitted) > confidenceOf(p, sure, fitted))),
    );
  });

  it('rises where one network alone is surer, but not with how firm it is in another opinion', () => {
    const weighing = { ...UNFITTED, certaintySlope: 0.5 };
    const confidences = [-1000, -10, -2, 0, 3, 8].map((sure) => confidenceOf(0.9, sure, weighing));
    assert.deepEqual(confidences, [...confidences].sort((a, b) => a - b));
    assert.equal(new Set(confidences).size, 4);
  });

  it('is the probability itself where nothing was fitted', () => {
    for (const p of [0.01, 0.5, 0.8, 0.999]) assert.ok(Math.abs(confidenceOf(p, 7, UNFITTED) - p) < 1e-9);
  });

  it('is a number even at 0 and 1, of no digit and of the surest', () => {
    assert.ok(confidenceOf(0, 0, UNFITTED) < 1e-5 && confidenceOf(1, 0, UNFITTED) > 1 - 1e-5);
    for (const sure of [-Infinity, Infinity]) {
      const confidence = confidenceOf(0.9, sure, { ...UNFITTED, certaintySlope: 0.5 });
      assert.ok(confidence > 0 && confidence < 1);
      assert.ok(Math.abs(confidenceOf(0.9, sure, UNFITTED) - 0.9) < 1e-9);
    }
  });

  it('makes a number unsure just below the threshold', () => {
    const strict = { ...UNFITTED, unsureBelow: 0.9 };
    assert.equal(kindFor(0.9, strict), 'number');
    assert.equal(kindFor(0.9 - 1e-9, strict), 'unsure');
  });
});
