/** Whether a planted bug is named rightly, and how often one is named that nobody has. */
import type { Attempt } from '../../src/core/attempt/attempt.ts';
import { isAnswer, mark } from '../../src/core/attempt/marking.ts';
import type { QuestionKind } from '../../src/core/practice/question.ts';
import { kindById, kindOf } from '../../src/core/practice/questions/registry.ts';
import { askFor, skills } from '../../src/core/practice/skills.ts';
import { likelyHabit } from '../../src/core/practice/slips/habit.ts';
import { mulberry32 } from '../../src/core/random.ts';
import { table } from '../table.ts';
import { children, type Child } from './children.ts';
import { DAYS } from './fly.ts';
import { flyMission } from './fly-mission.ts';
import { BugLearner, FactLearner, type Learner } from './learner.ts';
import { LEARNERS } from './parameters.ts';
import { todaysFlight } from './policies.ts';
import { LENGTH } from './savings.ts';

export interface Bugs {
  readonly table: string;
  /** Shares. */
  readonly named: number;
  readonly falseAlarms: number;
}

export function nameBugs(scenarios: readonly (readonly string[])[], seeds: readonly number[]): Bugs {
  let [named, planted] = [0, 0];
  const rows = children.map((child) => {
    const names = skillsOf(child);
    const told = seeds.map((seed) => toldHabits(new BugLearner(child, mulberry32(seed)), names, seed).at(-1));
    const right = told.filter((slip) => slip === child.slip).length;
    named += right;
    planted += told.length;
    return [child.slip, names.join(', '), `${right} of ${told.length}`, told.filter((slip) => slip !== child.slip).map((slip) => slip ?? 'none').join(', ')];
  });
  const weeks = LEARNERS.flatMap((type) => scenarios.flatMap((names) => seeds.flatMap((seed) =>
    toldHabits(new FactLearner(type, mulberry32(seed)), names, seed))));
  return {
    table: table([['planted bug', 'skills', 'named rightly after 60 days', 'else'], ...rows]),
    named: named / planted,
    falseAlarms: weeks.filter((slip) => slip !== undefined).length / weeks.length,
  };
}

/** Where an answer is tapped, no mirrored digit shows. */
const isWritten = ({ manner }: QuestionKind): boolean => manner !== 'compare' && manner !== 'order';

/** The skills in which the child's mistake shows most often. */
function skillsOf(child: Child): readonly string[] {
  const shows = skills.filter(({ kind }) => isWritten(kindById(kind))).map((skill) => {
    const random = mulberry32(3);
    const questions = Array.from({ length: 100 }, () => askFor(skill, random));
    const wrong = questions.filter((question) => {
      const said = child.answer(question, random);
      return said && isAnswer(said.text, kindOf(question)) && mark(question, said.text, said.mirrored) === 'wrong';
    });
    return { id: skill.id, often: wrong.length };
  });
  return shows.filter(({ often }) => often > 0).sort((one, other) => other.often - one.often).slice(0, 4).map(({ id }) => id);
}

/** What habit the adults are told of after each week of somebody who flies every day. */
function toldHabits(learner: Learner, names: readonly string[], seed: number): readonly (string | undefined)[] {
  const told: (string | undefined)[] = [];
  const attempts: Attempt[] = [];
  const policy = todaysFlight(names, mulberry32(seed), new Set(names));
  for (let day = 0; day < DAYS; day += 1) {
    const attempt = flyMission(learner, policy.plan(day, LENGTH), day, true);
    policy.flown(attempt, day);
    attempts.push(attempt);
    if (day % 7 === 6) told.push(likelyHabit(attempts, 'learner'));
  }
  return told;
}
