import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { EventBody, LogEvent } from '../../../src/core/log/event.ts';
import { ALL_BUT_THE_NEWEST, OldInk, olderThan, type InkRule } from '../../../src/core/log/old-ink.ts';
import { given, logged, started } from './events.ts';

const DAY = 24 * 3600 * 1000;
const YEAR = 365 * DAY;
const NOW = 1_800_000_000_000;
const EVERY_DAY = olderThan(182, NOW);

/** A mission of ten written answers on each of these days, the oldest first. */
function flown(walls: readonly number[], start: Partial<EventBody> = {}): LogEvent[] {
  let seq = 0;
  return walls.flatMap((wall, day) => {
    const attempt = `m${day}`;
    const body = { ...started(attempt), ...start } as EventBody;
    const answers = Array.from({ length: 10 }, (_, i) => ({ ...given(i, 'right', attempt), by: 'pen' as const, ink: Uint8Array.of(i) }));
    return [body, ...answers].map((event) => logged(++seq, event, wall));
  });
}

function dropped(log: readonly LogEvent[], rule: InkRule): number[] {
  const old = new OldInk(rule);
  return [...log].reverse().flatMap((event) => [...old.next(event.seq, event)]).sort((a, b) => a - b);
}

const days = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i * DAY);

describe('old ink', () => {
  it('goes after half a year, but for that of the newest hundred answers', () => {
    const log = flown([...days(NOW - YEAR, 30), ...days(NOW - 20 * DAY, 20)]);
    const gone = dropped(log, EVERY_DAY);
    assert.equal(gone.length, 300);
    assert.ok(gone.every((seq) => seq <= 30 * 11));
    assert.equal(dropped(log.slice(0, 30 * 11), EVERY_DAY).length, 300 - 14 * 10);
    assert.deepEqual(dropped(log, olderThan(Infinity, NOW)), []);
  });

  it('of today stays, although the clock is a year off either way', () => {
    fc.assert(fc.property(fc.constantFrom(-YEAR, YEAR), fc.integer({ min: 1, max: 60 }), (off, count) => {
      const log = flown(days(NOW, count));
      const newest = log.slice(-14 * 11).map(({ seq }) => seq);
      // The clock jumps after all was written, or it was off for a while and is right again.
      for (const rule of [olderThan(182, NOW + off), olderThan(182, NOW + count * DAY)]) {
        assert.deepEqual(dropped(log, rule).filter((seq) => newest.includes(seq)), []);
      }
      const jumped = [...flown(days(NOW, count)), ...flown(days(NOW + off, 1)), ...flown(days(NOW + count * DAY, 1))]
        .map((event, i) => ({ ...event, seq: i + 1 }));
      const recent = jumped.slice(-10 * 11).map(({ seq }) => seq);
      assert.deepEqual(dropped(jumped, olderThan(182, NOW + count * DAY)).filter((seq) => recent.includes(seq)), []);
    }));
  });

  it('goes when somebody wants the room now, but not what the hands are learned from', () => {
    const log = flown(days(NOW - 40 * DAY, 20));
    assert.equal(dropped(log, ALL_BUT_THE_NEWEST).length, 100);
  });

  it('of anything but practice stays, and so does that of a mission whose start is not there', () => {
    const exam = { flight: 'assessment' } as unknown as Partial<EventBody>;
    assert.deepEqual(dropped(flown(days(NOW - YEAR, 60), exam), EVERY_DAY), []);
    assert.deepEqual(dropped(flown(days(NOW - YEAR, 60)).filter(({ type }) => type !== 'mission-started'), EVERY_DAY), []);
  });
});
