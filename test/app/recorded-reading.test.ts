import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recordedReading } from '../../src/app/screens/recorded-reading.ts';
import { RASTER_LENGTH } from '../../src/core/ink/raster.ts';
import type { DigitReading, InkReading } from '../../src/core/reading/reading.ts';

const digit = (sign: string, mirrored = false): DigitReading => ({
  digit: Number(sign), mirrored, probabilities: new Float32Array(10), raster: new Float32Array(RASTER_LENGTH),
  classification: { logits: new Float32Array(0), alone: new Float32Array(0), features: new Float32Array(0) }, strokes: [],
});
const read = (text: string, digits: readonly DigitReading[]): InkReading =>
  ({ kind: 'number', text, confidence: 0.9, digits, alternatives: [] });

describe('what the log keeps of a reading', () => {
  it('is its text, how sure it is and what else it may be, but no image', () => {
    assert.deepEqual(recordedReading(read('12', [digit('1'), digit('2')])),
      { kind: 'number', text: '12', confidence: 0.9, alternatives: [] });
  });

  it('names the places of mirrored digits in the text, signs counted', () => {
    assert.deepEqual(recordedReading(read('-3.7', [digit('3', true), digit('7', true)])).mirrored, [1, 3]);
    assert.deepEqual(recordedReading(read('13', [digit('1'), digit('3', true)])).mirrored, [1]);
  });

  it('names none where no number was made of the ink', () => {
    assert.equal(recordedReading({ ...read('', [digit('3', true)]), kind: 'unsure' }).mirrored, undefined);
  });
});
