import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rightToPass } from '../../../src/core/assessment/assessment.ts';

test('14 of 25 are 56 per cent', () => {
  assert.equal(rightToPass(0.56, 25), 14);
});

test('what a pupil is told is just enough, at each per cent', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 200 }), (percent, count) => {
    const right = rightToPass(percent / 100, count);
    assert.ok(right * 100 >= percent * count && (right - 1) * 100 < percent * count);
  }));
});
