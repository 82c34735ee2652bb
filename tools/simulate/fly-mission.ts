import { applyEvent, isFinished, openAttempt, type Attempt } from '../../src/core/attempt/attempt.ts';
import type { Question } from '../../src/core/practice/question.ts';
import { ANSWER_DAYS, answerTo } from './fly.ts';
import type { Learner } from './learner.ts';

/** Flies a mission as the app does, event by event; what is missed comes back. */
export function flyMission(learner: Learner, questions: readonly Question[], day: number, id: string, wall = 0): Attempt {
  let attempt = openAttempt({
    type: 'mission-started', profile: 'learner', attempt: id, questions, wall, flight: 'today', returns: true,
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
  return attempt;
}
