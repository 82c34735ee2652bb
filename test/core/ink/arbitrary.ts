/** Ink at random for property tests: from a child's digit to what a broken driver sends. */
import fc from 'fast-check';
import type { Ink, InkPoint } from '../../../src/core/ink/stroke.ts';

const point = (coordinate: fc.Arbitrary<number>, time: fc.Arbitrary<number>): fc.Arbitrary<InkPoint> =>
  fc.record({ x: coordinate, y: coordinate, t: time, pressure: fc.constant(0.5) });

/** Strokes that may be empty, of points anywhere on a sheet of paper. */
export const paperInk: fc.Arbitrary<Ink> = fc.array(
  fc.array(point(fc.double({ min: 0, max: 1000, noNaN: true }), fc.nat(60_000)), { maxLength: 30 }),
  { maxLength: 6 },
);

/** Anything that fits the types: NaN, infinities and the largest numbers too. */
export const anyInk: fc.Arbitrary<Ink> = fc.array(
  fc.array(point(fc.double(), fc.double()), { maxLength: 12 }),
  {
    maxLength: 6,
  },
);

/** `strokes` strokes of `points` points each that fill the paper. */
export function scribble(strokes: number, points: number): Ink {
  return Array.from({ length: strokes }, (_, s) =>
    Array.from({ length: points }, (_, p) => {
      const [x, y] = [(s * 7919 + p * 104_729) % 997, (s * 6151 + p * 15_485) % 991];
      return { x, y, t: p, pressure: 0.5 };
    }),
  );
}

export function transform(ink: Ink, scale: number, shiftX: number, shiftY: number): Ink {
  return ink.map((stroke) => stroke.map((p) => ({ ...p, x: p.x * scale + shiftX, y: p.y * scale + shiftY })));
}
