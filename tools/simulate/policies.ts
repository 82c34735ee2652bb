/** Who chooses the questions: the app's scheduler, and what it is measured against. */
import { isRight, type Attempt } from '../../src/core/attempt/attempt.ts';
import type { Random } from '../../src/core/ports.ts';
import { componentOf } from '../../src/core/practice/component.ts';
import { planMission } from '../../src/core/practice/mission.ts';
import { poolOf } from '../../src/core/practice/pool.ts';
import type { Question } from '../../src/core/practice/question.ts';
import { skillById } from '../../src/core/practice/skills.ts';
import { planTodaysFlight } from '../../src/core/practice/todays-flight.ts';
import { wallOn } from './fly-mission.ts';
import type { FactLearner } from './learner.ts';

export interface Policy {
  /** The questions of that day. */
  plan(day: number, length: number): readonly Question[];
  /** What became of them. */
  flown(attempt: Attempt, day: number): void;
}

/** The learner is for those to see who may look into its head. */
export type MakePolicy = (skills: readonly string[], random: Random, learner: FactLearner) => Policy;

/** The app's own scheduler: planned from the log, as the app does. */
export function todaysFlight(names: readonly string[], random: Random, placed: ReadonlySet<string> = new Set()): Policy {
  const attempts: Attempt[] = [];
  const skills = names.map(skillById);
  return {
    plan: (day, length) => planTodaysFlight({ attempts, profile: 'learner', wall: wallOn(day), random, length, placed, skills }),
    flown: (attempt) => void attempts.push(attempt),
  };
}

/** Any of the skills' questions, none twice in a mission: the mission of chosen skills, as the app has it. */
export const randomOrder: MakePolicy = (names, random) => ({
  plan: (_day, length) => planMission(random, names, length),
  flown: () => undefined,
});

/** Days until a card of box 1, 2, 3 … comes again: Leitner, "So lernt man lernen" (1972), as it is commonly played. */
const BOX_DAYS = [1, 2, 4, 8, 16, 32] as const;

/**
 * A plain Leitner box: right moves a card one box on, wrong back to the first; what is due comes first, oldest first, then new
 * cards in the order of the skills.
 */
export const leitnerBox: MakePolicy = (names) => {
  const cards = new Map([...examplesOf(names)].map(([id, question]) => [id, { question, box: -1, due: Infinity }]));
  return {
    plan(day, length) {
      const due = [...cards.values()].filter((card) => card.due <= day).sort((one, other) => one.due - other.due);
      const fresh = [...cards.values()].filter(({ box }) => box < 0);
      return [...due, ...fresh].slice(0, length).map(({ question }) => question);
    },
    flown({ answers, again }, day) {
      for (const [place, answer] of answers.entries()) {
        const card = cards.get(componentOf(answer.given.question).id);
        if (!card || again.includes(place)) continue;
        card.box = isRight(answer) ? Math.min(card.box + 1, BOX_DAYS.length - 1) : 0;
        card.due = day + (BOX_DAYS[card.box] ?? 1);
      }
    },
  };
};

/** Sees the learner's true memory and asks what is recalled least: about what any order can give. */
export const oracle: MakePolicy = (names, _random, learner) => {
  const examples = [...examplesOf(names)];
  return {
    plan: (day, length) => examples.map(([id, question]) => ({ question, recall: learner.recall(id, day) }))
      .sort((one, other) => one.recall - other.recall).slice(0, length).map(({ question }) => question),
    flown: () => undefined,
  };
};

/** A question of everything that the skills ask, by the id of the component. */
export function examplesOf(names: readonly string[]): ReadonlyMap<string, Question> {
  return new Map(names.map(skillById).flatMap((skill) => [...poolOf(skill)].map(([id, { example }]) => [id, example] as const)));
}
