import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TEACHER } from '../../../src/core/assessment/assessment.ts';
import { isPin, pinOf, readRecoveryCode, recoveryCode, waitAfter, waitLeft } from '../../../src/core/assessment/pin.ts';
import type { EventBody, TimedEvent } from '../../../src/core/log/event.ts';

const secret = { salt: '00', hash: '11', iterations: 1 };
const set: EventBody = { type: 'pin-set', profile: TEACHER, pin: secret, recovery: secret };
const refused: EventBody = { type: 'pin-tried', profile: TEACHER };
const opened: EventBody = { type: 'area-opened', profile: TEACHER };
const DAY = 86_400_000;

/** One a second. */
const after = (...events: readonly EventBody[]) => pinOf(events.map((event, second): TimedEvent => ({ ...event, wall: 1000 * second })));

test('whoever tries every number waits longer and longer, up to an hour', () => {
  assert.deepEqual([1, 2, 3, 4, 5, 20].map(waitAfter), [0, 0, 15_000, 30_000, 60_000, 3_600_000]);
  const hours = Array.from({ length: 1000 }, (_, tries) => waitAfter(tries)).reduce((sum, ms) => sum + ms) / 3_600_000;
  assert.ok(hours > 900, 'a tenth of all PINs of four digits takes more than a month');
});

const tried = (tries: number) => after(set, ...Array.from({ length: tries }, () => refused));

test('who comes back after a while has so much less to wait, but for a minute that the page has seen itself', () => {
  const pin = tried(8);
  assert.equal(waitLeft(pin, 8000), 480_000);
  assert.equal(waitLeft(pin, 308_000), 180_000);
  assert.equal(waitLeft(pin, 8000 + DAY), 60_000);
});

test('a clock that is set forward ends no wait: not the short ones at all, and of the long ones a minute is left', () => {
  assert.deepEqual([1, 2, 3, 4, 5, 6, 20].map((tries) => waitLeft(tried(tries), 365 * DAY)), [0, 0, 15_000, 30_000, 60_000, 60_000, 60_000]);
});

test('a clock that is set back does not make it longer than it was', () => {
  assert.deepEqual([2, 3, 20].map((tries) => waitLeft(tried(tries), -365 * DAY)), [0, 15_000, 3_600_000]);
});

test('whoever sets the clock and reloads before each try waits a minute for it, and nobody more than an hour', () => {
  const jump = fc.integer({ min: -1000 * DAY, max: 1000 * DAY });
  fc.assert(fc.property(fc.array(fc.tuple(jump, jump), { maxLength: 30 }), (jumps) => {
    const events: TimedEvent[] = [{ ...set, wall: 0 }];
    for (const [place, [atTry, atReload]] of jumps.entries()) {
      events.push({ ...refused, wall: atTry });
      const left = waitLeft(pinOf(events), atReload);
      assert.ok(left <= 3_600_000);
      assert.ok(left >= Math.min(60_000, waitAfter(place + 1)));
    }
  }));
});

test('the right PIN, a new one and wiping the data begin anew', () => {
  for (const end of [opened, set, { type: 'child-deleted', profile: TEACHER } as const]) {
    assert.equal(after(set, refused, refused, refused, end).tries, 0);
  }
  assert.equal(after(set, { type: 'child-deleted', profile: TEACHER }).set, undefined);
  assert.notEqual(after(set, { type: 'child-deleted', profile: 'mia' }).set, undefined);
});

test('a PIN is four to twelve digits', () => {
  assert.deepEqual(['1234', '123456789012'].map(isPin), [true, true]);
  assert.deepEqual(['', '123', '1234567890123', '12a4', '12 34'].map(isPin), [false, false, false, false, false]);
});

test('a recovery code is read however it was written down', () => {
  const code = recoveryCode(Uint8Array.from({ length: 16 }, (_, i) => i * 17));
  assert.match(code, /^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  assert.equal(readRecoveryCode(` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('-', ' ')}`), code.replaceAll('-', ''));
});
