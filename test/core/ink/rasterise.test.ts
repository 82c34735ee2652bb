import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { centreOfMass, LINE_WIDTH, rasterise } from '../../../src/core/ink/rasterise.ts';
import { RASTER_CHANNELS, RASTER_LENGTH, RASTER_SIDE, rasterOfGrey } from '../../../src/core/ink/raster.ts';
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

/** One of the four numbers of each pixel: ink, direction right and down, order. */
function channel(raster: Raster, which: 0 | 1 | 2 | 3): Float32Array {
  return Float32Array.from({ length: RASTER_SIDE * RASTER_SIDE }, (_, pixel) => raster[pixel * RASTER_CHANNELS + which] ?? NaN);
}

/** What a pixel says of the pen that passed it; nothing where there is no ink. */
interface Passing {
  readonly row: number;
  readonly column: number;
  readonly ink: number;
  readonly right: number;
  readonly down: number;
  readonly order: number;
}

function passings(raster: Raster): Passing[] {
  const [grey, right, down, order] = [channel(raster, 0), channel(raster, 1), channel(raster, 2), channel(raster, 3)];
  return Array.from(grey).flatMap((ink, pixel) => {
    if (ink === 0) return [];
    const [row, column] = [Math.floor(pixel / RASTER_SIDE), pixel % RASTER_SIDE];
    const share = (values: Float32Array): number => (values[pixel] ?? NaN) / ink;
    return [{ row, column, ink, right: share(right), down: share(down), order: share(order) }];
  });
}

