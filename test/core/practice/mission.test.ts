import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { NoSkillError, planMission } from '../../../src/core/practice/mission.ts';
import { kindOf } from '../../../src/core/practice/questions/registry.ts';
import { skills, UnknownSkillError } from '../../../src/core/practice/skills.ts';
import { mulberry32 } from '../../../src/core/random.ts';
import { line } from './checker.ts';

/** One skill a kind, so that a question tells which of the skills it practises. */
const ids = [...new Map(skills.map(({ kind, id }) => [kind, id])).values()];
const kindOfSkill = (id: string) => skills.find((skill) => skill.id === id)?.kind;

describe('a mission', () => {
  it('is balanced, as long as asked, without a question twice, and the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.subarray(ids, { minLength: 1 }), fc.integer({ min: 1, max: 40 }), (seed, chosen, length) => {
        const mission = planMission(mulberry32(seed), chosen, length);
        assert.equal(mission.length, length);
        assert.equal(new Set(mission.map((question) => line(kindOf(question).prompt(question)))).size, length);
        const counts = chosen.map((id) => mission.filter(({ kind }) => kind === kindOfSkill(id)).length);
        assert.equal(counts.reduce((sum, count) => sum + count), length);
        assert.ok(Math.max(...counts) - Math.min(...counts) <= 1, `${counts}`);
        assert.deepEqual(planMission(mulberry32(seed), chosen, length), mission);
      }),
    );
  });

  it('has ten questions, and others for another seed', () => {
    const one = planMission(mulberry32(1), ids);
    assert.equal(one.length, 10);
    assert.notDeepEqual(planMission(mulberry32(2), ids), one);
  });

  it('asks nothing twice where two skills have questions in common', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const mission = planMission(mulberry32(seed), ['add-to-10', 'add-to-20'], 40);
      assert.equal(new Set(mission.map(({ operands }) => operands.join())).size, 40);
    }
  });

  it('uses the whole pool before it asks again', () => {
    const mission = planMission(mulberry32(3), ['tables-to-12'], 150);
    assert.equal(new Set(mission.map(({ operands }) => operands.join())).size, 144);
  });

  it('gives each skill the odd place in its turn, and mixes the order', () => {
    const first = new Set<string>();
    const more = new Set<string>();
    for (let seed = 0; seed < 60; seed += 1) {
      const mission = planMission(mulberry32(seed), ['add-to-20', 'divide-to-12'], 3);
      first.add(mission[0]?.kind ?? '');
      more.add(mission.filter(({ kind }) => kind === 'addition').length === 2 ? 'addition' : 'division');
    }
    assert.equal(first.size, 2);
    assert.equal(more.size, 2);
  });

  it('needs skills, and skills that exist', () => {
    assert.throws(() => planMission(mulberry32(1), []), NoSkillError);
    assert.throws(() => planMission(mulberry32(1), ['add-to-10', 'fractions']), UnknownSkillError);
  });
});
