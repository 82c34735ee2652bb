import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { componentOf } from '../../../src/core/practice/component.ts';
import { askFor, skills } from '../../../src/core/practice/skills.ts';
import { mulberry32 } from '../../../src/core/random.ts';

const of = (kind: string, ...operands: number[]) => componentOf({ kind, operands });

describe('what a question practises', () => {
  it('is one fact whichever of two summands, factors or parts stands first', () => {
    assert.deepEqual(of('multiplication', 3, 7), of('multiplication', 7, 3));
    assert.deepEqual(of('addition', 3, 9), of('addition', 9, 3));
    assert.deepEqual(of('number-bonds', 3, 7, 0), of('number-bonds', 7, 3, 1));
    assert.notDeepEqual(of('subtraction', 12, 5), of('subtraction', 12, 7));
    assert.notDeepEqual(of('division', 56, 7), of('division', 56, 8));
    assert.notDeepEqual(of('addition', 3, 4), of('multiplication', 3, 4));
  });

  it('is a fact as far as facts are learned by heart, and a way to work beyond', () => {
    for (const [kind, ...operands] of [['addition', 10, 10], ['subtraction', 20, 0], ['multiplication', 12, 12], ['division', 144, 12], ['doubles', 10], ['halves', 20]] as const) {
      assert.ok(of(kind, ...operands).fact, kind);
    }
    for (const [kind, ...operands] of [['addition', 10, 11], ['subtraction', 21, 1], ['multiplication', 13, 2], ['division', 26, 2], ['doubles', 11], ['below-zero', 3, -5], ['decimals', 0.1, 0.2]] as const) {
      assert.ok(!of(kind, ...operands).fact, kind);
    }
  });

  it('is another way to work with more digits, with a ten that goes over, or with numbers that are not round', () => {
    const ways = [[34, 25], [34, 28], [30, 40], [34, 5], [340, 25]].map((operands) => of('addition', ...operands).id);
    assert.equal(new Set(ways).size, ways.length);
    assert.equal(of('addition', 34, 25).id, of('addition', 41, 37).id);
    assert.equal(of('subtraction', 42, 18).id, of('subtraction', 71, 25).id);
    assert.notEqual(of('subtraction', 42, 18).id, of('subtraction', 48, 12).id);
  });

  it('is never much for one skill: what is not a fact is learned in few ways', () => {
    for (const skill of skills) {
      const random = mulberry32(5);
      const met = new Set(Array.from({ length: 500 }, () => componentOf(askFor(skill, random))).filter(({ fact }) => !fact).map(({ id }) => id));
      assert.ok(met.size <= 40, `${skill.id}: ${[...met].join(', ')}`);
    }
  });

  it('is told of any question at all', () => {
    fc.assert(fc.property(fc.string(), fc.array(fc.double()), (kind, operands) => {
      assert.equal(typeof componentOf({ kind, operands }).id, 'string');
    }));
  });
});