/** First and last row and column that have any ink. */
function inked(raster: Raster): { rows: [number, number]; columns: [number, number] } {
  const grey = channel(raster, 0);
  const places = Array.from(grey.keys()).filter((i) => (grey[i] ?? 0) > 0);
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
  it('gives 28x28 times four numbers from 0 to 1, the direction from -1 to 1, whatever comes in', () => {
    fc.assert(
      fc.property(fc.oneof(anyInk, paperInk), (ink) => {
        const raster = rasterise(ink);
        assert.equal(raster.length, RASTER_LENGTH);
        assert.equal(RASTER_LENGTH, 28 * 28 * 4);
        for (const which of [0, 3] as const) assert.ok(channel(raster, which).every((value) => value >= 0 && value <= 1));
        for (const which of [1, 2] as const) assert.ok(channel(raster, which).every((value) => value >= -1 && value <= 1));
      }),
    );
  });

  it('says nothing of the pen where there is no ink', () => {
    fc.assert(
      fc.property(digit, (ink) => {
        const raster = rasterise(ink);
        channel(raster, 0).forEach((grey, pixel) => {
          if (grey > 0) return;
          assert.deepEqual([...raster.subarray(pixel * RASTER_CHANNELS, (pixel + 1) * RASTER_CHANNELS)], [0, 0, 0, 0]);
        });
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

  it('centres anything on the paper within half a pixel, but moves it no further than a full box may go', () => {
    fc.assert(
      fc.property(paperInk.filter(hasPoints), (ink) => {
        const raster = rasterise(ink);
        const centre = centreOfMass(raster);
        assert.ok(centre);
        const { rows, columns } = inked(raster);
        const movedFar = ([first, last]: [number, number]): boolean => Math.abs((first + last + 1 - RASTER_SIDE) / 2) >= 3.5;
        assert.ok(Math.abs(centre.x - 14.5) <= 0.5 || movedFar(columns), `x ${centre.x}`);
        assert.ok(Math.abs(centre.y - 14.5) <= 0.5 || movedFar(rows), `y ${centre.y}`);
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
        const [before, after] = [rasterise(ink), rasterise(transform(ink, by, x, y))];
        assert.ok(largestDifference(channel(before, 0), channel(after, 0)) < 1e-4);
      }),
    );
  });

  it('draws the same picture whatever the order of strokes and their direction', () => {
    fc.assert(
      fc.property(digit, (ink) => {
        const backwards = [...ink].reverse().map((stroke) => [...stroke].reverse());
        assert.ok(largestDifference(channel(rasterise(ink), 0), channel(rasterise(backwards), 0)) < 1e-4);
      }),
    );
  });

  it('gives the same numbers for the same ink', () => {
    fc.assert(fc.property(digit, (ink) => assert.deepEqual(rasterise(ink), rasterise(structuredClone(ink)))));
  });

  it('draws a point, and a stroke that never moves, as a round dot that goes nowhere', () => {
    const dot = rasterise([[at(70, 80)]]);
    assert.ok(passings(dot).every(({ right, down, order }) => right === 0 && down === 0 && order === 0));
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
    const sums = Array.from('0123456789', (d) => {
      const raster = rasterise(inkFor(d, PAPER));
      return ([0, 1, 2, 3] as const).map((which) => channel(raster, which).reduce((sum, value) => sum + value, 0));
    });
    assert.deepEqual(sums, EXPECTED_SUMS);
  });

  it('takes a scribble of 500 strokes of 10,000 points without a pause', () => {
    const ink = scribble(500, 10_000);
    const started = process.cpuUsage();
    rasterise(ink);
    const { user, system } = process.cpuUsage(started);
    // 100 ms is the promise; this leaves room for a busy machine, and work that grows with the ink breaks it.
    assert.ok(user + system < 1e6, `${(user + system) / 1000} ms`);
  });
});

describe('how the ink came there', () => {
  it('is a direction of length 1 wherever a line was drawn, times the ink', () => {
    fc.assert(
      fc.property(digit, (ink) => {
        for (const { right, down, order } of passings(rasterise(ink))) {
          assert.ok(Math.abs(right * right + down * down - 1) < 1e-3);
          assert.ok(order >= 0 && order <= 1 + 1e-6);
        }
      }),
    );
  });

  it('is the way of the pen: to the right, then down', () => {
    const raster = rasterise([[at(0, 0), at(100, 0)], [at(100, 0), at(100, 100)]]);
    const { columns: [left], rows: [, bottom] } = inked(raster);
    const [first, last] = [passings(raster).find(({ column }) => column === left), passings(raster).find(({ row }) => row === bottom)];
    assert.deepEqual([first?.right, first?.down], [1, 0]);
    assert.deepEqual([last?.right, last?.down], [0, 1]);
  });

  it('turns round where the stroke is written the other way, and the order with it', () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: 100, noNaN: true }), fc.double({ min: 10, max: 100, noNaN: true }), (x, y) => {
        const line = [at(0, 0), at(x, y)];
        const there = passings(rasterise([line]));
        const back = passings(rasterise([[...line].reverse()]));
        assert.equal(there.length, back.length);
        there.forEach((one, i) => {
          const other = back[i];
          assert.ok(other && one.row === other.row && one.column === other.column);
          assert.ok(Math.abs(one.right + other.right) < 1e-3 && Math.abs(one.down + other.down) < 1e-3);
          assert.ok(Math.abs(one.order + other.order - 1) < 1e-3);
        });
      }),
    );
  });

  it('rises along the line from 0 to 1', () => {
    const orders = Array.from({ length: RASTER_SIDE }, (_, row) =>
      passings(rasterise([[at(0, 0), at(3, 40), at(-3, 70), at(0, 100)]])).filter((one) => one.row === row).map(({ order }) => order),
    ).filter((row) => row.length > 0);
    const middles = orders.map((row) => row.reduce((sum, order) => sum + order, 0) / row.length);
    assert.deepEqual(middles, [...middles].sort((a, b) => a - b));
    assert.ok((middles[0] ?? 1) < 0.03 && (middles.at(-1) ?? 0) > 0.97);
  });

  it('counts what was drawn, not what the pen moved through the air', () => {
    const [left, right] = [[at(0, 0), at(0, 100)], [at(80, 0), at(80, 100)]];
    const raster = rasterise([left, right]);
    const { columns: [first, last] } = inked(raster);
    const ordersIn = (column: number): number[] => passings(raster).filter((one) => one.column === column).map(({ order }) => order);
    assert.ok(Math.max(...ordersIn(first)) < 0.501 && Math.min(...ordersIn(last)) > 0.499);
  });

  it('is what came nearest, where two lines cross', () => {
    const raster = rasterise([[at(0, 50), at(100, 50)], [at(50, 0), at(50, 100)]]);
    const beside = passings(raster).filter(({ row, column }) => row === 14 && column < 11);
    assert.ok(beside.length > 3 && beside.every(({ right, order }) => right > 0.99 && order < 0.501));
    const above = passings(raster).filter(({ row, column }) => column === 14 && row < 11);
    assert.ok(above.length > 3 && above.every(({ down, order }) => down > 0.99 && order > 0.499));
  });

  it('does not follow the trembling of a tablet', () => {
    // One unit is a fifth of a raster pixel; it trembles by less than a tenth of one.
    const straight = Array.from({ length: 101 }, (_, i) => at(i % 2 ? 0.4 : 0, i));
    assert.ok(passings(rasterise([straight])).every(({ down }) => down > 0.95));
  });

  it('is unknown of an image that never was ink', () => {
    const grey = Array.from({ length: 784 }, (_, i) => i / 784);
    const raster = rasterOfGrey(grey);
    assert.deepEqual(channel(raster, 0), Float32Array.from(grey));
    for (const which of [1, 2, 3] as const) assert.ok(channel(raster, which).every((value) => value === 0));
  });
});

/** For each of the ten digits ink, direction and order, summed over the pixels, as drawn when this test was written. */
const EXPECTED_SUMS: readonly (readonly number[])[] = [
  [98.6358499473572, 0.14364585085422732, 1.0564142477524001, 49.23747783053841],
  [43.420086327940226, -2.6005284059792757, 43.34214036166668, 21.71004321658984],
  [97.05367449275218, 26.015907956520095, 26.241359956620727, 48.100397932110354],
  [93.47489175898954, -2.6134858872392215, 27.01695643691346, 46.85037677868968],
  [82.18664400652051, 11.10358899855055, 53.49427221156657, 40.72101657651365],
  [96.96155947400257, 15.22318395297043, 31.85212146420963, 49.56081163714407],
  [93.0015740133822, -15.470442762598395, 27.869862888474017, 45.66561166662723],
  [68.92844147607684, 12.423668719828129, 38.532429821498226, 34.559520229231566],
  [113.20881148893386, -4.958378371782601, -0.40253842948004603, 55.85622709710151],
  [88.85723448498175, -3.2217456775251776, 35.90161857241765, 44.66896775341593],
];
