import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { InvalidEventError, checkBody, checkEvent } from '../../../src/core/log/event-schema.ts';
import { anyBody, given, logged, started } from './events.ts';

describe('the check of everything that enters the log', () => {
  it('lets every event of this version through unchanged, as IndexedDB would give it back', () => {
    fc.assert(
      fc.property(anyBody, fc.integer({ min: 1 }), (body, seq) => {
        const event = logged(seq, body);
        assert.deepEqual(checkEvent(structuredClone(event)), { kind: 'event', event });
        assert.deepEqual(checkBody(body), body);
      }),
    );
  });

  it('keeps types of a newer version apart from damage', () => {
    assert.deepEqual(checkEvent({ ...logged(1, started()), type: 'badge-earned', badge: 'moon' }), {
      kind: 'newer',
      type: 'badge-earned',
    });
  });

  it('leaves out fields of a newer version', () => {
    const event = logged(1, given(0));
    assert.deepEqual(checkEvent({ ...event, mood: 'happy' }), { kind: 'event', event });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        assert.equal(checkEvent(value).kind, 'corrupt');
      }),
    );
    fc.assert(
      fc.property(
        anyBody,
        fc.constantFrom('device', 'seq', 'wall', 'attempt', 'questions', 'index', 'times', 'ink'),
        fc.anything({ withNullPrototype: true }),
        (body, key, value) => {
          assert.ok(['event', 'corrupt'].includes(checkEvent({ ...logged(1, body), [key]: value }).kind));
        },
      ),
    );
  });

  it('refuses what would spoil scores or screens, and names the place', () => {
    const answer = logged(1, given(0));
    const damage: [object, string][] = [
      [{ device: 'me' }, 'device'],
      [{ seq: 0 }, 'seq'],
      [{ seq: 1.5 }, 'seq'],
      [{ wall: NaN }, 'wall'],
      [{ index: -1 }, 'index'],
      [{ verdict: 'maybe' }, 'verdict'],
      [{ hint: 'a big one' }, 'hint'],
      [{ text: '<img onerror>' }, 'text'],
      [{ ink: [1, 2] }, 'ink'],
      [{ ink: new Uint8Array(100_000) }, 'ink'],
      [{ times: { done: 1 } }, 'times.paused'],
      [{ question: { kind: 'addition', operands: [Infinity] } }, 'question.operands.0'],
      [{ reading: { kind: 'number', text: '1', confidence: 2, alternatives: [] } }, 'reading.confidence'],
      [{ reading: { kind: 'number', text: '1', confidence: 1, alternatives: [], mirrored: [-1] } }, 'reading.mirrored.0'],
      [
        { reading: { kind: 'number', text: '1', confidence: 1, alternatives: [], mirrored: Array(100).fill(0) } },
        'reading.mirrored',
      ],
    ];
    for (const [change, place] of damage) {
      const check = checkEvent({ ...answer, ...change });
      assert.equal(check.kind, 'corrupt', place);
      assert.ok(check.kind === 'corrupt' && check.reason.startsWith(`${place}: `), JSON.stringify(check));
    }
    assert.throws(() => checkBody({ ...given(0), text: 'twelve' }), InvalidEventError);
    assert.throws(
      () => checkBody({ type: 'mission-started', profile: 'p', attempt: 'a', questions: [] }),
      InvalidEventError,
    );
  });
});
