import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { EventBody, TimedEvent } from '../../../src/core/log/event.ts';
import { historyOf } from '../../../src/core/log/projections.ts';
import { planMission } from '../../../src/core/practice/mission.ts';
import type { Question } from '../../../src/core/practice/question.ts';
import { skillRecords } from '../../../src/core/practice/skill-record.ts';
import { skills } from '../../../src/core/practice/skills.ts';
import { mulberry32 } from '../../../src/core/random.ts';
import { at } from '../log/events.ts';

const sum = (a: number, b: number): Question => ({ kind: 'addition', operands: [a, b] });
const times = (a: number, b: number): Question => ({ kind: 'multiplication', operands: [a, b] });

/** One mission; `+` is a right answer, anything else a wrong one. */
function flown(attempt: string, questions: readonly Question[], marks: string, profile = 'mia'): TimedEvent[] {
  const bodies: EventBody[] = [
    { type: 'mission-started', profile, attempt, questions },
    ...questions.map((question, index): EventBody => ({
      type: 'answer-given', profile, attempt, index, question, text: '1', by: 'keypad', verdict: marks[index] === '+' ? 'right' : 'wrong',
      times: { done: 4000, paused: 0, firstStroke: 2500 },
    })),
  ];
  return bodies.map((body, i) => at(1000 + i, body));
}

const records = (...events: TimedEvent[][]) => skillRecords(historyOf(events.flat()).values(), 'mia');
const ids = (...events: TimedEvent[][]) => records(...events).map(({ skill }) => skill.id);

describe('what a child has shown of each skill', () => {
  it('tells the last answers in their order, and is mastered with eight of the last ten', () => {
    const questions = Array.from({ length: 12 }, () => sum(3, 4));
    const [record] = records(flown('a', questions, '-+++-++++++-'));
    assert.equal(record?.skill.id, 'add-to-10');
    assert.deepEqual(record?.last.map((right) => (right ? '+' : '-')).join(''), '++-++++++-');
    assert.equal(record?.mastered, true);
    assert.equal(record?.thinking, 2500);
    assert.equal(records(flown('a', questions, '+++++++-----'))[0]?.mastered, false);
    assert.equal(records(flown('a', questions.slice(0, 7), '+++++++'))[0]?.mastered, false);
  });

  it('takes an answer for each skill that practises it, but not for one that only builds on it', () => {
    assert.deepEqual(ids(flown('a', [sum(3, 4)], '+')), ['add-to-10']);
    assert.ok(ids(flown('a', [sum(8, 7)], '+')).includes('add-to-20'));
    assert.deepEqual(ids(flown('a', [times(5, 10)], '+')), ['table-5', 'table-10']);
  });

  it('is the child\'s own, and of what was practised only', () => {
    assert.deepEqual(ids(flown('a', [sum(3, 4)], '+', 'ben')), []);
    assert.deepEqual(ids(), []);
  });

  it('knows every skill that has something of its own once that was flown', () => {
    fc.assert(
      fc.property(fc.constantFrom(...skills), fc.integer({ min: 0, max: 1e6 }), (skill, seed) => {
        const questions = planMission(mulberry32(seed), [skill.id], 30);
        const found = records(flown('a', questions, '+'.repeat(30)));
        assert.ok(found.length > 0);
        assert.ok(found.every(({ last }) => last.length <= 10 && last.every(Boolean)));
      }),
      { numRuns: 40 },
    );
  });
});
