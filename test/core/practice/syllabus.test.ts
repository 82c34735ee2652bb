import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { planMission } from '../../../src/core/practice/mission.ts';
import { kindOf, questionKinds } from '../../../src/core/practice/questions/registry.ts';
import { readSyllabus, SyllabusError, YEARS } from '../../../src/core/practice/read-syllabus.ts';
import { askFor, skillById, skills, UnknownSkillError } from '../../../src/core/practice/skills.ts';
import { mulberry32 } from '../../../src/core/random.ts';
import { line } from './checker.ts';

/** What each level promises, said once more without the generators: how its questions look, and how far its numbers go. */
const LEVELS: Readonly<Record<string, readonly [looks: RegExp, least: number, most: number]>> = {
  'add-to-10': [/^\d+ \+ \d+ =$/, 1, 10],
  'subtract-to-10': [/^\d+ − \d+ =$/, 0, 10],
  'bonds-to-10': [/^(□ \+ \d+|\d+ \+ □) = 10$/, 0, 10],
  'missing-to-10': [/^(□ [+−] \d+|\d+ [+−] □) = \d+$/, 1, 10],
  'add-to-20': [/^\d+ \+ \d+ =$/, 1, 20],
  'subtract-to-20': [/^\d+ − \d+ =$/, 0, 20],
  'compare-to-20': [/^\d+ ○ \d+$/, 0, 20],
  'order-to-20': [/^order \d+ \d+ \d+$/, 0, 20],
  'doubles-to-10': [/^double \d+$/, 1, 20],
  'halves-to-20': [/^half \d*[02468]$/, 1, 20],
  'tens-and-ones': [/^number-of \d\d$/, 11, 99],
  'compare-to-100': [/^\d{2,3} ○ \d{2,3}$/, 10, 100],
  'order-to-100': [/^order \d{2,3} \d{2,3} \d{2,3}$/, 10, 100],
  'bonds-to-20': [/^(□ \+ \d+|\d+ \+ □) = 20$/, 0, 20],
  'missing-to-20': [/^(□ [+−] \d+|\d+ [+−] □) = \d+$/, 1, 20],
  'add-tens': [/^\d0 \+ \d0 =$/, 10, 100],
  'add-ones': [/^\d\d \+ \d =$/, 1, 99],
  'subtract-ones': [/^\d\d − \d =$/, 1, 99],
  'add-to-100': [/^\d\d \+ \d\d =$/, 10, 100],
  'subtract-to-100': [/^\d+ − \d\d =$/, 1, 100],
  'table-2': [/^(2 × \d+|\d+ × 2) =$/, 1, 24],
  'table-5': [/^(5 × \d+|\d+ × 5) =$/, 1, 60],
  'table-10': [/^(10 × \d+|\d+ × 10) =$/, 1, 120],
  'divide-2-5-10': [/^\d+ ÷ (2|5|10) =$/, 1, 120],
  hundreds: [/^number-of \d{3}$/, 101, 999],
  'digits-to-1000': [/^worth \d in \d{3}$/, 1, 999],
  'compare-to-1000': [/^\d{3,4} ○ \d{3,4}$/, 100, 1000],
  'order-to-1000': [/^order \d{3,4} \d{3,4} \d{3,4}$/, 100, 1000],
  'bonds-to-100': [/^(□ \+ \d+|\d+ \+ □) = 100$/, 0, 100],
  'missing-to-100': [/^(□ [+−] \d+|\d+ [+−] □) = \d+$/, 1, 100],
  'doubles-to-50': [/^double \d\d$/, 11, 100],
  'halves-to-100': [/^half \d*[02468]$/, 11, 100],
  'add-to-1000': [/^\d{3} \+ \d{2,3} =$/, 10, 1000],
  'subtract-to-1000': [/^\d+ − \d{2,3} =$/, 1, 1000],
  'column-add-2': [/^\d\d \+ \d{1,2} =$/, 1, 198],
  'column-subtract-2': [/^\d\d − \d{1,2} =$/, 1, 99],
  'column-add-3': [/^\d{3} \+ \d{2,3} =$/, 10, 1998],
  'column-subtract-3': [/^\d{3} − \d{2,3} =$/, 1, 999],
  'table-3': [/^(3 × \d+|\d+ × 3) =$/, 1, 36],
  'table-4': [/^(4 × \d+|\d+ × 4) =$/, 1, 48],
  'table-8': [/^(8 × \d+|\d+ × 8) =$/, 1, 96],
  'divide-3-4-8': [/^\d+ ÷ [348] =$/, 1, 96],
  'digits-to-10000': [/^worth \d in \d{4}$/, 1, 9999],
  'table-6': [/^(6 × \d+|\d+ × 6) =$/, 1, 72],
  'table-7': [/^(7 × \d+|\d+ × 7) =$/, 1, 84],
  'table-9': [/^(9 × \d+|\d+ × 9) =$/, 1, 108],
  'table-11': [/^(11 × \d+|\d+ × 11) =$/, 1, 132],
  'table-12': [/^(12 × \d+|\d+ × 12) =$/, 1, 144],
  'tables-to-12': [/^(\d|1[012]) × (\d|1[012]) =$/, 1, 144],
  'divide-to-12': [/^\d+ ÷ (\d|1[012]) =$/, 1, 144],
  'missing-factors': [/^(□ × \d+|\d+ × □) = \d+$/, 2, 144],
  'column-add-4': [/^\d{4} \+ \d{3,4} =$/, 100, 19_998],
  'column-subtract-4': [/^\d{4} − \d{3,4} =$/, 1, 9999],
  'remainders-2-to-5': [/^\d+ ÷ [2-5] =$/, 1, 54],
  'order-to-10000': [/^order \d{4} \d{4} \d{4} \d{4}$/, 1000, 9999],
  'compare-tenths': [/^\d+(\.\d)? ○ \d+(\.\d)?$/, 0.1, 10],
  'tenths-to-1': [/^0\.\d [+−] \d\.\d =$/, 0, 1],
  'back-through-zero': [/^\d+ − \d+ =$/, -10, 20],
  'times-10-and-100': [/^(100? × \d+|\d+ × 100?) =$/, 2, 9900],
  'times-tens': [/^(\d0 × \d|\d × \d0) =$/, 2, 810],
  'missing-to-1000': [/^(□ [+−] \d+|\d+ [+−] □) = \d+$/, 1, 1000],
  'remainders-to-12': [/^\d+ ÷ ([346789]|1[12]) =$/, 1, 155],
  'order-below-zero': [/^order (−?\d+ ?){4}$/, -20, 20],
  'tenths-to-10': [/^\d\.\d [+−] \d+\.\d =$/, 0, 10],
  'below-zero': [/^−?\d+ [+−] \d+ =$/, -10, 20],
  'digits-to-million': [/^worth \d in \d{6}$/, 1, 999_999],
  'times-two-digits': [/^(\d\d × \d|\d × \d\d) =$/, 3, 450],
  'divide-beyond-12': [/^\d+ ÷ [3-9] =$/, 3, 270],
  'add-to-10000': [/^\d+00 \+ \d+00 =$/, 100, 10_000],
  'tenths-to-100': [/^\d+\.\d [+−] \d+\.\d =$/, 0, 100],
  'across-zero': [/^−?\d+ [+−] \d+ =$/, -50, 100],
};

