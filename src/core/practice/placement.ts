import { climbOf, isFinished, type Attempt } from '../attempt/attempt.ts';
import type { Random } from '../ports.ts';
import { componentOf } from './component.ts';
import { askComponent, poolOf } from './pool.ts';
import { sameQuestion, shuffled } from './mission.ts';
import type { Question } from './question.ts';
import type { Skill } from './read-syllabus.ts';
import { skills as allSkills } from './skills.ts';

/**
 * The ladder of a placement flight (attempt/staircase.ts): two questions of every skill, year by year, none that an earlier skill
 * asks too. Skills that only put earlier ones together have no rung of their own.
 */
export function placementLadder(random: Random, skills: readonly Skill[] = allSkills): readonly Question[] {
  const taken = new Set<string>();
  const rungs: (readonly [Question, Question])[] = [];
  for (const skill of byYear(skills)) {
    const own = [...poolOf(skill).keys()].filter((id) => !taken.has(id));
    own.forEach((id) => taken.add(id));
    const [one, two = one] = shuffled(random, own);
    const first = one === undefined ? undefined : askComponent(skill, one, random, []);
    const second = first && two !== undefined ? askComponent(skill, two, random, [first]) : undefined;
    if (first && second && !sameQuestion(first, second)) rungs.push([first, second]);
  }
  return [...rungs.map(([first]) => first), ...rungs.map(([, second]) => second)];
}

/** The child's last placement flight that was flown to its end. */
export function lastPlacement(attempts: readonly Attempt[], profile: string): Attempt | undefined {
  return attempts.filter((one) => one.flight === 'placement' && one.profile === profile && isFinished(one)).at(-1);
}

/** Whether there is anything that today's flight could be made of: a test flight, or a few answers. */
export function hasBegun(attempts: readonly Attempt[], profile: string): boolean {
  return lastPlacement(attempts, profile) !== undefined
    || attempts.some((one) => one.profile === profile && (one.flight ?? 'today') === 'today' && isFinished(one));
}

/** Ids of the skills that the child's last placement flight found known: those up to the highest rung that it reached. */
export function placedSkills(attempts: readonly Attempt[], profile: string, skills: readonly Skill[] = allSkills): ReadonlySet<string> {
  const placement = lastPlacement(attempts, profile);
  const { reached = -1 } = placement ? climbOf(placement) ?? {} : {};
  const top = placement?.ladder?.[reached];
  const order = byYear(skills);
  const highest = top ? order.findIndex((skill) => poolOf(skill).has(componentOf(top).id)) : -1;
  return new Set(order.slice(0, highest + 1).map(({ id }) => id));
}

/** Within a year in the syllabus's order. */
function byYear(skills: readonly Skill[]): readonly Skill[] {
  return [...skills].sort((one, other) => one.year - other.year);
}
