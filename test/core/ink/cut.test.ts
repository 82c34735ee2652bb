import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { boxOf, heightOf, widthOf } from '../../../src/core/ink/box.ts';
import { cutStroke } from '../../../src/core/ink/cut.ts';
import type { InkPoint, Stroke } from '../../../src/core/ink/stroke.ts';
import { mulberry32 } from '../../../src/core/random.ts';
import { paperInk, scribble } from './arbitrary.ts';
import { FORMS, inkFor } from './digits.ts';

const pen = (...points: readonly (readonly [number, number])[]): Stroke =>
  points.map(([x, y], i) => ({ x, y, t: i * 8, pressure: 0.5 }));

const height = fc.double({ min: 1, max: 1000, noNaN: true });
const strokes = fc.oneof(
  paperInk.map(([stroke = []]) => stroke),
  // Two digits written on, without lifting the pen between them.
  fc.tuple(fc.nat(9), fc.nat(9), fc.nat()).map(([a, b, seed]) =>
    inkFor(`${a}${b}`, { x: 0, y: 0, width: 300, height: 150 }, mulberry32(seed)).flat()),
).filter((stroke) => stroke.length > 0);

/** Two digits in one stroke, each in a box 60 wide and 100 high, the second from x = 120 on. */
const joined = (a: number, b: number): Stroke =>
  [a, b].flatMap((digit, place) =>
    (FORMS[digit]?.[0]?.strokes[0] ?? []).map(({ x, y }, i) => ({ x: 120 * place + 100 * x, y: 100 * y, t: i, pressure: 0.5 })));

describe('cutting a stroke', () => {
  it('gives pieces that join up to the stroke, point by point', () => {
    fc.assert(
      fc.property(strokes, height, (stroke, tall) => {
        const pieces = cutStroke(stroke, tall);
        const own = new Set<InkPoint>(stroke);
        assert.deepEqual(pieces.flat().filter((point) => own.has(point)), stroke);
        pieces.slice(1).forEach((piece, i) => assert.equal(piece[0], pieces[i]?.at(-1)));
        for (const piece of pieces) assert.ok(piece.length > 0 && piece.every(({ x, y, t }) => [x, y, t].every(Number.isFinite)));
      }),
    );
  });

  it('lays the pieces side by side, from left to right', () => {
    fc.assert(
      fc.property(strokes, height, (stroke, tall) => {
        const pieces = cutStroke(stroke, tall);
        const hair = widthOf(boxOf([stroke])) / 48;
        pieces.slice(1).forEach((piece, i) => {
          assert.ok(boxOf([piece]).left >= boxOf([pieces[i] ?? []]).right - hair);
        });
      }),
    );
  });

  it('leaves a fifth of the height to the pieces at both ends, and makes four at most', () => {
    fc.assert(
      fc.property(strokes, height, (stroke, tall) => {
        const pieces = cutStroke(stroke, tall);
        const [first, last] = [pieces[0] ?? [], pieces.at(-1) ?? []];
        assert.ok(pieces.length <= 4);
        if (pieces.length > 1) for (const end of [first, last]) assert.ok(widthOf(boxOf([end])) > 0.2 * tall);
      }),
    );
  });

  it('never cuts what is narrow, or flat', () => {
    fc.assert(
      fc.property(strokes, (stroke) => {
        const box = boxOf([stroke]);
        assert.deepEqual(cutStroke(stroke, widthOf(box) / 0.75 + 1e-6), [stroke]);
        assert.deepEqual(cutStroke(stroke, heightOf(box) / 0.375 + 1e-6), [stroke]);
      }),
    );
  });

  it('never cuts a digit of ours, at its own height', () => {
    for (const form of FORMS.flat()) {
      for (const stroke of form.strokes) {
        const drawn = stroke.map((point) => ({ ...point, t: 0, pressure: 0.5 }));
        assert.deepEqual(cutStroke(drawn, 1), [drawn]);
      }
    }
  });

  it('never cuts a wide 0, which the pen passes twice everywhere', () => {
    const around = Array.from({ length: 41 }, (_, i) => (2 * Math.PI * i) / 39);
    const wide = pen(...around.map((angle) => [100 + 100 * Math.sin(angle), 50 - 50 * Math.cos(angle)] as const));
    assert.deepEqual(cutStroke(wide, 100), [wide]);
  });

  it('cuts two digits in one stroke between them', () => {
    for (const [a, b] of [[2, 0], [2, 3], [2, 2], [3, 3], [6, 6]] as const) {
      const pieces = cutStroke(joined(a, b), 100);
      assert.equal(pieces.length, 2, `${a}${b}`);
      const at = pieces[1]?.[0]?.x ?? NaN;
      assert.ok(at > 50 && at < 130, `${a}${b} at ${at}`);
    }
  });

  it('cuts nothing where there is nothing to cut', () => {
    for (const stroke of [pen([5, 5]), pen([5, 5], [5, 5]), pen([0, 0], [0, 100])]) {
      for (const tall of [0, 1, 100]) assert.deepEqual(cutStroke(stroke, tall), [stroke]);
    }
  });

  it('takes a scribble of 10,000 points without a pause', () => {
    const [stroke = []] = scribble(1, 10_000);
    const started = process.cpuUsage();
    cutStroke(stroke, 1000);
    assert.ok(process.cpuUsage(started).user < 500_000);
  });
});