/** All different questions that turn up in many draws. */
function poolOf(id: string): Set<string> {
  const random = mulberry32(11);
  return new Set(Array.from({ length: 4000 }, () => askFor(skillById(id), random).operands.join()));
}

describe('the syllabus', () => {
  it('has skills for every year, each with its level in this test', () => {
    assert.deepEqual(skills.map(({ id }) => id).sort(), Object.keys(LEVELS).sort());
    for (const year of YEARS) assert.ok(skills.filter((skill) => skill.year === year).length >= 5, `year ${year}`);
    assert.throws(() => skillById('fractions'), UnknownSkillError);
  });

  it('lets every kind of question be practised', () => {
    for (const { id } of questionKinds) assert.ok(skills.some(({ kind }) => kind === id), id);
  });

  for (const skill of skills) {
    it(`${skill.id}: keeps to its level, and fills a mission without asking twice`, () => {
      const [looks, least, most] = LEVELS[skill.id] ?? assert.fail();
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const mission = planMission(mulberry32(seed), [skill.id]);
          assert.equal(new Set(mission.map(({ operands }) => operands.join())).size, mission.length);
          for (const question of mission) {
            const kind = kindOf(question);
            const prompt = line(kind.prompt(question));
            assert.match(prompt, looks);
            const numbers = [...(prompt.match(/(?<![\d□] )−\d+|[\d.]+/g) ?? []), ...(kind.answer(question).match(/-?[\d.]+/g) ?? [])];
            for (const number of numbers.map((text) => Number(text.replace('−', '-')))) {
              assert.ok(number >= least && number <= most, `${number} in ${prompt}`);
            }
          }
        }),
        { numRuns: 40 },
      );
    });

    it(`${skill.id}: asks all that it has before it asks again`, () => {
      const pool = poolOf(skill.id);
      assert.ok(pool.size >= 10, `only ${pool.size} questions`);
      if (pool.size > 60) return; // Longer missions than these nobody flies.
      const mission = planMission(mulberry32(2), [skill.id], pool.size);
      assert.deepEqual(new Set(mission.map(({ operands }) => operands.join())), pool);
    });
  }
});

