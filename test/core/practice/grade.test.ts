import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FactAnswer } from '../../../src/core/practice/facts.ts';
import { Pace } from '../../../src/core/practice/grade.ts';

const told = (thinking: number): FactAnswer => ({
  question: { kind: 'addition', operands: [1, 1] }, verdict: 'right', thinking, writing: undefined,
  hint: false, again: false, by: 'pen', attempt: 'a', flight: undefined, wall: 0,
});

describe("a child's pace", () => {
  it('is the middle one of its newest fifty times, however long it flies, and in a copy too', () => {
    const times = fc.array(fc.oneof(fc.integer({ min: 3000, max: 20_000 }), fc.constantFrom(4000, 8000)), { minLength: 60, maxLength: 150 });
    fc.assert(fc.property(times, (all) => {
      let pace = new Pace();
      all.forEach((thinking, i) => {
        const middle = all.slice(Math.max(0, i - 50), i).sort((one, other) => one - other)[Math.min(i, 50) >> 1];
        const expected = i < 8 || middle === undefined ? 'good' : thinking > 2 * middle ? 'hard' : thinking < 0.75 * middle && thinking < 3000 ? 'easy' : 'good';
        assert.equal(pace.grade(told(thinking), true), thinking > 3000 || expected !== 'hard' ? expected : 'good');
        if (i % 7 === 0) pace = pace.copy();
      });
    }));
  });
});
