import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blend } from '../../training/blend.ts';
import { boxOf } from '../../training/compose/polyline.ts';
import type { PenStroke } from '../../training/pen-data.ts';

const stroke = (...values: readonly number[]): PenStroke => Float32Array.from(values);
const widthOf = (strokes: readonly PenStroke[]): number => {
  const { left, right } = boxOf(strokes);
  return right - left;
};
const widthAt = (share: number): number => widthOf(blend(NARROW, WIDE, share) ?? []);

/** Two hands' 7, the second one twice as large on its tablet. */
const NARROW = [stroke(0, 0, 40, 0, 10, 100)];
const WIDE = [stroke(0, 0, 120, 0, 80, 100, 40, 200)];

test('half the way between a narrow 7 and a wide one is a 7 of the width between', () => {
  assert.ok(Math.abs(widthAt(0) - 0.4) < 0.02 && Math.abs(widthAt(1) - 0.6) < 0.02);
  assert.ok(Math.abs(widthAt(0.5) - (widthAt(0) + widthAt(1)) / 2) < 0.02);
  assert.ok(widthAt(-0.3) < widthAt(0));
});

test('what is written in other strokes, the other way round or in another form is not mixed', () => {
  const [line = stroke()] = NARROW;
  assert.equal(blend([line.slice(0, 4), line.slice(2)], WIDE, 0.5), null);
  assert.equal(blend([stroke(10, 100, 40, 0, 0, 0)], WIDE, 0.5), null);
  assert.equal(blend([stroke(20, 0, 20, 100)], [stroke(0, 0, 100, 0)], 0.5), null);
});

test('a point and strokes of one point are left finite', () => {
  for (const strokes of [[stroke(5, 5)], [stroke(0, 0, 50, 100), stroke(25, 50)]]) {
    const mixed = blend(strokes, strokes, 0.5) ?? [];
    assert.ok(mixed.length === strokes.length && mixed.every((own) => own.every(Number.isFinite)));
  }
});
