import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  EMPTY_HISTORY,
  finishedMissions,
  historyOf,
  project,
  unfinished,
} from '../../../src/core/log/projections.ts';
import type { Attempt } from '../../../src/core/attempt/attempt.ts';
import type { EventBody, TimedEvent } from '../../../src/core/log/event.ts';
import { abandoned, anyBody, at, given, started } from './events.ts';

const YEAR = 365 * 24 * 3600 * 1000;

function missions(events: readonly TimedEvent[]): Attempt[] {
  return [...historyOf(events).values()];
}

function mission(attempt: string): EventBody[] {
  return [started(attempt), ...[0, 1, 2].map((index) => given(index, 'right', attempt))];
}

function ids(list: readonly { id: string }[]): string[] {
  return list.map(({ id }) => id);
}

describe('what the log tells', () => {
  it('is the same at once and event by event', () => {
    fc.assert(
      fc.property(fc.array(anyBody, { maxLength: 60 }), (bodies) => {
        const log = bodies.map((body, i) => at(i, body));
        assert.deepEqual(log.reduce(project, EMPTY_HISTORY), historyOf(log));
        const half = log.length >> 1;
        assert.deepEqual(historyOf(log.slice(half), historyOf(log.slice(0, half))), historyOf(log));
      }),
    );
  });

  it('leaves an earlier history as it was', () => {
    const before = historyOf([at(1, started())]);
    const next = project(before, at(2, given(0)));
    assert.equal(before.get('a')?.answers.length, 0);
    assert.equal(next.get('a')?.answers.length, 1);
    assert.equal(project(next, at(3, given(0))), next);
  });

  it('shows finished missions newest first, and only those', () => {
    const log = [...mission('one'), started('two'), abandoned('two'), ...mission('three'), started('four')];
    const all = missions(log.map((body, i) => at(i, body)));
    assert.deepEqual(ids(finishedMissions(all)), ['three', 'one']);
    assert.deepEqual(ids(finishedMissions(all, 'default')), ['three', 'one']);
    assert.deepEqual(ids(finishedMissions(all, 'sister')), []);
  });

  it('goes on with the last mission of this child that is neither finished nor left', () => {
    const log = [
      started('old'),
      ...mission('done'),
      started('hers', 'sister'),
      started('open'),
      given(0, 'wrong', 'open'),
      started('left'),
      abandoned('left'),
    ];
    const all = missions(log.map((body, i) => at(i, body)));
    assert.equal(unfinished(all, 'default')?.id, 'open');
    assert.equal(unfinished(all, 'default')?.answers.length, 1);
    assert.equal(unfinished(all, 'sister')?.id, 'hers');
    assert.equal(unfinished(all, 'nobody'), undefined);
  });

  it('keeps the order of the log when the clock is a year off either way', () => {
    const now = 1_700_000_000_000;
    const clocks = [now, now + YEAR, now - YEAR, now];
    const log = clocks.flatMap((wall, i) => mission(`m${i}`).map((body, j) => at(j % 2 ? wall : now, body)));
    const all = missions(log);
    assert.deepEqual(ids(finishedMissions(all)), ['m3', 'm2', 'm1', 'm0']);
    for (const attempt of all) assert.equal(attempt.answers.length, 3);
  });
});
