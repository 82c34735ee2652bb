import assert from 'node:assert/strict';
import { it } from 'node:test';
import { skillName } from '../../src/app/skill-names.ts';
import { skills } from '../../src/core/practice/skills.ts';

it('every skill of the syllabus has a sign and a name, no two of a year the same', () => {
  const shown = skills.map(({ id, year }) => ({ year, ...skillName(id) }));
  for (const { sign, name } of shown) assert.ok(sign !== '?' && name.length > 0 && sign.length <= 8, `${sign} ${name}`);
  for (const part of ['sign', 'name'] as const) {
    assert.equal(new Set(shown.map((skill) => `${skill.year} ${skill[part]}`)).size, skills.length, part);
  }
});
