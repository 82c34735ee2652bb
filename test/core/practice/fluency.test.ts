import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FactAnswer } from '../../../src/core/practice/facts.ts';
import { fluencyOf } from '../../../src/core/practice/fluency.ts';

const ANSWER: FactAnswer = {
  question: { kind: 'multiplication', operands: [7, 8] }, verdict: 'right', thinking: 2000, writing: 900, hint: false, by: 'pen', again: false,
  attempt: 'a', flight: undefined, wall: 1,
};
const right = (thinking: number | undefined = 2000): FactAnswer => ({ ...ANSWER, thinking });
const wrong: FactAnswer = { ...ANSWER, verdict: 'wrong' };
const hinted: FactAnswer = { ...ANSWER, hint: true };

const stars = (...answers: FactAnswer[]) => fluencyOf({ answers }).stars;

describe('how sure and how fast a fact is', () => {
  it('has no star while it goes wrong, however often it was right before', () => {
    assert.equal(stars(wrong), 0);
    assert.equal(stars(right(), right(), right(), right(), wrong), 0);
  });

  it('has one star when it was right, two when it is sure, three when it comes by heart', () => {
    assert.equal(stars(wrong, right()), 1);
    assert.equal(stars(right(), right()), 1);
    assert.equal(stars(wrong, right(5000), right(5000), right(5000)), 2);
    assert.equal(stars(right(9000), right(2900), right(2500), right(3000)), 3);
  });

  it('takes no answer for known that was given with the hint', () => {
    assert.equal(stars(hinted, hinted, hinted), 0);
    assert.equal(stars(right(), right(), hinted, right()), 1);
  });

  it('forgets no miss because the question came back a moment later', () => {
    assert.equal(stars(wrong, { ...ANSWER, again: true }, { ...ANSWER, again: true }), 0);
    assert.equal(stars(right(), right(), right(), { ...wrong, again: true }), 3);
  });

  it('calls nobody quick of whom nobody knows how long the thinking took', () => {
    assert.equal(stars(...[1, 2, 3].map(() => ({ ...ANSWER, thinking: undefined }))), 2);
  });

  it('tells the median of the thinking before the last right answers, and when it was asked last', () => {
    const { thinking, asked, last } = fluencyOf({ answers: [right(60_000), right(1000), { ...wrong, thinking: 50 }, right(3000), { ...right(2000), wall: 9 }] });
    assert.deepEqual({ thinking, asked, last }, { thinking: 2000, asked: 5, last: 9 });
    assert.equal(fluencyOf({ answers: [wrong] }).thinking, undefined);
    assert.equal(fluencyOf({ answers: [right(1000), right(2000)] }).thinking, 1500);
  });

  it('never loses a star by a quick right answer, and has none after a wrong one', () => {
    const answer = fc.record({ thinking: fc.option(fc.nat(20_000), { nil: undefined }), verdict: fc.constantFrom('right' as const, 'wrong' as const), hint: fc.boolean() });
    fc.assert(
      fc.property(fc.array(answer.map((some) => ({ ...ANSWER, ...some })), { minLength: 1 }), (answers) => {
        const before = stars(...answers);
        assert.ok(stars(...answers, right(0)) >= Math.min(before, 2));
        assert.equal(stars(...answers, wrong), 0);
      }),
    );
  });
});
