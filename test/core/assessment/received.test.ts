import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAskable } from '../../../src/core/assessment/askable.ts';
import type { Assessment } from '../../../src/core/assessment/assessment.ts';
import { pupilOf, uncollected } from '../../../src/core/assessment/handed-over.ts';
import { receivedBy } from '../../../src/core/assessment/received.ts';
import { openAttempts, seenOf } from '../../../src/core/assessment/seen.ts';
import { disputeOf } from '../../../src/core/attempt/dispute.ts';
import { isRight, textOf } from '../../../src/core/attempt/attempt.ts';
import { ForeignSignError } from '../../../src/core/attempt/marking.ts';
import type { EventBody } from '../../../src/core/log/event.ts';
import { historyOf } from '../../../src/core/log/projections.ts';
import { factHistories } from '../../../src/core/practice/facts.ts';
import { confirmedAnswers } from '../../../src/core/reading/confirmed-answers.ts';
import { given, logged, started } from '../log/events.ts';
import { assessment, handedIn, received, sat } from './assessments.ts';

/** What a child has after this. */
function after(...bodies: EventBody[]) {
  const events = bodies.map((body, i) => logged(i + 1, body));
  const attempts = [...historyOf(events).values()];
  return { events, attempts, desk: receivedBy(events, attempts, 'default') };
}

const change = (one: Partial<Assessment>) => received(assessment(one));

describe('what a child has of its teacher', () => {
  it('waits to be begun, goes on where it was left, and is done once it is handed in', () => {
    assert.equal(after(received()).desk[0]?.mayBegin, true);
    const [begun] = after(received(), sat(), given(0)).desk;
    assert.deepEqual([begun?.open?.answers.length, begun?.mayBegin], [1, false]);
    const [done] = after(received(), sat(), given(0), handedIn()).desk;
    assert.deepEqual([done?.open, done?.mayBegin, done?.sittings.length], [undefined, false, 1]);
  });

  it('is one assessment however often it came, sat anew where the teacher has changed it, and by its old rules what was begun before', () => {
    const [changed] = after(received(), sat(), handedIn(), received(), change({ revision: 2, title: 'Better' })).desk;
    assert.deepEqual([changed?.assessment.title, changed?.mayBegin], ['Better', true]);
    const [begun] = after(received(), sat(), change({ revision: 2 })).desk;
    assert.equal(begun?.open?.assessment?.revision, 1);
    const [older] = after(change({ revision: 2, title: 'Better' }), received()).desk;
    assert.equal(older?.assessment.title, 'Better');
  });

  it('is nobody else’s', () => {
    assert.deepEqual(after(received(assessment(), 'sister'), sat(assessment(), 'a', 'sister')).desk, []);
  });

  it('can be refused where a newer version has made it', () => {
    assert.equal(isAskable(assessment()), true);
    assert.equal(isAskable(assessment({ questions: [{ kind: 'of-the-future', operands: [1] }] })), false);
    assert.equal(isAskable(assessment({ parts: [{ skill: 'of-the-future', count: 3 }] })), false);
    assert.equal(isAskable(assessment({ questions: [] })), false);
  });
});

describe('what may be seen of an assessment', () => {
  const shown = (shows: Assessment['shows'], ...more: EventBody[]) => {
    const rules = assessment({ shows });
    const { attempts } = after(received(rules), sat(rules), given(0), ...more);
    return attempts.map((attempt) => seenOf(attempt, [rules]));
  };

  it('is nothing before it is handed in, and then what the teacher allows', () => {
    assert.deepEqual(shown('answers'), ['nothing']);
    assert.deepEqual((['each', 'answers', 'score', 'nothing'] as const).flatMap((shows) => shown(shows, handedIn())),
      ['answers', 'answers', 'score', 'nothing']);
  });

  it('leaves out of all that is counted and drawn what may not be seen, and nothing else', () => {
    const hidden = assessment({ shows: 'score' });
    const { events, attempts } = after(started('before'), received(hidden), sat(hidden), handedIn(), started('later'));
    const open = openAttempts({ attempts: () => attempts, events: () => events }, 'default');
    assert.deepEqual(open.map(({ id }) => id), ['before', 'later']);
  });
});

