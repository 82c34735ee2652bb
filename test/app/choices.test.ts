import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choicesOf } from '../../src/app/screens/choices.ts';
import type { InkReading } from '../../src/core/reading/reading.ts';

function unsure(text: string, confidence: number, ...others: readonly (readonly [string, number])[]): InkReading {
  const alternatives = others.map(([other, share]) => ({ text: other, confidence: share }));
  return { kind: 'unsure', text, confidence, digits: [], alternatives };
}

describe('what the child is offered when it is asked', () => {
  it('is the best guess and what comes near it', () => {
    assert.deepEqual(choicesOf(unsure('71', 0.5, ['77', 0.3], ['11', 0.06])), ['71', '77', '11']);
  });

  it('leaves out what is hardly possible beside it', () => {
    assert.deepEqual(choicesOf(unsure('7', 0.7, ['1', 0.2], ['9', 0.06])), ['7', '1']);
    assert.deepEqual(choicesOf(unsure('7', 0.4, ['1', 0.05], ['9', 0.03])), ['7', '1']);
  });

  it('is at most three numbers', () => {
    assert.equal(choicesOf(unsure('7', 0.3, ['1', 0.2], ['9', 0.2], ['4', 0.2])).length, 3);
  });

  it('is nothing where what was written is hardly among them, as with a scribble', () => {
    assert.deepEqual(choicesOf(unsure('9', 0.01, ['2', 0.008], ['1', 0.006])), []);
    assert.deepEqual(choicesOf(unsure('9', 0.2, ['2', 0.15])), ['9', '2']);
  });

  it('is nothing where no number could be made of the ink', () => {
    assert.deepEqual(choicesOf(unsure('', 0, ['7', 0.4])), []);
  });
});
