import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { EventBody, MissionStarted, TimedEvent } from '../../../src/core/log/event.ts';
import { historyOf } from '../../../src/core/log/projections.ts';
import { badgesOf, BADGES } from '../../../src/core/practice/badges.ts';
import type { Question } from '../../../src/core/practice/question.ts';
import { anyBody, at } from '../log/events.ts';

const DAY = 86_400_000;
const dayOf = (wall: number) => Math.floor(wall / DAY);
const times = (a: number, b: number): Question => ({ kind: 'multiplication', operands: [a, b] });
const TEN = Array.from({ length: 10 }, (_, i) => times(3, i + 1));

/** A whole mission; the first `right` of its answers are right. */
function flown(attempt: string, day: number, questions = TEN, right = questions.length, begun: Partial<MissionStarted> = {}): TimedEvent[] {
  const bodies: EventBody[] = [
    { type: 'mission-started', profile: 'mia', attempt, questions, ...begun },
    ...questions.map((question, index): EventBody => ({
      type: 'answer-given', profile: begun.profile ?? 'mia', attempt, index, question, text: '1', by: 'keypad',
      verdict: index < right ? 'right' : 'wrong', times: { done: 4000, paused: 0, firstStroke: 2000 },
    })),
  ];
  return bodies.map((body) => at(day * DAY, body));
}

const badges = (...events: TimedEvent[][]) => badgesOf(historyOf(events.flat()).values(), 'mia', dayOf);
const ids = (...events: TimedEvent[][]) => badges(...events).map(({ id }) => id);
const many = (count: number, of: (n: number) => TimedEvent[]) => Array.from({ length: count }, (_, n) => of(n)).flat();

describe('badges', () => {
  it('begin with the first mission, however it went, and come at its end only', () => {
    assert.deepEqual(ids(flown('a', 1, TEN, 0)), ['flights-1']);
    assert.deepEqual(ids(flown('a', 1, TEN, 0).slice(0, 5)), []);
    assert.deepEqual(ids(flown('a', 1, TEN, 10, { profile: 'ben' })), []);
  });

  it('are for going on: missions, right answers, days, and trying again', () => {
    assert.ok(ids(many(10, (n) => flown(`${n}`, 1))).includes('flights-10'));
    assert.ok(ids(many(10, (n) => flown(`${n}`, 1))).includes('right-100'));
    assert.ok(!ids(many(9, (n) => flown(`${n}`, 1))).includes('right-100'));
    assert.ok(ids(many(3, (n) => flown(`${n}`, 2 * n))).includes('days-3'));
    assert.ok(!ids(many(3, (n) => flown(`${n}`, 3 * n))).includes('days-3'));
    assert.ok(ids(flown('a', 1), flown('b', 1, TEN, 1, { missedOf: 'a' })).includes('second-try'));
  });

  it('are for knowing: a full tank, a full check, a table of which every fact is sure', () => {
    const check = Array.from({ length: 25 }, (_, i) => times(2 + (i % 11), 2 + Math.floor(i / 11)));
    assert.ok(ids(flown('a', 1)).includes('full-tank'));
    assert.ok(!ids(flown('a', 1, TEN, 9)).includes('full-tank'));
    assert.ok(ids(flown('a', 1, check, 25, { flight: 'tables-check' })).includes('full-check'));
    assert.ok(!ids(flown('a', 1, check, 24, { flight: 'tables-check' })).includes('full-check'));
    const table = Array.from({ length: 12 }, (_, i) => (i % 2 ? times(7, i + 1) : times(i + 1, 7)));
    assert.ok(!ids(many(2, (n) => flown(`${n}`, 1, table))).includes('table-7'));
    assert.ok(ids(many(3, (n) => flown(`${n}`, 1, table))).includes('table-7'));
    assert.ok(!ids(many(3, (n) => flown(`${n}`, 1, table, 11))).includes('table-7'));
  });

  it('name the mission that earned them, once, and stay', () => {
    const all = badges(flown('a', 1), flown('b', 1), flown('c', 50, TEN, 0));
    assert.deepEqual(all.map(({ id, attempt, at: when }) => [id, attempt, when]), [['flights-1', 'a', DAY], ['full-tank', 'a', DAY]]);
  });

  it('never go away, whatever happens next, but with the child', () => {
    fc.assert(
      fc.property(fc.array(anyBody, { maxLength: 60 }), (bodies) => {
        const events = bodies.filter(({ type }) => type !== 'child-deleted').map((body, i) => at(i, body));
        const before = badgesOf(historyOf(events.slice(0, -1)).values(), 'default', dayOf).map(({ id }) => id);
        const after = badgesOf(historyOf(events).values(), 'default', dayOf).map(({ id }) => id);
        assert.ok(before.every((id) => after.includes(id)));
        assert.ok(after.every((id) => BADGES.some((badge) => badge.id === id)));
      }),
    );
  });
});
