/** The questions of the syllabus that ask a sum of two numbers: all that slips and pictures know. */
import type { Question } from '../../../src/core/practice/question.ts';
import type { Random } from '../../../src/core/ports.ts';
import { kindOf } from '../../../src/core/practice/questions/registry.ts';
import { askFor, skills } from '../../../src/core/practice/skills.ts';
import { sumOf } from '../../../src/core/practice/sum.ts';
import { mulberry32 } from '../../../src/core/random.ts';

export const SUM_SKILLS = skills.filter((skill) => sumOf(askFor(skill, mulberry32(1))) !== undefined);
export const SUM_KINDS: readonly string[] = [...new Set(SUM_SKILLS.map(({ kind }) => kind))];

/** The place-th question of this kind, of each of its skills in turn. */
export function askKind(kind: string, random: Random, place: number): Question {
  const own = SUM_SKILLS.filter((skill) => skill.kind === kind);
  const skill = own[place % own.length];
  if (!skill) throw new Error(`No skill asks ${kind}.`);
  return askFor(skill, random);
}

/** The sum as it stands on the screen. */
export function promptOf(question: Question): string {
  const prompt = kindOf(question).prompt(question);
  return typeof prompt === 'string' ? prompt : JSON.stringify(prompt);
}
