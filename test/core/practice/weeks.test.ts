import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { EventBody, TimedEvent } from '../../../src/core/log/event.ts';
import { historyOf } from '../../../src/core/log/projections.ts';
import { weeksOf } from '../../../src/core/practice/weeks.ts';
import { anyBody, at } from '../log/events.ts';

const DAY = 86_400_000;
const dayOf = (wall: number) => Math.floor(wall / DAY);
const day = (text: string) => Date.parse(text) / DAY;
const question = { kind: 'addition', operands: [3, 4] };

/** Two answers, the first right, of 4 s each, on one day. */
function flown(attempt: string, date: string, profile = 'mia'): TimedEvent[] {
  const bodies: EventBody[] = [
    { type: 'mission-started', profile, attempt, questions: [question, question] },
    ...[0, 1].map((index): EventBody => ({
      type: 'answer-given', profile, attempt, index, question, text: '7', by: 'keypad', verdict: index === 0 ? 'right' : 'wrong',
      times: { done: 5000, paused: 1000 },
    })),
  ];
  return bodies.map((body) => at(Date.parse(date), body));
}

const weeks = (today: string, ...events: TimedEvent[][]) => weeksOf(historyOf(events.flat()).values(), 'mia', dayOf, day(today), 12);

describe('the weeks', () => {
  it('run from Monday to Sunday, with what was done in each, and those without practice between', () => {
    const done = { answered: 2, right: 1, time: 8000 };
    const none = { answered: 0, right: 0, time: 0 };
    assert.deepEqual(
      weeks('2026-11-25', flown('a', '2026-11-02'), flown('b', '2026-11-08'), flown('c', '2026-11-16'), flown('d', '2026-11-25', 'ben')),
      [
        { monday: day('2026-11-02'), answered: 4, right: 2, time: 16_000 },
        { monday: day('2026-11-09'), ...none },
        { monday: day('2026-11-16'), ...done },
        { monday: day('2026-11-23'), ...none },
      ],
    );
  });

  it('are none before there is practice, and never more than asked for', () => {
    assert.deepEqual(weeks('2026-11-25'), []);
    assert.equal(weeks('2026-11-25', flown('a', '2026-01-01'), flown('b', '2026-09-07')).length, 12);
    assert.deepEqual(weeks('2026-11-25', flown('a', '2026-01-01')), []);
  });

  it('stay in order and add up whatever the clock did', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyBody, fc.integer({ min: -1e13, max: 1e13 })), { maxLength: 40 }), fc.integer({ min: 0, max: 40_000 }), (events, today) => {
        const attempts = [...historyOf(events.map(([body, wall]) => at(wall, body))).values()];
        const all = weeksOf(attempts, 'default', dayOf, today, 12);
        assert.ok(all.length <= 12);
        assert.ok(all.every(({ monday, answered, right, time }, i) => (monday - (all[0]?.monday ?? 0)) === 7 * i && right <= answered && time >= 0));
        assert.ok(all.every(({ monday }) => monday <= today));
      }),
    );
  });
});
