import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pictureOf } from '../../../src/core/practice/picture.ts';
import { kindOf } from '../../../src/core/practice/questions/registry.ts';
import { askFor } from '../../../src/core/practice/skills.ts';
import { mulberry32 } from '../../../src/core/random.ts';
import { promptOf, SUM_SKILLS } from './sums.ts';

const picture = (kind: string, ...operands: number[]) => pictureOf({ kind, operands });

describe('the picture of a question', () => {
  it('jumps on a line up to twenty, by way of the ten', () => {
    assert.deepEqual(picture('addition', 7, 5), { kind: 'line', from: 7, stops: [10, 12] });
    assert.deepEqual(picture('addition', 3, 4), { kind: 'line', from: 3, stops: [7] });
    assert.deepEqual(picture('subtraction', 12, 5), { kind: 'line', from: 12, stops: [10, 7] });
    assert.deepEqual(picture('subtraction', 20, 10), { kind: 'line', from: 20, stops: [10] });
  });

  it('jumps below zero by way of zero', () => {
    assert.deepEqual(picture('below-zero', 3, -8), { kind: 'line', from: 3, stops: [0, -5] });
    assert.deepEqual(picture('below-zero', -3, 8), { kind: 'line', from: -3, stops: [0, 5] });
    assert.deepEqual(picture('below-zero', -4, -8), { kind: 'line', from: -4, stops: [-10, -12] });
    assert.deepEqual(picture('below-zero', -4, 4), { kind: 'line', from: -4, stops: [0] });
  });

  it('lays blocks for larger numbers and for tenths', () => {
    assert.deepEqual(picture('addition', 36, 27), { kind: 'blocks', way: 'add', top: 36, bottom: 27, sign: 1, places: 0 });
    assert.deepEqual(picture('subtraction', 42, 17), { kind: 'blocks', way: 'take', top: 42, bottom: 17, sign: 1, places: 0 });
    assert.deepEqual(picture('decimals', 2.7, -1.5), { kind: 'blocks', way: 'take', top: 27, bottom: 15, sign: 1, places: 1 });
  });

  it('sets dots in rows for the tables, both ways', () => {
    assert.deepEqual(picture('multiplication', 3, 7), { kind: 'array', rows: 3, columns: 7, shared: false });
    assert.deepEqual(picture('division', 12, 4), { kind: 'array', rows: 3, columns: 4, shared: true });
  });

  it('writes the columns where a sum is worked in them', () => {
    assert.deepEqual(picture('column-sum', 523, -167), { kind: 'written', way: 'take', top: 523, bottom: 167, sign: 1 });
  });

  it('shares dots out and leaves some over', () => {
    assert.deepEqual(picture('remainder', 17, 5), { kind: 'array', rows: 3, columns: 5, shared: true, left: 2 });
    assert.equal(picture('remainder', 170, 5), undefined);
    assert.equal(picture('remainder', 17, 0), undefined);
  });

  it('puts numbers on a line, the smallest first', () => {
    assert.deepEqual(picture('compare', 9, 7), { kind: 'points', numbers: [7, 9] });
    assert.deepEqual(picture('order', 9, -3, 7), { kind: 'points', numbers: [-3, 7, 9] });
  });

  it('draws nothing where a drawing would be no help', () => {
    assert.equal(picture('multiplication', 13, 7), undefined);
    assert.equal(picture('multiplication', 0, 7), undefined);
    assert.equal(picture('addition', 800, 700), undefined);
    assert.equal(picture('addition', 7, 0), undefined);
    assert.equal(picture('roots', 49), undefined);
  });

  it('is there for every sum that a child can still see before it, and ends at its answer', () => {
    fc.assert(fc.property(fc.constantFrom(...SUM_SKILLS), fc.integer(), (skill, seed) => {
      const question = askFor(skill, mulberry32(seed));
      const drawn = pictureOf(question);
      const answer = Number(kindOf(question).answer(question));
      const prompt = promptOf(question);
      if (!drawn) return assert.ok(skill.year >= 4, prompt);
      if (drawn.kind === 'line') assert.equal(drawn.stops.at(-1), answer, prompt);
      if (drawn.kind === 'blocks') {
        const size = drawn.way === 'add' ? drawn.top + drawn.bottom : drawn.top - drawn.bottom;
        assert.equal(size / 10 ** drawn.places, answer, prompt);
      }
      if (drawn.kind === 'written') assert.equal(drawn.top + (drawn.way === 'add' ? drawn.bottom : -drawn.bottom), answer, prompt);
      if (drawn.kind === 'array') assert.ok(drawn.shared ? drawn.rows === answer : drawn.rows * drawn.columns === answer, prompt);
    }));
  });
});
