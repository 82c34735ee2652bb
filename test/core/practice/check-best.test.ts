import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventBody, MissionStarted } from '../../../src/core/log/event.ts';
import { historyOf, unfinished } from '../../../src/core/log/projections.ts';
import { bestCheck, finishedChecks, lastLimit } from '../../../src/core/practice/check-best.ts';
import { at } from '../log/events.ts';

const question = { kind: 'multiplication', operands: [7, 8] };

/** A check of two questions, each answered within `seconds`. */
function flown(attempt: string, right: number, seconds: number, begun: Partial<MissionStarted> = {}): EventBody[] {
  return [
    { type: 'mission-started', profile: 'mia', attempt, questions: [question, question], flight: 'tables-check', timeLimit: 6000, ...begun },
    ...[0, 1].map((index): EventBody => ({
      type: 'answer-given', profile: begun.profile ?? 'mia', attempt, index, question, text: '56', by: 'keypad', verdict: index < right ? 'right' : 'wrong',
      times: { done: seconds * 1000 + 500, paused: 500 },
    })),
  ];
}

const attempts = (...bodies: EventBody[][]) => [...historyOf(bodies.flat().map((body, i) => at(i, body))).values()];

describe('the own best of the tables checks', () => {
  it('is the one with the most right answers, and of these the quickest', () => {
    const checks = finishedChecks(attempts(flown('a', 1, 2), flown('b', 2, 5), flown('c', 2, 4), flown('d', 2, 4)), 'mia', 6000);
    assert.equal(bestCheck(checks)?.id, 'c');
    assert.equal(bestCheck([]), undefined);
  });

  it('compares only checks of the same child with the same time', () => {
    const all = attempts(
      flown('a', 1, 4), flown('b', 2, 4, { timeLimit: 9000 }), flown('c', 2, 4, { profile: 'ben' }),
      flown('d', 2, 4).slice(0, 2), flown('e', 2, 4, { flight: 'today' }),
    );
    assert.deepEqual(finishedChecks(all, 'mia', 6000).map(({ id }) => id), ['a']);
    assert.deepEqual(finishedChecks(all, 'mia', undefined), []);
  });

  it('begins with six seconds, then with what was chosen last, no limit too', () => {
    assert.equal(lastLimit([], 'mia'), 6000);
    assert.equal(lastLimit(attempts(flown('a', 1, 4, { timeLimit: 12_000 })), 'mia'), 12_000);
    const [start, ...rest] = flown('b', 1, 4);
    assert.ok(start?.type === 'mission-started');
    const { timeLimit: _, ...unlimited } = start;
    assert.equal(lastLimit(attempts(flown('a', 1, 4), [unlimited, ...rest]), 'mia'), undefined);
  });

  it('a check that is under way is no mission to go on with, and a mission no check', () => {
    const all = attempts(flown('a', 1, 4, { flight: 'today' }).slice(0, 2), flown('b', 1, 4).slice(0, 2));
    assert.equal(unfinished(all, 'mia')?.id, 'a');
    assert.equal(unfinished(all, 'mia', 'tables-check')?.id, 'b');
  });
});
