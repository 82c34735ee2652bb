import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DIGIT_SHAPES } from '../../training/drawn/digits.ts';
import { drawDigit } from '../../training/drawn-digits.ts';
import { random } from '../../training/random.ts';

const drawings = Array.from({ length: 5000 }, (_, seed) => drawDigit(random(seed)));

test('each of the ten digits is there in ten ways and more', () => {
  const lines = DIGIT_SHAPES.trim().split('\n');
  const stroke = String.raw`-?\d+,-?\d+!?( -?\d+,-?\d+!?)+`;
  for (const line of lines) assert.match(line, new RegExp(String.raw`^\d {2}${stroke}( \| ${stroke})*$`));
  assert.equal(new Set(lines).size, lines.length);
  for (const digit of '0123456789') {
    assert.ok(lines.filter((line) => line.startsWith(digit)).length >= 10, digit);
  }
});

test('all digits come as often, and stand upright', () => {
  for (const digit of '0123456789') {
    const own = drawings.filter(({ label }) => label === digit);
    assert.ok(own.length > 400 && own.length < 600, `${digit}: ${own.length} times`);
    const upright = own.filter(({ strokes }) => extent(strokes, 1) > 0.8 * extent(strokes, 0));
    assert.ok(upright.length > 0.9 * own.length, `${digit}: ${upright.length} of ${own.length} are upright`);
  }
});

test('the same seed draws the same, another seed something else', () => {
  assert.deepEqual(drawDigit(random(7)), drawings[7]);
  assert.equal(new Set(drawings.map(({ strokes }) => strokes.join('|'))).size, drawings.length);
});

function extent(strokes: readonly Float32Array[], axis: 0 | 1): number {
  const values = strokes.flatMap((stroke) => [...stroke].filter((_, i) => i % 2 === axis));
  return Math.max(...values) - Math.min(...values);
}
