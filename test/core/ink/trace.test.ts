import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Ink, InkPoint } from '../../../src/core/ink/stroke.ts';
import { TRACE_CHANNELS, TRACE_LENGTH, TRACE_POINTS, traceOf } from '../../../src/core/ink/trace.ts';
import type { Trace } from '../../../src/core/ink/trace.ts';
import { mulberry32 } from '../../../src/core/random.ts';
import { anyInk, paperInk, transform } from './arbitrary.ts';
import { inkFor } from './digits.ts';

const PAPER = { x: 0, y: 0, width: 300, height: 400 };
const at = (x: number, y: number): InkPoint => ({ x, y, t: 0, pressure: 0.5 });

/** A digit of a trembling hand. */
const digit = fc
  .tuple(fc.nat(9), fc.nat())
  .map(([number, seed]) => inkFor(String(number), PAPER, mulberry32(seed)));

interface Point {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly down: number;
  readonly pen: number;
}

function pointsOf(trace: Trace): Point[] {
  return Array.from({ length: TRACE_POINTS }, (_, i) => {
    const [x = NaN, y = NaN, right = NaN, down = NaN, pen = NaN] = trace.subarray(i * TRACE_CHANNELS, (i + 1) * TRACE_CHANNELS);
    return { x, y, right, down, pen };
  });
}

function largestDifference(a: Trace, b: Trace): number {
  return Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? NaN))));
}

describe('traceOf', () => {
  it('gives 64 points within the box, unit directions, and a pen that is down or up, whatever comes in', () => {
    fc.assert(
      fc.property(fc.oneof(anyInk, paperInk), (ink) => {
        const trace = traceOf(ink);
        assert.equal(trace.length, TRACE_LENGTH);
        for (const { x, y, right, down, pen } of pointsOf(trace)) {
          assert.ok(Math.abs(x) < 1 + 1e-6 && Math.abs(y) < 1 + 1e-6);
          const length = Math.hypot(right, down);
          assert.ok(length === 0 || Math.abs(length - 1) < 1e-6);
          assert.ok(pen === 0 || pen === 1);
        }
      }),
    );
  });

  it('is all zeros without a point, and only then: by that an image is told from ink', () => {
    fc.assert(
      fc.property(paperInk, (ink) => {
        const hasPoint = ink.some((stroke) => stroke.length > 0);
        assert.equal(traceOf(ink).some((value) => value !== 0), hasPoint);
      }),
    );
    assert.ok(traceOf([[at(5, 5)]]).some((value) => value !== 0), 'a dot is ink');
    assert.ok(traceOf([]).every((value) => value === 0));
  });

  it('goes evenly along the strokes in their order, over jumps in strides twice as long', () => {
    const down = (x: number): InkPoint[] => [at(x, 0), at(x, 30), at(x, 100)];
    const points = pointsOf(traceOf([down(0), down(75)]));
    const jump = points.filter(({ pen }) => pen === 0);
    const [first, second] = [points.slice(0, 24), points.slice(-24)];
    for (const point of [...first, ...second]) assert.deepEqual([point.right, point.down, point.pen], [0, 1, 1]);
    assert.ok(first.every(({ x }) => x === -0.75) && second.every(({ x }) => x === 0.75));
    // From the foot of the first to the head of the second: 75 across and 100 up, a slope of 3 to 4.
    assert.ok(jump.length > 0 && jump.every(({ right, down: d }) => Math.abs(right - 0.6) < 1e-6 && Math.abs(d + 0.8) < 1e-6));
    const stride = (a = points[0], b = points[1]): number => Math.hypot((b?.x ?? NaN) - (a?.x ?? NaN), (b?.y ?? NaN) - (a?.y ?? NaN));
    assert.ok(Math.abs(stride() - stride(points[10], points[11])) < 1e-6);
    assert.ok(Math.abs(stride(jump[0], jump[1]) - 2 * stride()) < 1e-6);
  });

  it('does not depend on where and how large the digit was written', () => {
    fc.assert(
      fc.property(digit, fc.double({ min: 0.2, max: 5, noNaN: true }), fc.integer({ min: -500, max: 500 }), (ink, scale, shift) => {
        const moved = pointsOf(traceOf(transform(ink, scale, shift, -shift)));
        pointsOf(traceOf(ink)).forEach(({ x, y }, i) => {
          // A point that is just or just not left out makes the way a little shorter.
          assert.ok(Math.hypot((moved[i]?.x ?? NaN) - x, (moved[i]?.y ?? NaN) - y) < 0.02);
        });
      }),
    );
  });

  it('leaves out the wobble of a tablet, which would turn the direction about', () => {
    const line = Array.from({ length: 101 }, (_, i) => at(i % 2 === 0 ? 0 : 0.4, 2 * i));
    for (const { right, down } of pointsOf(traceOf([line]))) assert.ok(Math.abs(right) < 0.05 && down > 0.99);
  });

  it('tells a stroke from the same one drawn from its other end', () => {
    fc.assert(
      fc.property(digit, (ink) => {
        const reversed: Ink = [...ink].reverse().map((stroke) => [...stroke].reverse());
        assert.ok(largestDifference(traceOf(ink), traceOf(reversed)) > 0.5);
      }),
    );
  });
});
