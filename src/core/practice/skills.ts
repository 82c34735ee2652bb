import type { Random } from '../ports.ts';
import type { Question } from './question.ts';
import { kindById, questionKinds } from './questions/registry.ts';
import { readSyllabus, type Skill } from './read-syllabus.ts';
import { syllabus } from './syllabus.ts';

/** Every skill that can be practised, in the order of the syllabus. */
export const skills: readonly Skill[] = readSyllabus(syllabus, questionKinds);

const skillsById: ReadonlyMap<string, Skill> = new Map(skills.map((skill) => [skill.id, skill]));

/** A skill was asked for that this version's syllabus does not have. */
export class UnknownSkillError extends Error {
  override readonly name = 'UnknownSkillError';

  constructor(id: string) {
    super(`This version of Astro Numbers does not know the skill "${id}". A newer version may.`);
  }
}

/** The skill with this id. @throws UnknownSkillError */
export function skillById(id: string): Skill {
  const skill = knownSkill(id);
  if (!skill) throw new UnknownSkillError(id);
  return skill;
}

/** The skill with this id; undefined where this version's syllabus has none, though another one's may. */
export function knownSkill(id: string): Skill | undefined {
  return skillsById.get(id);
}

/** A question that practises the skill. */
export function askFor(skill: Skill, random: Random): Question {
  return kindById(skill.kind).generate(random, skill.range);
}
