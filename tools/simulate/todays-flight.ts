import { applyEvent, isFinished, openAttempt, type Attempt } from '../../src/core/attempt/attempt.ts';
import type { Random } from '../../src/core/ports.ts';
import { skillById } from '../../src/core/practice/skills.ts';
import { planTodaysFlight } from '../../src/core/practice/todays-flight.ts';
import type { Question } from '../../src/core/practice/question.ts';
import { ANSWER_DAYS, answerTo } from './fly.ts';
import type { Policy } from './baselines.ts';
import type { Learner } from './learner.ts';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2026, 8, 1, 9);

export interface Flown {
  readonly attempts: readonly Attempt[];
  /** The questions of the day, those that came back among them. */
  readonly questions: readonly Question[];
}

export interface Plan {
  readonly skills: readonly string[];
  readonly placed?: ReadonlySet<string>;
  readonly random: Random;
  readonly length: number;
}

/** Flies today's flight as the app does: planned from the log, written to the log, what is missed comes back. */
export function flyToday(learner: Learner, before: readonly Attempt[], day: number, { skills, placed = new Set(), random, length }: Plan): Flown {
  const wall = FIRST_DAY + day * DAY_MS;
  const questions = planTodaysFlight({ attempts: before, profile: 'learner', wall, random, length, placed, skills: skills.map(skillById) });
  if (questions.length === 0) return { attempts: before, questions };
  let attempt = openAttempt({
    type: 'mission-started', profile: 'learner', attempt: `day-${day}`, questions, wall, flight: 'today', returns: true,
  });
  while (!isFinished(attempt)) {
    const index = attempt.answers.length;
    const question = attempt.questions[index];
    if (!question) break;
    const { text, verdict, seconds, mirrored } = answerTo(learner, question, day + index * ANSWER_DAYS);
    const thinking = Math.round(1000 * seconds);
    attempt = applyEvent(attempt, {
      type: 'answer-given', profile: 'learner', attempt: attempt.id, index, question, text, verdict, by: 'pen', wall: wall + 30_000 * index,
      times: { firstStroke: thinking, lastStroke: thinking + 2000, done: thinking + 3000, paused: 0 },
      ...(mirrored ? { reading: { kind: 'number', text, confidence: 1, alternatives: [], mirrored } } : {}),
    });
  }
  return { attempts: [...before, attempt], questions: attempt.questions };
}

/** The app's own scheduler. */
export function todaysFlight(skills: readonly string[], random: Random): Policy {
  let attempts: readonly Attempt[] = [];
  return {
    fly(learner, day, length) {
      const flown = flyToday(learner, attempts, day, { skills, random, length });
      attempts = flown.attempts;
      return flown.questions.length;
    },
  };
}
