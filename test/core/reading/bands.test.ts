import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { boxOf } from '../../../src/core/ink/box.ts';
import type { Ink } from '../../../src/core/ink/stroke.ts';
import { extentsOf, overlapOf } from '../../../src/core/reading/bands.ts';
import { paperInk } from '../ink/arbitrary.ts';
import { pen } from './writing.ts';

const overlap = (a: Ink, b: Ink): number => overlapOf(extentsOf(a, 0, 100), extentsOf(b, 0, 100), 10);

describe('how much two overlap', () => {
  it('is nothing where slanted strokes have boxes in common, but no place', () => {
    assert.equal(overlap([pen([30, 0], [0, 100])], [pen([50, 0], [20, 100])]), 0);
  });

  it('is all where one is written over the other, whichever is asked first', () => {
    const [wide, narrow] = [[pen([0, 0], [80, 0], [0, 100], [80, 100])], [pen([20, 5], [60, 5]), pen([20, 95], [60, 95])]];
    assert.ok(overlap(wide, narrow) > 0.5);
    assert.equal(overlap(wide, narrow), overlap(narrow, wide));
    assert.equal(overlap(wide, wide), 1);
  });

  it('is nothing where one is above the other', () => {
    assert.equal(overlap([pen([0, 0], [60, 10])], [pen([0, 80], [60, 90])]), 0);
  });

  it('is a share, whatever is asked', () => {
    fc.assert(
      fc.property(paperInk, paperInk, (a, b) => {
        const { top, bottom } = boxOf([...a, ...b]);
        const share = overlapOf(extentsOf(a, top, bottom), extentsOf(b, top, bottom), 10);
        assert.ok(share >= 0 && share <= 1);
      }),
    );
  });

  it('knows the width in every band that a line crosses, however few its points', () => {
    const bands = extentsOf([pen([0, 0], [100, 100])], 0, 100);
    assert.deepEqual(bands, [[0, 25], [25, 50], [50, 75], [75, 100]].map(([left, right]) => ({ left, right })));
  });
});
