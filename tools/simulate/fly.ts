import type { Verdict } from '../../src/core/log/event.ts';
import { isAnswer, mark } from '../../src/core/attempt/marking.ts';
import type { Question } from '../../src/core/practice/question.ts';
import { componentOf } from '../../src/core/practice/component.ts';
import { kindOf } from '../../src/core/practice/questions/registry.ts';
import { flyMission } from './fly-mission.ts';
import type { FactLearner, Learner, Said } from './learner.ts';
import { examplesOf, type Policy } from './policies.ts';

export const DAYS = 60;

/** One answer to a question takes half a minute, all told. */
export const ANSWER_DAYS = 30 / 86_400;

/** A fact of which this much is recalled is mastered, as a skill is in the app with eight right of ten. */
const MASTERED = 0.8;

export interface Progress {
  /** Share of all facts that is recalled in the morning after the last flight. */
  readonly retention: number;
  /** Questions answered in all. */
  readonly questions: number;
  /** For each fact that came to be mastered, on some morning before any practice: how often it was asked until then. */
  readonly toMastery: readonly number[];
  readonly facts: number;
}

export interface Days {
  readonly learner: FactLearner;
  readonly policy: Policy;
  readonly skills: readonly string[];
  /** Questions planned a day. */
  readonly length: number;
  /** What is missed comes back in the same flight. */
  readonly returns: boolean;
}

/** Sixty days of one flight a day. */
export function flyDays({ learner, policy, skills, length, returns }: Days): Progress {
  const facts = [...examplesOf(skills).keys()];
  const asked = new Map<string, number>();
  const toMastery = new Map<string, number>();
  let questions = 0;
  for (let day = 0; day < DAYS; day += 1) {
    for (const fact of facts) {
      if (!toMastery.has(fact) && learner.recall(fact, day) >= MASTERED) toMastery.set(fact, asked.get(fact) ?? 0);
    }
    const attempt = flyMission(learner, policy.plan(day, length), day, returns);
    policy.flown(attempt, day);
    questions += attempt.answers.length;
    for (const { given: { question } } of attempt.answers) {
      const { id } = componentOf(question);
      asked.set(id, (asked.get(id) ?? 0) + 1);
    }
  }
  const retention = mean(facts.map((fact) => learner.recall(fact, DAYS)));
  // What was mastered before it was ever asked was not learned here.
  return { retention, questions, facts: facts.length, toMastery: [...toMastery.values()].filter((times) => times > 0) };
}

/** What the learner writes, and how it is marked. What cannot be written here is an empty paper. */
export function answerTo(learner: Learner, question: Question, day: number): Said & { readonly verdict: Verdict } {
  const said = learner.answer(question, day);
  const text = isAnswer(said.text, kindOf(question)) ? said.text : '';
  return { ...said, text, verdict: mark(question, text, said.mirrored) };
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
