import type { Random } from '../ports.ts';
import { integerBetween } from '../random.ts';
import type { Question } from './question.ts';
import { askFor, skillById } from './skills.ts';

/** A mission was asked for with nothing to practise. */
export class NoSkillError extends Error {
  override readonly name = 'NoSkillError';

  constructor() {
    super('Choose at least one skill for the mission.');
  }
}

/** Two questions are the same if they look the same on the screen: 3 + 4 and 4 + 3 do not. */
export function sameQuestion(one: Question, other: Question): boolean {
  return (
    one === other ||
    (one.kind === other.kind &&
      one.operands.length === other.operands.length &&
      one.operands.every((operand, index) => operand === other.operands[index]))
  );
}

export function isAmong(questions: readonly Question[], question: Question): boolean {
  return questions.some((other) => sameQuestion(other, question));
}

/**
 * The questions of a mission: as many of each skill as of any other (give or take one), in random order,
 * none twice unless the skills have no more to give. The same random numbers give the same mission.
 * @param skills ids from the syllabus; naming one twice changes nothing
 * @throws NoSkillError, UnknownSkillError
 */
export function planMission(random: Random, skills: readonly string[], length = 10): Question[] {
  const chosen = shuffled(random, [...new Set(skills)].map(skillById));
  const mission: Question[] = [];
  for (let place = 0; place < length; place += 1) {
    const skill = chosen[place % chosen.length];
    if (!skill) throw new NoSkillError();
    mission.push(unseen(() => askFor(skill, random), mission));
  }
  return shuffled(random, mission);
}

/** Draws before a pool counts as used up: one free question in a hundred is missed once in 10^13. */
const DRAWS = 3000;

/** The first question drawn that was not seen yet; the last one, where all `draws` of them were. */
export function unseen(draw: () => Question, seen: readonly Question[], draws = DRAWS): Question {
  let question = draw();
  for (let tries = 1; tries < draws && isAmong(seen, question); tries += 1) question = draw();
  return question;
}

/** Each item goes to a random place among those before it: every order is equally likely. */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const result: T[] = [];
  for (const item of items) {
    const place = integerBetween(random, 0, result.length);
    result.splice(place, 0, item);
  }
  return result;
}
