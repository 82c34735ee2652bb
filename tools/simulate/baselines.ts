/** What the scheduler is measured against. Each is asked once a day for the questions of that day. */
import type { Random } from '../../src/core/ports.ts';
import { componentOf } from '../../src/core/practice/component.ts';
import { planMission } from '../../src/core/practice/mission.ts';
import type { Question } from '../../src/core/practice/question.ts';
import { askFor, skillById } from '../../src/core/practice/skills.ts';

export interface Policy {
  plan(day: number, length: number): readonly Question[];
  /** The first answer of a question in a flight. */
  heard(question: Question, right: boolean, day: number): void;
}

/** Any of the skills' questions, none twice in a mission: the mission of chosen skills, as the app has it. */
export function randomOrder(skills: readonly string[], random: Random): Policy {
  return {
    plan: (_, length) => planMission(random, skills, length),
    heard: () => undefined,
  };
}

/** Days until a card of box 1, 2, 3 … comes again: Leitner, "So lernt man lernen" (1972), as it is commonly played. */
const BOX_DAYS = [1, 2, 4, 8, 16, 32] as const;

/**
 * A plain Leitner box: right moves a card one box on, wrong back to the first; what is due comes first, oldest first, then new
 * cards in the order of the skills.
 */
export function leitnerBox(skills: readonly string[], random: Random): Policy {
  const cards = new Map<string, { readonly question: Question; box: number; due: number }>();
  for (const skill of skills.map(skillById)) {
    for (let i = 0; i < 400; i += 1) {
      const question = askFor(skill, random);
      const { id } = componentOf(question);
      if (!cards.has(id)) cards.set(id, { question, box: -1, due: Infinity });
    }
  }
  return {
    plan(day, length) {
      const due = [...cards.values()].filter((card) => card.due <= day).sort((one, other) => one.due - other.due);
      const fresh = [...cards.values()].filter(({ box }) => box < 0);
      return [...due, ...fresh].slice(0, length).map(({ question }) => question);
    },
    heard(question, right, day) {
      const card = cards.get(componentOf(question).id);
      if (!card) return;
      card.box = right ? Math.min(card.box + 1, BOX_DAYS.length - 1) : 0;
      card.due = day + (BOX_DAYS[card.box] ?? 1);
    },
  };
}
