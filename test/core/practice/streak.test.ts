import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Days, streakOf } from '../../../src/core/practice/streak.ts';

describe('a streak', () => {
  it('grows by each day of practice', () => {
    assert.deepEqual(streakOf([1, 2, 3], 3), { days: 3, today: true });
    assert.deepEqual(streakOf([], 3), { days: 0, today: false });
  });

  it('forgives a missed day, and the next one too if there was practice between', () => {
    assert.deepEqual(streakOf([1, 3, 5, 6], 6), { days: 4, today: true });
  });

  it('is not over while today may still become a day of practice', () => {
    assert.deepEqual(streakOf([1, 2], 3), { days: 2, today: false });
    assert.deepEqual(streakOf([1, 2], 4), { days: 2, today: false });
    assert.deepEqual(streakOf([1, 2], 5), { days: 0, today: false });
  });

  it('begins anew after two missed days', () => {
    assert.deepEqual(streakOf([1, 2, 5], 5), { days: 1, today: true });
  });

  it('loses nothing by a clock that was a year ahead or behind for one mission', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -30, max: 0 })), fc.constantFrom(365, -365), (days, jump) => {
        assert.deepEqual(streakOf([...days, jump], 0), streakOf(days, 0));
      }),
    );
  });

  it('takes what is no day at all for nothing', () => {
    assert.deepEqual(streakOf([1, NaN, 2], 2), { days: 2, today: true });
    const told = new Days();
    assert.deepEqual([1, NaN, 2].map((day) => told.add(day)), [1, 1, 2]);
  });

  it('depends neither on the order of the days nor on several missions a day', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: 0, max: 25 }), (days, today) => {
        assert.deepEqual(streakOf([...days, ...days].reverse(), today), streakOf(days, today));
      }),
    );
  });

  it('is the same day by day as all at once, wherever the clock goes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1 }), (days) => {
        const told = new Days();
        days.forEach((day, i) => assert.equal(told.add(day), streakOf(days.slice(0, i + 1), day).days));
      }),
    );
  });
});
