import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { MOST_BACKUP, packBackup, unpackBackup } from '../../../src/core/assessment/backup.ts';
import { deviceFile } from '../../../src/core/log/event-files.ts';
import type { LogEvent } from '../../../src/core/log/event.ts';
import { RefusedMessageError } from '../../../src/core/transfer/refused.ts';
import { given, logged, started } from '../log/events.ts';
import { assessmentOf, resultOf } from './school.ts';

const ink = Uint8Array.of(1, 0, 255);
const written: LogEvent = { ...logged(2, { ...given(0), ink, second: { reading: { kind: 'number', text: '7', confidence: 1, alternatives: [] }, ink } }), device: 'a'.repeat(16) };
const events = [logged(1, started()), written];

/** As packBackup writes it, but with any text. */
function packed(text: string, promised = strToU8(text).length): Uint8Array {
  const deflated = deflateSync(strToU8(text));
  const out = new Uint8Array(4 + deflated.length);
  new DataView(out.buffer).setUint32(0, promised);
  out.set(deflated, 4);
  return out;
}

function refusal(bytes: Uint8Array): string {
  try {
    unpackBackup(bytes);
  } catch (error) {
    assert.ok(error instanceof RefusedMessageError, String(error));
    return error.reason;
  }
  return 'taken';
}

describe('a backup', () => {
  it('gives back every event under its own name with its ink, and the results as they came', () => {
    const result = resultOf(0, assessmentOf(0), [true]);
    const messages = [Uint8Array.of(1, 2, 3), new Uint8Array()];
    const back = unpackBackup(packBackup({ log: deviceFile(events), messages, results: [result] }));
    assert.deepEqual(back.events, events);
    assert.deepEqual(back.messages, messages);
    assert.deepEqual([...back.collectedAt.values()], [result.collectedAt]);
    assert.equal(back.left, 0);
  });

  it('leaves out what is damaged or of a newer version, and says how much', () => {
    const newer = { ...events[0], type: 'badge-won' };
    const polluted = JSON.parse('{"__proto__": {"polluted": 1}, "type": "answer-given"}');
    const log = JSON.stringify({ events: [...events.slice(0, 1), newer, polluted, null, 7] });
    const back = unpackBackup(packBackup({ log, messages: [], results: [] }));
    assert.equal(back.events.length, 1);
    assert.equal(back.left, 4);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });

  it('of the answers of years, each with its ink, can be opened again, and is not made where it could not', () => {
    const answers = Array.from({ length: 1000 }, (_, i) => logged(i + 1, { ...given(i % 10), ink: new Uint8Array(300) }));
    assert.ok(200 * deviceFile(answers).length < MOST_BACKUP);
    const log = `"${'x'.repeat(MOST_BACKUP)}"`;
    assert.throws(() => packBackup({ log, messages: [], results: [] }), { reason: 'too-large' });
  });

  it('is refused where it is a bomb, cut short, nested without end, or none', () => {
    assert.equal(refusal(packed('x'.repeat(10_000_000), 10)), 'too-large');
    assert.equal(refusal(packed('{}', 2 ** 31)), 'too-large');
    assert.equal(refusal(packed('['.repeat(1_000_000))), 'damaged');
    assert.equal(refusal(packed('{"format":"other"}')), 'damaged');
    assert.equal(refusal(packed('{"format":"astro-numbers-backup","version":2,"log":{"events":[]},"messages":[],"collectedAt":[]}')), 'newer-version');
    assert.equal(refusal(packed('{"format":"astro-numbers-backup","version":1,"log":{"events":[]},"messages":["0g"],"collectedAt":[]}')), 'damaged');
    const whole = packBackup({ log: deviceFile(events), messages: [], results: [] });
    for (let end = 0; end < whole.length; end += 7) assert.notEqual(refusal(whole.subarray(0, end)), 'taken');
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      assert.notEqual(refusal(bytes), 'taken');
    }));
  });
});
