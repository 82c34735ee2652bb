import assert from 'node:assert/strict';
import { test } from 'node:test';
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

test('the wait is over when it is over', () => {
  const pin = after(set, refused, refused, refused);
  assert.equal(waitLeft(pin, 3000), 15_000);
  assert.equal(waitLeft(pin, 10_000), 8_000);
  assert.equal(waitLeft(pin, 18_000), 0);
});

test('a clock that is set back does not make it longer than it was', () => {
  assert.equal(waitLeft(after(set, refused, refused, refused), -365 * DAY), 15_000);
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
