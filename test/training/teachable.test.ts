import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PenSample } from '../../training/pen-data.ts';
import { isTeachable } from '../../training/teachable.ts';

const UPRIGHT = [50, 0, 52, 60, 50, 100];
const LYING = [0, 50, 60, 52, 100, 50];
const RING = [30, 0, 0, 50, 30, 100, 60, 50, 30, 0];
const shifted = (stroke: readonly number[], by: number): number[] => stroke.map((v, i) => (i % 2 === 0 ? v + by : v));

function digit(label: string, ...strokes: readonly (readonly number[])[]): PenSample {
  return { label, writer: 'w', strokes: strokes.map((stroke) => Float32Array.from(stroke)) };
}

test('a 1 is a line, a 0 a ring, and a 4 has two strokes', () => {
  assert.ok(isTeachable(digit('1', UPRIGHT)));
  assert.ok(isTeachable(digit('0', RING)));
  assert.ok(isTeachable(digit('4', [20, 0, 0, 60, 60, 60], UPRIGHT)));
});

test('of a 4 or a crossed 0 only a line is left', () => {
  assert.ok(!isTeachable(digit('4', UPRIGHT)));
  assert.ok(!isTeachable(digit('0', UPRIGHT)));
});

test('a line that lies is no 1, and a dot is nothing', () => {
  assert.ok(!isTeachable(digit('1', LYING)));
  assert.ok(!isTeachable(digit('1', [5, 5])));
});

test('the same digit twice is not one', () => {
  assert.ok(!isTeachable(digit('0', RING, shifted(RING, 130))));
});
