import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rasterOfGrey } from '../../../src/core/ink/raster.ts';
import { readImage } from '../../../src/core/reading/read-image.ts';
import { UNFITTED } from '../../../src/core/reading/reading-model.ts';
import { logitsOf } from './oracle.ts';
import type { Row } from './oracle.ts';

const grey = rasterOfGrey(new Float32Array(784).fill(0.5));
const saying = (row: Row, alone = row) => ({ logits: logitsOf(row), alone: logitsOf(alone), features: new Float32Array(0) });

describe('reading an image', () => {
  it('gives the digit, and the next best ones', () => {
    const reading = readImage(grey, saying({ 3: 0.9, 8: 0.06, 5: 0.02 }), UNFITTED);
    assert.ok(reading.kind === 'number');
    assert.deepEqual([reading.text, ...reading.alternatives.map(({ text }) => text)].slice(0, 3), ['3', '8', '5']);
  });

  it('calibrates the others as it does the digit: none is likelier', () => {
    const modest = { ...UNFITTED, slope: 0.7, offset: -2 };
    const reading = readImage(grey, saying({ 3: 0.5, 8: 0.45 }), modest);
    assert.ok(reading.kind === 'unsure' && reading.alternatives.every(({ confidence }) => confidence < reading.confidence));
  });

  it('is as sure as the network for pictures: nobody followed the pen', () => {
    const weighing = { ...UNFITTED, certaintySlope: 0.5 };
    const [doubtful, clear] = [{ 3: 0.7, 8: 0.2 }, { 3: 0.98 }].map((row) => readImage(grey, saying(row), weighing));
    assert.ok(doubtful?.kind === 'unsure' && clear?.kind === 'number' && clear.confidence > doubtful.confidence);
    assert.ok(doubtful.alternatives.every(({ confidence }) => confidence < doubtful.confidence));
  });

  it('never takes a picture for a digit in the mirror', () => {
    const reading = readImage(grey, saying({ m3: 0.6, 5: 0.3 }), UNFITTED);
    assert.ok(reading.kind === 'unsure' && reading.text === '5' && reading.digits[0]?.mirrored === false);
  });

  it('finds an image without grey empty', () => {
    assert.deepEqual(readImage(rasterOfGrey([]), saying({ 3: 0.9 }), UNFITTED), { kind: 'empty' });
  });
});
