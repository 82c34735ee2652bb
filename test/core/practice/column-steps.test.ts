import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { columnSteps, notesAfter, possibleNotes } from '../../../src/core/practice/column-steps.ts';
import type { Columns } from '../../../src/core/practice/columns.ts';

const add = (top: number, bottom: number): Columns => ({ way: 'add', top, bottom, sign: 1 });
const take = (top: number, bottom: number): Columns => ({ way: 'take', top, bottom, sign: 1 });

/** As it is read: the highest place first, a space where nothing is written. */
const read = (columns: Columns, part: 'note' | 'result') =>
  [...columnSteps(columns)].reverse().map((step) => String(step[part] ?? '·')).join(' ');

describe('a sum worked in columns', () => {
  it('carries a ten, and writes the last one down', () => {
    assert.equal(read(add(358, 267), 'note'), '1 1 ·');
    assert.equal(read(add(358, 267), 'result'), '6 2 5');
    assert.equal(read(add(95, 8), 'note'), '1 1 ·');
    assert.equal(read(add(95, 8), 'result'), '1 0 3');
  });

  it('opens a ten, across zeros too', () => {
    assert.equal(read(take(523, 167), 'note'), '4 11 13');
    assert.equal(read(take(523, 167), 'result'), '3 5 6');
    assert.equal(read(take(300, 14), 'note'), '2 9 10');
    assert.equal(read(take(300, 14), 'result'), '2 8 6');
    assert.equal(read(take(105, 98), 'result'), '· · 7');
  });

  const pair = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }))
    .map(([one, other]) => [Math.max(one, other), Math.min(one, other)] as const);

  it('comes to the right end whatever the numbers, each column by itself', () => {
    fc.assert(fc.property(pair, fc.constantFrom('add' as const, 'take' as const), ([top, bottom], way) => {
      const steps = columnSteps({ way, top, bottom, sign: 1 });
      const end = steps.reduce((sum, { place, result = 0 }) => sum + result * 10 ** place, 0);
      assert.equal(end, way === 'add' ? top + bottom : top - bottom);
      for (const { top: digit = 0, bottom: other = 0, note, result = 0, exchange } of steps) {
        if (way === 'add') assert.equal(digit + other + (note ?? 0), result + (exchange ? 10 : 0));
        else assert.equal((note ?? digit) - other, result);
      }
    }));
  });

  it('grows column by column to the notes of the end', () => {
    assert.deepEqual(notesAfter(take(523, 167), 0), [13, 1, undefined]);
    assert.deepEqual(notesAfter(take(300, 14), 0), [10, 9, 2]);
    assert.deepEqual(notesAfter(add(358, 267), 0), [undefined, 1, undefined]);
    fc.assert(fc.property(pair, fc.constantFrom('add' as const, 'take' as const), ([top, bottom], way) => {
      const columns = { way, top, bottom, sign: 1 } as const;
      const steps = columnSteps(columns);
      assert.deepEqual(notesAfter(columns, steps.length - 1), steps.map(({ note }) => note));
    }));
  });

  it('lets a child note whatever the right way needs', () => {
    fc.assert(fc.property(pair, fc.constantFrom('add' as const, 'take' as const), ([top, bottom], way) => {
      const columns = { way, top, bottom, sign: 1 } as const;
      for (const { place, note } of columnSteps(columns)) {
        assert.ok(note === undefined || possibleNotes(columns, place).includes(note), `${top} ${way} ${bottom}, place ${place}`);
      }
    }));
  });
});
