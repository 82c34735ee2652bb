import type { Attempt } from '../attempt/attempt.ts';
import type { FactAnswer } from './facts.ts';
import { fluencyOf } from './fluency.ts';
import { ENOUGH, firstTriesOf, lastOf, ownComponents } from './progress.ts';
import type { Skill } from './read-syllabus.ts';
import { skills } from './skills.ts';

/** What a child has shown of one skill. */
export interface SkillRecord {
  readonly skill: Skill;
  /** Its last first tries, oldest first: whether they were right. */
  readonly last: readonly boolean[];
  /** Median of the thinking before the last of these that were right, ms; undefined where nobody knows. */
  readonly thinking: number | undefined;
  /** Wall time of the last answer, ms since 1970 UTC. */
  readonly at: number;
  /** Right so often that the skills after it come next. */
  readonly mastered: boolean;
}

/**
 * Every skill of which the child has answered something, in the order of the syllabus. An answer tells of each skill that
 * practises it, but of none whose earlier skills practise it already: 3 + 4 says nothing of sums to 20.
 * @param attempts in the order of the log, of any children
 */
export function skillRecords(attempts: Iterable<Attempt>, profile: string): SkillRecord[] {
  const tries = firstTriesOf(attempts, profile);
  const kinds = new Set([...tries.values()].map(([first]) => first?.answer.question.kind));
  return skills.filter(({ kind }) => kinds.has(kind)).flatMap((skill) => {
    const answers = lastOf(ownComponents(skill, skills), tries);
    return answers.length === 0 ? [] : [recordOf(skill, answers)];
  });
}

function recordOf(skill: Skill, answers: readonly FactAnswer[]): SkillRecord {
  const last = answers.map(({ verdict }) => verdict === 'right');
  const { thinking, last: at } = fluencyOf({ answers });
  return { skill, last, thinking, at, mastered: last.filter(Boolean).length >= ENOUGH };
}
