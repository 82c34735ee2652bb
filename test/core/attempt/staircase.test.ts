import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { applyEvent, climbOf, isFinished, openAttempt, type Attempt } from '../../../src/core/attempt/attempt.ts';
import { climb, MOST_STEPS, type Step } from '../../../src/core/attempt/staircase.ts';
import type { Verdict } from '../../../src/core/log/event.ts';
import type { Question } from '../../../src/core/practice/question.ts';
import { corrected, given } from '../log/events.ts';

const RUNGS = 40;
const LADDER: readonly Question[] = Array.from({ length: 2 * RUNGS }, (_, i) => ({ kind: 'addition', operands: [i, 1] }));

/** All the way of a child that knows the rungs below `limit`. @param slips steps that go wrong all the same */
function climbTo(limit: number, slips: readonly number[] = []): { reached: number; steps: readonly Step[] } {
  const steps: Step[] = [];
  for (;;) {
    const { reached, next } = climb(LADDER, steps);
    if (next === undefined) return { reached, steps };
    steps.push({ place: next, verdict: next % RUNGS < limit && !slips.includes(steps.length) ? 'right' : 'wrong' });
  }
}

describe('the staircase of the placement flight', () => {
  it('finds where a child begins, wherever that is, in twelve questions at most', () => {
    for (let limit = 0; limit <= RUNGS; limit += 1) {
      const { reached, steps } = climbTo(limit);
      assert.ok(steps.length <= MOST_STEPS);
      assert.ok(reached < limit, `${limit}: never above`);
      assert.ok(limit - 1 - reached <= 3, `${limit}: ${reached}`);
    }
  });

  it('begins with the easiest, and is over soon for whoever has just begun', () => {
    assert.deepEqual(climb(LADDER, []), { reached: -1, next: 0 });
    assert.equal(climbTo(0).steps.length, 2);
    assert.ok(climbTo(2).steps.length <= 6);
  });

  it('forgives one slip of the pen', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: RUNGS }), fc.nat(5), (limit, slip) => {
      assert.ok(limit - 1 - climbTo(limit, [slip]).reached <= 4);
    }));
  });
});

describe('a placement flight', () => {
  const begin = (): Attempt => openAttempt({ type: 'mission-started', profile: 'default', attempt: 'a', questions: LADDER, flight: 'placement', wall: 1 });

  function answer(attempt: Attempt, verdict: Verdict): Attempt {
    const index = attempt.answers.length;
    return applyEvent(attempt, { ...given(index, verdict), question: attempt.questions[index]!, wall: 2 });
  }

  it('asks one question after the other, and ends', () => {
    let attempt = begin();
    assert.deepEqual(attempt.questions, [LADDER[0]]);
    while (!isFinished(attempt)) attempt = answer(attempt, 'right');
    assert.equal(climbOf(attempt)?.reached, RUNGS - 1);
  });

  it('goes on from what was really written, where that was misread', () => {
    const misread = answer(begin(), 'wrong');
    assert.deepEqual(misread.questions[1], LADDER[RUNGS]);
    const putRight = applyEvent(misread, { ...corrected(0), wall: 3 });
    assert.deepEqual(putRight.questions, answer(begin(), 'right').questions);
  });
});
