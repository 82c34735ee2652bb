import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { segment } from '../../../src/core/ink/segment.ts';
import type { Ink, Stroke } from '../../../src/core/ink/stroke.ts';
import { mulberry32 } from '../../../src/core/random.ts';
import { anyInk, scribble } from './arbitrary.ts';
import { FORMS, inkFor } from './digits.ts';

/** A stroke from point to point. */
const pen = (...points: readonly (readonly [number, number])[]): Stroke =>
  points.map(([x, y], i) => ({ x, y, t: i * 8, pressure: 0.5 }));

const ONE = (x: number): Stroke => pen([x, 0], [x, 100]);

describe('segment', () => {
  it('puts every stroke that can be drawn into exactly one digit', () => {
    fc.assert(
      fc.property(anyInk, (ink) => {
        const drawable = ink.flatMap((stroke, i) =>
          stroke.some(({ x, y }) => Math.abs(x) <= 1e9 && Math.abs(y) <= 1e9) ? [i] : [],
        );
        assert.deepEqual(
          segment(ink)
            .flat()
            .sort((a, b) => a - b),
          drawable,
        );
      }),
    );
  });

  it('takes each digit for one, in every form it is written in', () => {
    for (const [digit, forms] of FORMS.entries()) {
      for (const { strokes } of forms) {
        const ink = strokes.map((stroke) => stroke.map((p) => ({ ...p, t: 0, pressure: 0.5 })));
        assert.equal(segment(ink).length, 1, `a ${digit} of ${strokes.length} strokes`);
      }
    }
  });

  it('finds the digits of a number, from left to right', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(), (number, seed) => {
        const ink = inkFor(String(number), { x: 0, y: 0, width: 600, height: 300 }, mulberry32(seed));
        const groups = segment(ink);
        assert.equal(groups.length, String(number).length, String(number));
        const lefts = groups.map((group) =>
          Math.min(...group.flatMap((i) => (ink[i] ?? []).map(({ x }) => x))),
        );
        assert.deepEqual(
          lefts,
          [...lefts].sort((a, b) => a - b),
        );
        assert.deepEqual(
          groups.flat(),
          ink.map((_, i) => i),
        );
      }),
    );
  });

  it('does not mind in which order the digits are written', () => {
    const [ten, one] = [pen([30, 0], [60, 50], [30, 100], [30, 0]), ONE(0)];
    assert.deepEqual(segment([ten, one]), [[1], [0]]);
  });

  const cases: readonly { what: string; ink: Ink; digits: readonly (readonly number[])[] }[] = [
    { what: 'two ones side by side', ink: [ONE(0), ONE(25)], digits: [[0], [1]] },
    { what: 'an eleven written close', ink: [ONE(0), ONE(14)], digits: [[0], [1]] },
    {
      what: 'a 5 whose bar sticks out over a 1 that follows',
      ink: [pen([5, 0], [0, 40], [40, 60], [0, 100]), pen([6, 0], [75, 0]), ONE(70)],
      digits: [[0, 1], [2]],
    },
    {
      what: 'a 5 whose bar does not touch',
      ink: [pen([5, 5], [0, 40], [40, 60], [0, 100]), pen([20, 0], [60, 0])],
      digits: [[0, 1]],
    },
    {
      what: 'a 7 whose crossbar is written after the next digit',
      ink: [pen([0, 0], [50, 0], [20, 100]), ONE(80), pen([15, 50], [50, 50])],
      digits: [[0, 2], [1]],
    },
    {
      what: 'a 4 whose vertical stands a little apart',
      ink: [pen([10, 0], [0, 60], [40, 60]), pen([48, 20], [46, 100])],
      digits: [[0, 1]],
    },
    {
      what: 'a 2 and a 1 that nearly touches it',
      ink: [pen([0, 10], [30, 0], [40, 30], [0, 100], [45, 100]), ONE(55)],
      digits: [[0], [1]],
    },
    { what: 'a line under nothing', ink: [pen([0, 50], [400, 52])], digits: [[0]] },
    { what: 'a dot', ink: [pen([10, 10])], digits: [[0]] },
  ];
  for (const { what, ink, digits } of cases) {
    it(`groups ${what}`, () => assert.deepEqual(segment(ink), digits));
  }

  it('groups the same at any size and place', () => {
    const sizes = fc.double({ min: 0.05, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        sizes,
        fc.integer({ min: -5000, max: 5000 }),
        ({ ink, digits }, size, shift) => {
          const moved = ink.map((stroke) =>
            stroke.map((p) => ({ ...p, x: p.x * size + shift, y: p.y * size - shift })),
          );
          assert.deepEqual(segment(moved), digits);
        },
      ),
    );
  });

  it('takes a scribble of 40 long strokes without a pause', () => {
    const ink = scribble(40, 10_000);
    const started = performance.now();
    segment(ink);
    assert.ok(performance.now() - started < 1000);
  });
});
