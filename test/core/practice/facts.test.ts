import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { componentOf } from '../../../src/core/practice/component.ts';
import { factHistories } from '../../../src/core/practice/facts.ts';
import type { AnswerTimes, EventBody } from '../../../src/core/log/event.ts';
import { historyOf } from '../../../src/core/log/projections.ts';
import { QUESTIONS, abandoned, at, corrected, given, started } from '../log/events.ts';

function facts(...bodies: EventBody[]) {
  return factHistories(historyOf(bodies.map((body, i) => at(1000 + i, body))).values(), 'default');
}

/** What is known of the answers to the first question. */
function first(...bodies: EventBody[]) {
  const [question] = QUESTIONS;
  return facts(...bodies).get(componentOf(question!).id)?.answers ?? [];
}

describe('the history of a fact', () => {
  it('takes what the child says it wrote for its answer: a misreading is no lapse', () => {
    assert.deepEqual(first(started(), given(0, 'wrong'), corrected(0, 'right')).map(({ verdict }) => verdict), ['right']);
    assert.deepEqual(first(started(), given(0, 'wrong'), corrected(0, 'wrong')).map(({ verdict }) => verdict), ['wrong']);
  });

  it('keeps thinking apart from writing and from what the clock stood still', () => {
    const timed = (times: AnswerTimes): EventBody => ({ ...given(0), times });
    const [answer] = first(started(), timed({ firstStroke: 5000, lastStroke: 8000, pausedBefore: 2000, done: 12_000, paused: 3000 }));
    assert.equal(answer?.thinking, 3000);
    assert.equal(answer?.writing, 3000);
    const [old] = first(started(), timed({ firstStroke: 90_000, lastStroke: 92_000, done: 93_000, paused: 85_000 }));
    assert.equal(old?.thinking, 8000);
    const [typed] = first(started(), timed({ done: 4000, paused: 0 }));
    assert.equal(typed?.thinking, undefined);
  });

  it('goes over all missions in the order of the log, left ones too, with the time of each answer', () => {
    const answers = first(started('a'), given(0, 'wrong', 'a'), abandoned('a'), started('b'), given(0, 'right', 'b'));
    assert.deepEqual(answers.map(({ verdict, attempt, wall }) => ({ verdict, attempt, wall })), [
      { verdict: 'wrong', attempt: 'a', wall: 1001 },
      { verdict: 'right', attempt: 'b', wall: 1004 },
    ]);
  });

  it('is each child\'s own', () => {
    assert.equal(facts(started('a', 'sister'), { ...given(0), profile: 'sister' }).size, 0);
  });
});
