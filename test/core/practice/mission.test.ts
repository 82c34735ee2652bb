import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { NoQuestionKindError, planMission } from '../../../src/core/practice/mission.ts';
import {
  UnknownQuestionKindError,
  kindOf,
  questionKinds,
} from '../../../src/core/practice/questions/registry.ts';
import { mulberry32 } from '../../../src/core/random.ts';

const ids = questionKinds.map(({ id }) => id);
const someKinds = fc.subarray(ids, { minLength: 1 });

describe('a mission', () => {
  it('is balanced, as long as asked, without a question twice, and the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer(), someKinds, fc.integer({ min: 1, max: 40 }), (seed, kinds, length) => {
        const mission = planMission(mulberry32(seed), kinds, length);
        assert.equal(mission.length, length);
        assert.equal(new Set(mission.map((question) => kindOf(question).prompt(question))).size, length);
        const counts = kinds.map((id) => mission.filter(({ kind }) => kind === id).length);
        assert.equal(
          counts.reduce((sum, count) => sum + count),
          length,
        );
        assert.ok(Math.max(...counts) - Math.min(...counts) <= 1, `${counts}`);
        assert.deepEqual(planMission(mulberry32(seed), kinds, length), mission);
      }),
    );
  });

  it('has ten questions, and others for another seed', () => {
    const one = planMission(mulberry32(1), ids);
    assert.equal(one.length, 10);
    assert.notDeepEqual(planMission(mulberry32(2), ids), one);
  });

  it('uses the whole pool before it asks again', () => {
    const mission = planMission(mulberry32(3), ['multiplication'], 105);
    assert.equal(new Set(mission.map(({ operands }) => operands.join())).size, 100);
  });

  it('gives each kind the odd place in its turn, and mixes the order', () => {
    const first = new Set<string>();
    const more = new Set<string>();
    for (let seed = 0; seed < 60; seed += 1) {
      const mission = planMission(mulberry32(seed), ['addition', 'division'], 3);
      first.add(mission[0]?.kind ?? '');
      more.add(mission.filter(({ kind }) => kind === 'addition').length === 2 ? 'addition' : 'division');
    }
    assert.equal(first.size, 2);
    assert.equal(more.size, 2);
  });

  it('needs kinds, and kinds that exist', () => {
    assert.throws(() => planMission(mulberry32(1), []), NoQuestionKindError);
    assert.throws(() => planMission(mulberry32(1), ['addition', 'fractions']), UnknownQuestionKindError);
  });
});
