import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { reportJunk, withoutLookAlikes } from '../../../training/evaluate/junk.ts';
import { atUnsure, isTaken, takenShare, thresholdAt, TWO_PERCENT } from '../../../training/evaluate/unsure.ts';
import { calibratedItems, itemOf } from './items.ts';

test('of a hundred readings the two least sure are asked about, and the others counted', () => {
  const items = Array.from({ length: 100 }, (_, i) => itemOf((i + 1) / 100, i >= 10));
  const { threshold, unsure, n, correct, accuracy } = atUnsure(items, TWO_PERCENT);
  assert.deepEqual({ threshold, unsure, n, correct }, { threshold: 0.03, unsure: 2, n: 98, correct: 90 });
  assert.equal(accuracy, 90 / 98);
  // 0.02 x 1450 is 28.999…: a sum in floats must not lose the 29th.
  assert.equal(atUnsure(calibratedItems(1450, 3), TWO_PERCENT).unsure, 29);
});

test('whatever was read: never more unsure than wanted, none of them surer than what is taken, never NaN', () => {
  const confidences = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 80 });
  fc.assert(
    fc.property(confidences, fc.double({ min: 0, max: 0.5, noNaN: true }), (given, share) => {
      const items = given.map((confidence) => itemOf(confidence));
      const { threshold, unsure, n, accuracy } = atUnsure(items, share);
      assert.ok(unsure <= share * items.length + 1e-6);
      assert.equal(unsure + n, items.length);
      assert.ok(accuracy >= 0 && accuracy <= 1);
      assert.ok(items.every((item) => isTaken(item, threshold) === item.confidence >= threshold));
      if (new Set(given).size === given.length) assert.equal(unsure, Math.floor(share * given.length + 1e-9));
    }),
  );
});

test('where there is not even a guess nothing is taken, however low the threshold', () => {
  const empty = { ...itemOf(0), reading: '', kind: 'empty' } as const;
  assert.equal(takenShare([empty, itemOf(0.1)], 0), 0.5);
  assert.equal(atUnsure([empty], TWO_PERCENT).accuracy, 0);
});

test('junk is counted at the shipped threshold, and at the one that real digits set', () => {
  const junk = [0.2, 0.6, 0.9, 0.95].map((confidence) => itemOf(confidence));
  const digits = Array.from({ length: 50 }, (_, i) => itemOf(i === 0 ? 0.1 : 0.5 + i / 200));
  assert.deepEqual(reportJunk(junk, 3, 0.8, digits), {
    n: 4,
    leftOut: 3,
    shipped: { threshold: 0.8, asNumber: 0.5 },
    atTwoPercentUnsure: { threshold: thresholdAt(digits, 0.02), asNumber: 0.75 },
  });
  assert.equal(reportJunk(junk, 0, 0.8, null).atTwoPercentUnsure, undefined);
});

test('what looks like a digit or a sign of numbers is not judged as junk', () => {
  const labels = [...'OoIlSsZzBGQgqbD()/,.-', 'A', 'x', 'scribble', 'Ol', '+'];
  const kept = withoutLookAlikes(labels.map((label) => ({ label }))).map(({ label }) => label);
  assert.deepEqual(kept, ['A', 'x', 'scribble', 'Ol', '+']);
});
