import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PenSample } from '../../training/pen-data.ts';
import { isOneDigit } from '../../training/one-digit.ts';

const UPRIGHT = [50, 0, 52, 60, 50, 100];
const LYING = [0, 50, 60, 52, 100, 50];
const RING = [30, 0, 0, 50, 30, 100, 60, 50, 30, 0];
const shifted = (stroke: readonly number[], by: number): number[] => stroke.map((v, i) => (i % 2 === 0 ? v + by : v));

function digit(label: string, ...strokes: readonly (readonly number[])[]): PenSample {
  return { label, writer: 'w', strokes: strokes.map((stroke) => Float32Array.from(stroke)) };
}

test('a 1 is a line, a 0 a ring, and a 4 has two strokes', () => {
  assert.ok(isOneDigit(digit('1', UPRIGHT)));
  assert.ok(isOneDigit(digit('0', RING)));
  assert.ok(isOneDigit(digit('4', [20, 0, 0, 60, 60, 60], UPRIGHT)));
});

test('of a 4 or a crossed 0 only a line is left', () => {
  assert.ok(!isOneDigit(digit('4', UPRIGHT)));
  assert.ok(!isOneDigit(digit('0', UPRIGHT)));
});

test('of a 4 only its corner is left, and of an 8 one ring', () => {
  assert.ok(!isOneDigit(digit('4', [30, 0, 0, 60, 60, 60])));
  assert.ok(isOneDigit(digit('4', [30, 0, 0, 60, 60, 60, 40, 30, 36, 100])));
  assert.ok(!isOneDigit(digit('8', RING)));
  assert.ok(isOneDigit(digit('8', [50, 10, 20, 0, 10, 20, 50, 70, 30, 100, 5, 80, 50, 20])));
  const [small, large] = [RING.map((value) => value / 2), shifted(RING, 4)];
  assert.ok(isOneDigit(digit('8', [...small, ...large])), 'twice round the same way');
});

test('a line that lies is no 1, and a dot is nothing', () => {
  assert.ok(!isOneDigit(digit('1', LYING)));
  assert.ok(!isOneDigit(digit('1', [5, 5])));
});

test('the same digit twice is not one', () => {
  assert.ok(!isOneDigit(digit('0', RING, shifted(RING, 130))));
});