describe('what a teacher has not yet', () => {
  it('is what was handed in, until a receipt says so', () => {
    const { events, attempts } = after(received(), sat(), handedIn());
    assert.deepEqual(uncollected(events, attempts, 'default').map(({ id }) => id), ['a']);
    assert.deepEqual(uncollected(events, attempts, 'sister'), []);
    const collected = after(received(), sat(), handedIn(), { type: 'result-collected', profile: 'default', attempt: 'a', by: '0123456789abcdef' });
    assert.deepEqual(uncollected(collected.events, collected.attempts, 'default'), []);
  });

  it('is what the child has said of an answer since, until the next receipt', () => {
    const dispute: EventBody = { type: 'answer-disputed', profile: 'default', attempt: 'a', index: 0, text: '12' };
    const collected: EventBody = { type: 'result-collected', profile: 'default', attempt: 'a', by: '0123456789abcdef' };
    const left = (...more: EventBody[]) => {
      const { events, attempts } = after(received(), sat(), given(0, 'wrong'), handedIn(), ...more);
      return uncollected(events, attempts, 'default').map(({ id }) => id);
    };
    assert.deepEqual(left(collected, dispute), ['a']);
    assert.deepEqual(left(collected, dispute, collected), []);
  });

  it('carries the code that the child has claimed last', () => {
    const join = (pupil: string): EventBody => ({ type: 'class-joined', profile: 'default', pupil });
    assert.equal(pupilOf([], 'default'), undefined);
    assert.equal(pupilOf([join('7K3MX'), join('P3Q8X')], 'default'), 'P3Q8X');
  });
});

describe('a teacher’s word', () => {
  const written: EventBody = {
    ...given(0, 'wrong'), by: 'pen', text: '17', reading: { kind: 'number', text: '17', confidence: 0.9, alternatives: [] }, ink: new Uint8Array([1]),
  };
  const overruled: EventBody = { type: 'answer-overruled', profile: 'default', attempt: 'a', index: 0, verdict: 'right', text: '12' };

  it('counts in the score, in what is planned, and in what is learned of the hand; a child’s alone does not', () => {
    const before = after(received(), sat(), written, handedIn());
    const [attempt] = before.attempts;
    const dispute = attempt && disputeOf(attempt, 0, '12');
    assert.equal(dispute?.type, 'answer-disputed');
    const said = after(...before.events, ...(dispute ? [dispute] : []));
    assert.equal(said.attempts[0]?.answers[0] && isRight(said.attempts[0].answers[0]), false);
    const decided = after(...said.events, overruled);
    const answer = decided.attempts[0]?.answers[0];
    assert.deepEqual(answer && [isRight(answer), textOf(answer), answer.given.text], [true, '12', '17']);
    const facts = [...factHistories(decided.attempts, 'default').values()].flatMap(({ answers }) => answers);
    assert.deepEqual(facts.map(({ verdict }) => verdict), ['right']);
    assert.deepEqual(confirmedAnswers(said.events, 'default'), []);
    assert.deepEqual(confirmedAnswers(decided.events, 'default').map(({ text }) => text), ['12']);
  });

  it('cannot be asked for by one number of two', () => {
    const division = { kind: 'remainder', operands: [17, 5] };
    const [attempt] = after(received(), sat(assessment({ questions: [division] })), { ...given(0, 'wrong'), question: division, text: '8 r 2' }).attempts;
    assert.throws(() => attempt && disputeOf(attempt, 0, '3'), ForeignSignError);
    assert.equal(attempt && disputeOf(attempt, 0, '3 r 2')?.text, '3 r 2');
  });

  it('takes back what was wrongly taken for certain', () => {
    const right: EventBody = { ...written, text: '12', verdict: 'right' };
    assert.equal(confirmedAnswers(after(received(), sat(), right).events, 'default').length, 1);
    assert.deepEqual(confirmedAnswers(after(received(), sat(), right, { ...overruled, verdict: 'wrong', text: '17' }).events, 'default'), []);
  });
});
