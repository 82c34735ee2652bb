import type { Random } from '../ports.ts';
import { kindById } from '../practice/questions/registry.ts';
import { shuffled, unseen } from '../practice/mission.ts';
import type { Question } from '../practice/question.ts';
import { skillById } from '../practice/skills.ts';

/** The profile of the events that are a teacher's own: no child has it. */
export const TEACHER = 'teacher';

/** So many questions of a skill. */
export interface Part {
  readonly skill: string;
  readonly count: number;
  /** Instead of the skill's own range; in the form of its kind's schema. */
  readonly range?: unknown;
}

/** What holds while an assessment is sat, and after. */
export interface Rules {
  /** Whether every pupil gets the questions in another order. */
  readonly order: 'fixed' | 'shuffled';
  /** Milliseconds for each question or for all together; left out where nobody counts. */
  readonly time?: { readonly per: 'question' | 'all'; readonly ms: number };
  /** Whether a digit that is written as the mirror shows it counts as that digit. */
  readonly mirroredCounts: boolean;
  readonly keypad: boolean;
  readonly attempts: 'one' | 'many';
  /** Wall time after which a result is late, ms since 1970 UTC: see isLate. It is taken all the same. */
  readonly closes?: number;
  /** Share of the questions that must be right, 0 to 1. */
  readonly passMark?: number;
  /** What a pupil sees: whether each answer is right at once, all of them after the last one, the score, or nothing. */
  readonly shows: 'each' | 'answers' | 'score' | 'nothing';
  /** Whether the handwriting travels to the teacher. */
  readonly ink: boolean;
}

/** An assessment while a teacher still works on it. */
export interface Draft extends Rules {
  /** 16 hex digits. */
  readonly id: string;
  readonly title: string;
  /** Set by hand; every pupil gets them. */
  readonly exact: readonly Question[];
  /** Lines that are typed and not among `exact`: not added yet, or nothing that can be asked. Nobody is asked them. */
  readonly typed?: string;
  readonly parts: readonly Part[];
  /** Whether every pupil gets the same questions of the parts, too. */
  readonly sameForAll: boolean;
  /** From which the questions of the parts are drawn where they are the same for all. */
  readonly seed: number;
}

/** An assessment as it was handed out; it never changes. */
export interface Assessment extends Rules {
  readonly id: string;
  /** 1, 2, 3 …: what a teacher changes after handing it out is handed out anew. */
  readonly revision: number;
  readonly title: string;
  /** The same for every pupil. */
  readonly questions: readonly Question[];
  /** Drawn for each pupil, after those. */
  readonly parts: readonly Part[];
}

/** A question of an assessment as one pupil gets it. */
export interface Item {
  /** Place in the assessment, from 0: the questions first, then those of the parts. */
  readonly place: number;
  readonly question: Question;
}

/**
 * The questions of the parts, none twice as long as there are others.
 * @throws UnknownSkillError; ValiError where a range is not one of the skill's kind
 */
export function draw(random: Random, parts: readonly Part[], before: readonly Question[] = []): readonly Question[] {
  const drawn: Question[] = [];
  for (const { skill: id, count, range } of parts) {
    const skill = skillById(id);
    const kind = kindById(skill.kind);
    for (let i = 0; i < count; i += 1) {
      drawn.push(unseen(() => kind.generate(random, range ?? skill.range), [...before, ...drawn], DRAWS));
    }
  }
  return drawn;
}

/** What one pupil is asked, in its order. */
export function itemsFor({ questions, parts, order }: Assessment, random: Random): readonly Item[] {
  const items = [...questions, ...draw(random, parts, questions)].map((question, place) => ({ place, question }));
  return order === 'shuffled' ? shuffled(random, items) : items;
}

/** How many questions a pupil gets. */
export function lengthOf({ questions, parts }: Pick<Assessment, 'questions' | 'parts'>): number {
  return parts.reduce((sum, { count }) => sum + count, questions.length);
}

/** The fewest right answers whose share reaches the pass mark: passMark * count rounded up asks for 15 of 25 at 0.56. */
export function rightToPass(passMark: number, count: number): number {
  let right = 0;
  while (right < count && right / count < passMark) right += 1;
  return right;
}

/** The part of which this place was drawn; undefined where every pupil has the same question there. */
export function partAt({ questions, parts }: Pick<Assessment, 'questions' | 'parts'>, place: number): Part | undefined {
  let end = questions.length;
  if (place < end) return undefined;
  return parts.find(({ count }) => place < (end += count));
}

/** Draws before a range counts as used up. */
const DRAWS = 1000;

