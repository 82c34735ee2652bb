import { applyEvent, isFinished, openAttempt, type Attempt } from '../../src/core/attempt/attempt.ts';
import type { Question } from '../../src/core/practice/question.ts';
import { ANSWER_DAYS, answerTo } from './fly.ts';
import type { Learner } from './learner.ts';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2026, 8, 1, 9);

/** What the clock shows when the flight of that day begins, ms since 1970 UTC. */
export function wallOn(day: number): number {
  return FIRST_DAY + day * DAY_MS;
}

/** Flies a mission as the app does, event by event. `returns`: what is missed comes back. */
export function flyMission(learner: Learner, questions: readonly Question[], day: number, returns: boolean): Attempt {
  const id = `day-${day}`;
  const wall = wallOn(day);
  let attempt = openAttempt({
    type: 'mission-started', profile: 'learner', attempt: id, questions, wall, flight: 'today', ...(returns ? { returns } : {}),
  });
  while (!isFinished(attempt)) {
    const index = attempt.answers.length;
    const question = attempt.questions[index];
    if (!question) break;
    const { text, verdict, seconds, mirrored } = answerTo(learner, question, day + index * ANSWER_DAYS);
    const thinking = Math.round(1000 * seconds);
    attempt = applyEvent(attempt, {
      type: 'answer-given', profile: 'learner', attempt: id, index, question, text, verdict, by: 'pen', wall: wall + 30_000 * index,
      times: { firstStroke: thinking, lastStroke: thinking + 2000, done: thinking + 3000, paused: 0 },
      ...(mirrored ? { reading: { kind: 'number', text, confidence: 1, alternatives: [], mirrored } } : {}),
    });
  }
  return attempt;
}
