import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnswerGiven, EventBody } from '../../../src/core/log/event.ts';
import { confirmedAnswers } from '../../../src/core/reading/confirmed-answers.ts';
import { corrected, forgotten, given, started } from '../log/events.ts';

/** An answer by pen, with ink of its own. */
function written(index: number, text: string, more: Partial<AnswerGiven> = {}): AnswerGiven {
  return { ...given(index), by: 'pen', text, ink: Uint8Array.of(index), ...more };
}

function told(events: readonly EventBody[], profile = 'default'): string[] {
  return confirmedAnswers(events, profile).map(({ text, given, second }) => `${text} by ink ${(second ? given.second?.ink : given.ink)?.join() ?? 'on the disk'}`);
}

describe('the answers of which it is certain what was written', () => {
  it('are those that were right, the newest first', () => {
    assert.deepEqual(told([started(), written(0, '12'), written(1, '7')]), ['7 by ink 1', '12 by ink 0']);
  });

  it('say what the child chose when it was asked', () => {
    const reading = { kind: 'unsure', text: '1', confidence: 0.5, alternatives: [{ text: '7', confidence: 0.4 }] } as const;
    assert.deepEqual(told([written(1, '7', { reading })]), ['7 by ink 1']);
  });

  it('say what the child put right, in the place of the log where it did', () => {
    const log = [written(0, '72', { verdict: 'wrong' }), written(1, '7'), corrected(0)];
    assert.deepEqual(told(log), ['12 by ink 0', '7 by ink 1']);
  });

  it('are none that were wrong, whatever the child said after', () => {
    const wrong = written(0, '72', { verdict: 'wrong' });
    assert.deepEqual(told([wrong]), []);
    assert.deepEqual(told([wrong, corrected(0, 'wrong')]), []);
    assert.deepEqual(told([wrong, corrected(0, 'wrong'), corrected(0, 'right')]), []);
    assert.deepEqual(told([written(0, '12'), corrected(0, 'right')]), ['12 by ink 0']);
  });

  it('may have their ink on the disk only', () => {
    const { ink: _, ...inkless } = written(1, '7');
    assert.deepEqual(told([inkless]), ['7 by ink on the disk']);
  });

  it('are none that were typed, or answer a question of a newer version', () => {
    const newer = { kind: 'square-root', operands: [49] };
    assert.deepEqual(told([given(0), written(2, '7', { question: newer })]), []);
  });

  it('are none of another child', () => {
    const sister = written(0, '12', { profile: 'sister' });
    assert.deepEqual(told([sister, forgotten('sister')]), []);
    assert.deepEqual(told([sister, forgotten()], 'sister'), ['12 by ink 0']);
    assert.deepEqual(told([written(0, '12'), forgotten('sister')]), ['12 by ink 0']);
  });

  it('begin anew where the hand was forgotten', () => {
    const log = [written(0, '12'), written(1, '72', { verdict: 'wrong' }), forgotten()];
    assert.deepEqual(told(log), []);
    // It was written before, so it stays forgotten, though it is put right after.
    assert.deepEqual(told([...log, corrected(1)]), []);
    assert.deepEqual(told([...log, written(0, '12', { attempt: 'b' })]), ['12 by ink 0']);
  });

  it('are the same where events arrive twice', () => {
    const log = [started(), written(0, '72', { verdict: 'wrong' }), corrected(0), forgotten(), written(1, '7')];
    assert.deepEqual(told(log.flatMap((event) => [event, event])), told(log));
    assert.deepEqual(told([written(0, '12'), forgotten(), written(0, '12')]), []);
  });

  it('are so many of the newest that a hand is learned quickly after years', () => {
    const years = Array.from({ length: 5000 }, (_, i) => written(i % 200, '7', { attempt: `mission-${Math.floor(i / 200)}` }));
    const newest = confirmedAnswers(years, 'default');
    assert.equal(newest.length, 60);
    assert.deepEqual([newest[0]?.name, newest[59]?.name], ['mission-24 199', 'mission-24 140']);
  });

  it('are both papers of a division with a remainder, or neither', () => {
    const reading = { kind: 'number', text: '2', confidence: 1, alternatives: [] } as const;
    const both = { question: { kind: 'remainder', operands: [17, 5] }, second: { reading, ink: Uint8Array.of(9) } };
    assert.deepEqual(told([written(0, '3 r 2', both)]), ['2 by ink 9', '3 by ink 0']);
    const wrong = written(0, '8 r 2', { ...both, verdict: 'wrong' });
    assert.deepEqual(told([wrong]), []);
    assert.deepEqual(told([wrong, { ...corrected(0), text: '3 r 2' } as EventBody]), ['2 by ink 9', '3 by ink 0']);
  });

  it('name the signs that their kind of question allows', () => {
    assert.equal(confirmedAnswers([written(0, '12')], 'default')[0]?.alphabet, 'whole');
  });
});
