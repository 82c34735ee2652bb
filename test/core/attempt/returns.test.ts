import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { applyEvent, firstTries, isFinished, missedQuestions, openAttempt, outOf, score, solved, type Attempt } from '../../../src/core/attempt/attempt.ts';
import type { AnswerGiven, Verdict } from '../../../src/core/log/event.ts';
import type { Question } from '../../../src/core/practice/question.ts';
import { corrected, given } from '../log/events.ts';

const QUESTIONS: readonly Question[] = Array.from({ length: 10 }, (_, i) => ({ kind: 'addition', operands: [i, 1] }));

function begin(returns = true, questions = QUESTIONS): Attempt {
  return openAttempt({
    type: 'mission-started', profile: 'default', attempt: 'a', questions, wall: 1, ...(returns ? { returns: true } : {}),
  });
}

function answer(attempt: Attempt, verdict: Verdict): Attempt {
  const index = attempt.answers.length;
  const question = attempt.questions[index];
  assert.ok(question);
  const event: AnswerGiven = { ...given(index, verdict), question };
  return applyEvent(attempt, { ...event, wall: 2 });
}

const putRight = (attempt: Attempt, index: number) => applyEvent(attempt, { ...corrected(index), wall: 3 });

/** Flies to the end. */
function fly(verdicts: readonly Verdict[], attempt = begin()): Attempt {
  const open = [...verdicts];
  let next = attempt;
  while (!isFinished(next)) next = answer(next, open.shift() ?? 'right');
  return next;
}

describe('a question that was missed', () => {
  it('comes back later in the flight, not at once', () => {
    const attempt = answer(begin(), 'wrong');
    assert.deepEqual(attempt.questions[4], QUESTIONS[0]);
    assert.deepEqual(attempt.again, [4]);
    assert.equal(attempt.questions.length, 11);
  });

  it('scores by its first answer, and fills the tank when it is right at last', () => {
    const attempt = fly(['wrong']);
    assert.equal(score(attempt), 9);
    assert.equal(outOf(attempt), 10);
    assert.equal(solved(attempt), 10);
    assert.equal(firstTries(attempt), 10);
    assert.deepEqual(missedQuestions(attempt), [QUESTIONS[0]]);
  });

  it('does not come back where it was only misread', () => {
    const attempt = putRight(answer(begin(), 'wrong'), 0);
    assert.deepEqual(attempt.questions, QUESTIONS);
    assert.deepEqual(attempt.again, []);
  });

  it('does not come back at the very end, nor a second time, nor in a mission of an older version', () => {
    assert.equal(fly([...Array<Verdict>(9).fill('right'), 'wrong']).questions.length, 10);
    assert.equal(fly(['wrong', 'right', 'right', 'right', 'wrong']).questions.length, 11);
    assert.deepEqual(fly(['wrong', 'wrong'], begin(false)).questions, QUESTIONS);
  });

  it('is one of five at most: a hard flight ends too', () => {
    assert.equal(fly(Array<Verdict>(30).fill('wrong')).questions.length, 15);
  });

  it('never stands next to itself, whatever is missed and put right', () => {
    const step = fc.constantFrom<'right' | 'wrong' | 'misread'>('right', 'wrong', 'misread');
    fc.assert(fc.property(fc.array(step, { maxLength: 20 }), fc.integer({ min: 1, max: 10 }), (steps, length) => {
      let attempt = begin(true, QUESTIONS.slice(0, length));
      for (const one of steps) {
        if (isFinished(attempt)) break;
        attempt = answer(attempt, one === 'right' ? 'right' : 'wrong');
        if (one === 'misread') attempt = putRight(attempt, attempt.answers.length - 1);
        attempt.questions.forEach((question, place) => assert.notEqual(question, attempt.questions[place + 1]));
        assert.deepEqual(attempt.questions.filter((_, place) => !attempt.again.includes(place)), QUESTIONS.slice(0, length));
        assert.ok(score(attempt) <= outOf(attempt) && solved(attempt) <= attempt.answers.length);
      }
    }));
  });
});
