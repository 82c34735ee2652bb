/** What the scheduler is measured against. */
import type { Random } from '../../src/core/ports.ts';
import { componentOf } from '../../src/core/practice/component.ts';
import { planMission } from '../../src/core/practice/mission.ts';
import type { Question } from '../../src/core/practice/question.ts';
import { askFor, skillById } from '../../src/core/practice/skills.ts';
import { ANSWER_DAYS, answerTo } from './fly.ts';
import { flyMission } from './fly-mission.ts';
import type { Learner } from './learner.ts';

export interface Policy {
  /** Flies one day with that learner. Returns how many questions it answered. */
  fly(learner: Learner, day: number, length: number): number;
}

function oneByOne(learner: Learner, day: number, questions: readonly Question[], heard?: (question: Question, right: boolean) => void): number {
  for (const [place, question] of questions.entries()) {
    const { verdict } = answerTo(learner, question, day + place * ANSWER_DAYS);
    heard?.(question, verdict === 'right');
  }
  return questions.length;
}

/** Any of the skills' questions, none twice in a mission: the mission of chosen skills, as the app has it. */
export function randomOrder(skills: readonly string[], random: Random): Policy {
  return { fly: (learner, day, length) => oneByOne(learner, day, planMission(random, skills, length)) };
}

/** The same, but that what is missed comes back in the flight: the app's mission of chosen skills, to the letter. */
export function randomMissions(skills: readonly string[], random: Random): Policy {
  return { fly: (learner, day, length) => flyMission(learner, planMission(random, skills, length), day, 'random').questions.length };
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
    fly(learner, day, length) {
      const due = [...cards.values()].filter((card) => card.due <= day).sort((one, other) => one.due - other.due);
      const fresh = [...cards.values()].filter(({ box }) => box < 0);
      const questions = [...due, ...fresh].slice(0, length).map(({ question }) => question);
      return oneByOne(learner, day, questions, (question, right) => {
        const card = cards.get(componentOf(question).id);
        if (!card) return;
        card.box = right ? Math.min(card.box + 1, BOX_DAYS.length - 1) : 0;
        card.due = day + (BOX_DAYS[card.box] ?? 1);
      });
    },
  };
}