describe('a syllabus with a mistake', () => {
  const range = { first: [1, 9], second: [1, 9], result: [2, 10] };
  const sum = (id: string, change: object = {}) => ({ id, year: 1, kind: 'addition', range, after: [], ...change });

  const mistakes: Readonly<Record<string, readonly [entries: unknown[], entry: string, rule: RegExp]>> = {
    'no entry at all': [[7], '1', /Object/],
    'no id': [[{ ...sum('a'), id: '' }], '1', /^id: .*small letters/],
    'an id that is no name': [[sum('Add 10')], 'Add 10', /^id: .*small letters/],
    'one id twice': [[sum('a'), sum('a')], 'a', /same id/],
    'a year that no primary school has': [[sum('a', { year: 7 })], 'a', /^year: must be a year from 1 to 6/],
    'a misspelt part': [[sum('a', { befor: ['b'] })], 'a', /befor/],
    'a kind that does not exist': [[sum('a', { kind: 'fractions' })], 'a', /no kind of question "fractions"/],
    'a range the wrong way round': [[sum('a', { range: { ...range, first: [9, 1] } })], 'a', /^range\.first: must have its lower end first/],
    'a range that has no sum': [[sum('a', { range: { ...range, result: [50, 60] } })], 'a', /^range: must leave at least one sum/],
    'a range of another kind': [[sum('a', { range: { tables: [2], times: [1, 9] } })], 'a', /^range/],
    'a prerequisite that does not exist': [[sum('a', { after: ['b'] })], 'a', /no skill "b"/],
    'a prerequisite of a later year': [[sum('a', { after: ['b'] }), sum('b', { year: 2 })], 'a', /"b" .* later year/],
    'a skill before itself': [[sum('a', { after: ['a'] })], 'a', /before itself/],
    'a circle': [[sum('a', { after: ['b'] }), sum('b', { after: ['c'] }), sum('c', { after: ['a'] })], 'a', /before itself, by way of b, c, a/],
    'a circle further on': [[sum('a', { after: ['b'] }), sum('b', { after: ['c'] }), sum('c', { after: ['b'] })], 'b', /by way of c, b/],
  };

  for (const [name, [entries, entry, rule]] of Object.entries(mistakes)) {
    it(`names the entry and the rule: ${name}`, () => {
      assert.throws(() => readSyllabus(entries, questionKinds), (error) => {
        assert.ok(error instanceof SyllabusError);
        assert.equal(error.entry, entry);
        const [, told = ''] = /^The syllabus has a mistake in ".*?": (.*)\.$/s.exec(error.message) ?? [];
        assert.match(told, rule);
        return true;
      });
    });
  }
});
