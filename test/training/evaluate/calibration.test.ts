import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BINS, calibrationError, reliability } from '../../../training/evaluate/calibration.ts';
import { calibratedItems, itemOf } from './items.ts';

const anyItems = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), { maxLength: 60 });

test('a network that means what it says has hardly any calibration error; one that boasts has what it boasts', () => {
  assert.ok(calibrationError(calibratedItems(20_000, 1)) < 0.015);
  const boasting = Array.from({ length: 100 }, (_, i) => itemOf(0.9, i < 50));
  assert.ok(Math.abs(calibrationError(boasting) - 0.4) < 1e-9);
  const modest = Array.from({ length: 100 }, (_, i) => itemOf(0.3, i < 75));
  assert.ok(Math.abs(calibrationError(modest) - 0.45) < 1e-9);
});

test('being too sure here does not make up for being too modest there', () => {
  const items = [0.9, 0.1].flatMap((confidence) => [true, false].map((right) => itemOf(confidence, right)));
  assert.ok(Math.abs(calibrationError(items) - 0.4) < 1e-9);
});

test('whatever was read, the error is a share, it does not depend on the order, and no item is lost', () => {
  fc.assert(
    fc.property(anyItems, (read) => {
      const items = read.map(([confidence, right]) => itemOf(confidence, right));
      const error = calibrationError(items);
      assert.ok(error >= 0 && error <= 1, String(error));
      assert.ok(Math.abs(error - calibrationError([...items].reverse())) < 1e-9);
      const bins = reliability(items);
      assert.equal(bins.length, BINS);
      assert.equal(
        bins.reduce((sum, { n }) => sum + n, 0),
        items.length,
      );
      for (const { n, from, to, confidence } of bins) {
        if (n > 0) assert.ok(confidence >= from - 1e-9 && confidence <= to + 1e-9);
      }
    }),
  );
  assert.equal(calibrationError([]), 0);
});
