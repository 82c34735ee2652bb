import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { centreOfMass, LINE_WIDTH, rasterise } from '../../../src/core/ink/rasterise.ts';
import { RASTER_SIDE } from '../../../src/core/ink/raster.ts';
import type { Raster } from '../../../src/core/ink/raster.ts';
import type { Ink, InkPoint } from '../../../src/core/ink/stroke.ts';
import { mulberry32 } from '../../../src/core/random.ts';
import { anyInk, paperInk, scribble, transform } from './arbitrary.ts';
import { inkFor } from './digits.ts';

const PAPER = { x: 0, y: 0, width: 300, height: 400 };
const at = (x: number, y: number): InkPoint => ({ x, y, t: 0, pressure: 0.5 });
const hasPoints = (ink: Ink): boolean => ink.some((stroke) => stroke.length > 0);

/** A digit of a trembling hand. */
const digit = fc
  .tuple(fc.nat(9), fc.nat())
  .map(([number, seed]) => inkFor(String(number), PAPER, mulberry32(seed)));

/** First and last row and column that have any ink. */
function inked(raster: Raster): { rows: [number, number]; columns: [number, number] } {
  const places = Array.from(raster.keys()).filter((i) => (raster[i] ?? 0) > 0);
  const range = (numbers: number[]): [number, number] => [Math.min(...numbers), Math.max(...numbers)];
  return {
    rows: range(places.map((i) => Math.floor(i / RASTER_SIDE))),
    columns: range(places.map((i) => i % RASTER_SIDE)),
  };
}

function largestDifference(a: Raster, b: Raster): number {
  return Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? 0))));
}

describe('rasterise', () => {
  it('gives 28x28 numbers from 0 to 1 whatever comes in', () => {
    fc.assert(
      fc.property(fc.oneof(anyInk, paperInk), (ink) => {
        const raster = rasterise(ink);
        assert.equal(raster.length, RASTER_SIDE * RASTER_SIDE);
        assert.ok(raster.every((value) => value >= 0 && value <= 1));
      }),
    );
  });

  it('draws something wherever there is one point', () => {
    fc.assert(
      fc.property(paperInk.filter(hasPoints), (ink) =>
        assert.ok(rasterise(ink).some((value) => value > 0.5)),
      ),
    );
  });

  it('puts the centre of mass of a digit where MNIST has it, within a tenth of a pixel', () => {
    fc.assert(
      fc.property(digit, (ink) => {
        const centre = centreOfMass(rasterise(ink));
        assert.ok(
          centre && Math.abs(centre.x - 14.5) < 0.1 && Math.abs(centre.y - 14.5) < 0.1,
          JSON.stringify(centre),
        );
      }),
    );
  });

  it('centres anything on the paper within half a pixel, unless it would leave the picture', () => {
    fc.assert(
      fc.property(paperInk.filter(hasPoints), (ink) => {
        const raster = rasterise(ink);
        const centre = centreOfMass(raster);
        assert.ok(centre);
        const { rows, columns } = inked(raster);
        const atEdge = ([first, last]: [number, number]): boolean => first <= 1 || last >= RASTER_SIDE - 2;
        assert.ok(Math.abs(centre.x - 14.5) <= 0.5 || atEdge(columns), `x ${centre.x}`);
        assert.ok(Math.abs(centre.y - 14.5) <= 0.5 || atEdge(rows), `y ${centre.y}`);
      }),
    );
  });

  it('makes the longer side of a digit 20 pixels, give or take a grey edge', () => {
    fc.assert(
      fc.property(digit, (ink) => {
        const { rows, columns } = inked(rasterise(ink));
        const side = Math.max(rows[1] - rows[0], columns[1] - columns[0]) + 1;
        assert.ok(side >= 20 && side <= 22, `${side} pixels`);
      }),
    );
  });

  it('does not care where or how large the digit is', () => {
    const scale = fc.double({ min: 0.01, max: 1000, noNaN: true });
    const shift = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(digit, scale, shift, shift, (ink, by, x, y) => {
        assert.ok(largestDifference(rasterise(ink), rasterise(transform(ink, by, x, y))) < 1e-4);
      }),
    );
  });

  it('does not care about the order of strokes or their direction', () => {
    fc.assert(
      fc.property(digit, (ink) => {
        const backwards = [...ink].reverse().map((stroke) => [...stroke].reverse());
        assert.ok(largestDifference(rasterise(ink), rasterise(backwards)) < 1e-4);
      }),
    );
  });

  it('draws a point, and a stroke that never moves, as a round dot', () => {
    const dot = rasterise([[at(70, 80)]]);
    assert.deepEqual(rasterise([[at(3, 4), at(3, 4), at(3, 4)]]), dot);
    const { rows, columns } = inked(dot);
    assert.deepEqual(rows, columns);
    assert.ok(rows[1] - rows[0] <= LINE_WIDTH + 1);
  });

  it('leaves the paper white where there is nothing to draw', () => {
    for (const ink of [[], [[]], [[at(NaN, 1), at(1, Infinity)]]])
      assert.ok(rasterise(ink).every((v) => v === 0));
  });

  it('gives the same bits on every machine', () => {
    // A sum over exact float32 values: a change of the last bit anywhere changes it.
    const sums = Array.from('0123456789', (d) =>
      rasterise(inkFor(d, PAPER)).reduce((sum, value) => sum + value, 0),
    );
    assert.deepEqual(sums, EXPECTED_SUMS);
  });

  it('takes a scribble of 500 strokes of 10,000 points without a pause', () => {
    const ink = scribble(500, 10_000);
    const started = performance.now();
    rasterise(ink);
    // 100 ms is the promise; this leaves room for a busy machine, and work that grows with the ink breaks it.
    assert.ok(performance.now() - started < 1000);
  });
});

/** Ink of the ten digits in pixels, as drawn when this test was written. */
const EXPECTED_SUMS: readonly number[] = [
  114.41558061446995, 50.98817830532789, 113.29502597264946, 108.40686319489032, 94.94235308282077,
  112.98215104267001, 107.38633161317557, 80.61320149619132, 130.082668681629, 102.00740269012749,
];
