import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEvent, openAttempt, type Attempt } from '../../../../src/core/attempt/attempt.ts';
import { mark } from '../../../../src/core/attempt/marking.ts';
import type { Question } from '../../../../src/core/practice/question.ts';
import { kindOf } from '../../../../src/core/practice/questions/registry.ts';
import { askFor, skillById } from '../../../../src/core/practice/skills.ts';
import { likelyHabit } from '../../../../src/core/practice/slips/habit.ts';
import { mulberry32 } from '../../../../src/core/random.ts';
import { children } from '../../../../tools/simulate/children.ts';
import { given } from '../../log/events.ts';

const random = mulberry32(11);
const smaller = children.find(({ slip }) => slip === 'smaller-from-larger')!;
const withBug = (question: Question) => smaller.answer(question, random)?.text ?? rightly(question);
const rightly = (question: Question) => kindOf(question).answer(question);

/** Thirty sums of one skill, answered in this way. */
function flown(skill: string, answer: (question: Question) => string, id = 'a'): Attempt {
  const questions = Array.from({ length: 30 }, () => askFor(skillById(skill), random));
  return questions.reduce<Attempt>((attempt, question, index) => {
    const text = answer(question);
    return applyEvent(attempt, { ...given(index, mark(question, text), id), question, text, wall: 1 });
  }, openAttempt({ type: 'mission-started', profile: 'default', attempt: id, questions, wall: 1 }));
}

describe('a habit', () => {
  it('is what goes wrong in the same way nearly always when it can', () => {
    assert.equal(likelyHabit([flown('subtract-to-100', withBug)], 'default'), 'smaller-from-larger');
  });

  it('is none in right answers, in a few mistakes, in too few answers, or in what another child wrote', () => {
    assert.equal(likelyHabit([flown('subtract-to-100', rightly)], 'default'), undefined);
    const nowAndThen = flown('subtract-to-100', (question) => (random() < 0.25 ? withBug(question) : rightly(question)));
    assert.equal(likelyHabit([nowAndThen], 'default'), undefined);
    const long = flown('subtract-to-100', withBug);
    assert.equal(likelyHabit([{ ...long, answers: long.answers.slice(0, 4) }], 'default'), undefined);
    assert.equal(likelyHabit([{ ...long, profile: 'sister' }], 'default'), undefined);
  });

  it('is over when the child has learned how it goes', () => {
    const log = [flown('subtract-to-100', withBug), flown('subtract-to-100', rightly, 'b')];
    assert.equal(likelyHabit(log, 'default'), undefined);
  });
});
