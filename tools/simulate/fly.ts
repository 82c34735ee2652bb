import type { Verdict } from '../../src/core/log/event.ts';
import { isAnswer, mark } from '../../src/core/attempt/marking.ts';
import type { Question } from '../../src/core/practice/question.ts';
import { kindOf } from '../../src/core/practice/questions/registry.ts';
import { flyMission } from './fly-mission.ts';
import type { FactLearner, Learner, Said } from './learner.ts';
import { examplesOf, type Policy } from './policies.ts';

export const DAYS = 60;

/** One answer to a question takes half a minute, all told. */
export const ANSWER_DAYS = 30 / 86_400;

/** A fact of which this much is recalled is mastered. */
export const MASTERED = 0.9;

export interface Progress {
  /** Share of all facts that is recalled in the morning after the last flight. */
  readonly retention: number;
  /** Questions answered in all. */
  readonly questions: number;
  /** Questions until nine in ten facts were mastered in the morning, before any practice; undefined where that never came. */
  readonly toMastery: number | undefined;
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
  let questions = 0;
  let toMastery: number | undefined;
  const recalls = (day: number) => facts.map((fact) => learner.recall(fact, day));
  for (let day = 0; day < DAYS; day += 1) {
    const mastered = recalls(day).filter((recall) => recall >= MASTERED).length;
    if (mastered >= 0.9 * facts.length) toMastery ??= questions;
    const attempt = flyMission(learner, policy.plan(day, length), day, returns);
    policy.flown(attempt, day);
    questions += attempt.answers.length;
  }
  return { retention: mean(recalls(DAYS)), questions, toMastery };
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
