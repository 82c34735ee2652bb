import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeInk, encodeInk, INK_BYTES, InkCodeError } from '../../../src/core/ink/code-ink.ts';
import { RASTER_CHANNELS } from '../../../src/core/ink/raster.ts';
import { rasterise } from '../../../src/core/ink/rasterise.ts';
import { mulberry32 } from '../../../src/core/random.ts';
import { anyInk, scribble } from './arbitrary.ts';
import { inkFor } from './digits.ts';

const PAPER = { x: 0, y: 0, width: 600, height: 400 };
const number = fc
  .tuple(fc.nat(9999), fc.nat())
  .map(([value, seed]) => inkFor(String(value), PAPER, mulberry32(seed)));

describe('coded ink', () => {
  it('comes back with every stroke, its ends within a quarter of a pixel and its times within a step', () => {
    fc.assert(
      fc.property(number, (ink) => {
        const back = decodeInk(encodeInk(ink));
        assert.equal(back.length, ink.length);
        back.forEach((stroke, i) => {
          const original = ink[i] ?? [];
          for (const [a, b] of [
            [stroke[0], original[0]],
            [stroke.at(-1), original.at(-1)],
          ] as const) {
            assert.ok(
              a &&
                b &&
                Math.abs(a.x - b.x) <= 0.25 &&
                Math.abs(a.y - b.y) <= 0.25 &&
                Math.abs(a.t - b.t) <= 4,
            );
          }
        });
      }),
    );
  });

  it('still looks the same to the network', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(), (digit, seed) => {
        const ink = inkFor(String(digit), PAPER, mulberry32(seed));
        const [before, after] = [rasterise(ink), rasterise(decodeInk(encodeInk(ink)))];
        const isInk = (i: number): boolean => i % RASTER_CHANNELS === 0;
        assert.ok(before.every((value, i) => !isInk(i) || Math.abs(value - (after[i] ?? 0)) < 0.25));
        // Where the line crosses itself, a hair decides which way the pen is said to have gone there.
        const changes = before.reduce((sum, value, i) => sum + Math.abs(value - (after[i] ?? 0)), 0);
        const all = before.reduce((sum, value) => sum + Math.abs(value), 0);
        assert.ok(changes < 0.15 * all, `${changes / all}`);
      }),
    );
  });

  it('fits the budget for any usual answer', () => {
    fc.assert(
      fc.property(number, (ink) => {
        const bytes = encodeInk(ink);
        assert.ok(bytes.length <= INK_BYTES, `${bytes.length} bytes`);
      }),
    );
  });

  it('takes whatever comes in, and never runs backwards in time', () => {
    fc.assert(
      fc.property(anyInk, (ink) => {
        const times = decodeInk(encodeInk(ink))
          .flat()
          .map(({ t }) => t);
        assert.deepEqual(
          times,
          [...times].sort((a, b) => a - b),
        );
      }),
    );
  });

  it('fits the budget for a scribble too, and stays small for one of very many strokes', () => {
    assert.ok(encodeInk(scribble(1, 10_000)).length <= INK_BYTES);
    assert.ok(encodeInk(scribble(20, 500)).length <= INK_BYTES);
    assert.ok(encodeInk(scribble(1000, 10)).length < 10_000);
  });

  it('says so where bytes are cut short, too long or of another version', () => {
    const bytes = encodeInk(inkFor('42', PAPER));
    for (let length = 0; length < bytes.length; length++) {
      assert.throws(() => decodeInk(bytes.subarray(0, length)), InkCodeError);
    }
    assert.throws(() => decodeInk(Uint8Array.of(...bytes, 0)), InkCodeError);
    assert.throws(() => decodeInk(Uint8Array.of(2, ...bytes.subarray(1))), InkCodeError);
  });

  it('never gives anything but ink or InkCodeError for damaged bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (tail) => {
        try {
          const ink = decodeInk(Uint8Array.of(1, ...tail));
          assert.ok(ink.flat().every(({ x, y, t }) => [x, y, t].every(Number.isFinite)));
        } catch (error) {
          assert.ok(error instanceof InkCodeError);
        }
      }),
    );
  });
});
