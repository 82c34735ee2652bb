import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxOf } from '../../training/compose/polyline.ts';
import { drawNoDigit } from '../../training/no-digits.ts';
import type { PenStroke } from '../../training/pen-data.ts';
import { random } from '../../training/random.ts';

const stroke = (...values: readonly number[]): PenStroke => Float32Array.from(values);

const SEVEN = stroke(0, 0, 60, 0, 20, 100);
const CROSSBAR = stroke(10, 55, 60, 50);
const CORNER = stroke(20, 0, 0, 60, 60, 60);
const STEM = stroke(42, 20, 40, 100);
const BELLY = stroke(10, 0, 50, 20, 15, 45, 60, 70, 0, 100);
const ZERO = stroke(30, 0, 0, 50, 30, 100, 60, 50, 30, 0);

const drawings = (digit: readonly PenStroke[]): readonly PenStroke[][] =>
  Array.from({ length: 300 }, (_, seed) => drawNoDigit(() => digit, random(seed)));

test('a 7 without its crossbar is still a 7, and the bar alone may be a 1: neither is taught as no digit', () => {
  for (const drawing of drawings([SEVEN, CROSSBAR])) assert.ok(drawing.length > 2);
});

test('a digit with one stroke of its neighbour is none, on either side; a line with the corner of a 4 would be a 4', () => {
  const mixed = (digits: readonly (readonly PenStroke[])[]): PenStroke[][] =>
    Array.from({ length: 300 }, (_, seed) => {
      let i = 0;
      return drawNoDigit(() => digits[i++ % digits.length] ?? [], random(seed));
    });
  const withPart = mixed([[BELLY], [CORNER, STEM]]).filter(({ length }) => length === 2);
  assert.ok(withPart.length > 80, String(withPart.length));
  const sides = withPart.map(([belly, part]) => Math.sign((part?.[0] ?? 0) - (belly?.[0] ?? 0)));
  assert.deepEqual(new Set(sides), new Set([-1, 1]));
  for (const drawing of mixed([[STEM], [CORNER, STEM]])) assert.notEqual(drawing.length, 2);
});

test('the corner of a 4 is no digit; its stem may be a 1', () => {
  const parts = drawings([CORNER, STEM]).filter(({ length }) => length === 1);
  assert.ok(parts.length > 50, String(parts.length));
  for (const [part] of parts) assert.deepEqual(part, CORNER);
});

test('two digits at once are about as high, side by side, and hardly overlap', () => {
  for (const drawing of drawings([ZERO])) {
    const [left, right] = drawing.map((ring) => boxOf([ring]));
    assert.ok(left && right);
    const height = left.bottom - left.top;
    assert.ok(Math.abs(Math.log((right.bottom - right.top) / height)) < 0.6);
    assert.ok(right.left > left.right - 0.35 * height, `${right.left} after ${left.right}`);
  }
});

test('the corner of the next 4 reaches far under the bar of a 7', () => {
  const drawn = Array.from({ length: 300 }, (_, seed) => {
    let i = 0;
    return drawNoDigit(() => [[SEVEN], [CORNER, STEM]][i++ % 2] ?? [], random(seed));
  });
  const shared = drawn
    .filter(({ length }) => length === 2)
    .map((strokes) => strokes.map((own) => boxOf([own])))
    .filter(([seven, corner]) => seven && corner && corner.left > seven.left)
    .map(([seven, corner]) => ((seven?.right ?? 0) - (corner?.left ?? 0)) / ((seven?.bottom ?? 0) - (seven?.top ?? 0)));
  assert.ok(Math.max(...shared) > 0.12, String(Math.max(...shared)));
});
