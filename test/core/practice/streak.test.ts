import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { streakOf } from '../../../src/core/practice/streak.ts';

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

  it('depends neither on the order of the days nor on several missions a day', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: 0, max: 25 }), (days, today) => {
        assert.deepEqual(streakOf([...days, ...days].reverse(), today), streakOf(days, today));
      }),
    );
  });
});
