import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { squaredDistance } from '../../../src/core/ink/distance.ts';
import { thin, thinStroke } from '../../../src/core/ink/thin.ts';
import type { InkPoint } from '../../../src/core/ink/stroke.ts';
import { paperInk } from './arbitrary.ts';
import { inkFor } from './digits.ts';

const tolerances = fc.double({ min: 0.1, max: 50, noNaN: true });

describe('thin', () => {
  it('leaves out only points within the tolerance of the line that stays', () => {
    fc.assert(
      fc.property(paperInk, tolerances, (ink, tolerance) => {
        for (const stroke of ink) {
          const kept = thinStroke(stroke, tolerance);
          const away = (p: InkPoint): number =>
            Math.min(...kept.map((to, i) => squaredDistance(p, kept[i - 1] ?? to, to)));
          assert.ok(stroke.every((p) => Math.sqrt(away(p)) <= tolerance + 1e-9));
        }
      }),
    );
  });

  it('keeps the ends, and the very points that stay, in order', () => {
    fc.assert(
      fc.property(paperInk, tolerances, (ink, tolerance) => {
        thin(ink, tolerance).forEach((kept, i) => {
          const stroke = ink[i] ?? [];
          assert.equal(kept[0], stroke[0]);
          assert.equal(kept[kept.length - 1], stroke[stroke.length - 1]);
          const indexes = kept.map((point) => stroke.indexOf(point));
          assert.deepEqual(
            indexes,
            [...indexes].sort((a, b) => a - b),
          );
        });
      }),
    );
  });

  it('keeps a turn back on the same line', () => {
    const there = [0, 50, 100, 50, 20].map((x) => ({ x, y: 0, t: 0, pressure: 0.5 }));
    assert.deepEqual(
      thinStroke(there).map(({ x }) => x),
      [0, 100, 20],
    );
  });

  it('makes writing much smaller', () => {
    const ink = inkFor('88', { x: 0, y: 0, width: 300, height: 300 });
    assert.ok(thin(ink).flat().length < ink.flat().length / 2);
  });

  it('does not overflow on a long spiral', () => {
    const spiral = Array.from({ length: 10_000 }, (_, i) => ({
      x: i * Math.cos(i / 50),
      y: i * Math.sin(i / 50),
      t: i,
      pressure: 0.5,
    }));
    assert.ok(thinStroke(spiral, 0).length > 9000);
  });
});
