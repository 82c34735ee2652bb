import type { AnswerCorrected, AnswerGiven, LogEvent, MissionStarted } from '../log/event.ts';
import type { Question } from '../practice/question.ts';

/** One answered question: what was given and, where the child disputed the reading, what counts instead. */
export interface Answer {
  readonly given: AnswerGiven;
  readonly corrected?: AnswerCorrected;
}

/** One mission of one child. Immutable: each event gives a new one. */
export interface Attempt {
  readonly id: string;
  readonly profile: string;
  readonly questions: readonly Question[];
  /** Answers to the first questions, in order; its length is the index of the question that is open. */
  readonly answers: readonly Answer[];
  /** Wall time, ms since 1970 UTC. */
  readonly startedAt: number;
  /** Wall time of the last answer. */
  readonly lastAt: number;
  readonly abandoned: boolean;
}

type At = { readonly wall: number };

/** The attempt that a mission-started event opens. */
export function openAttempt(event: MissionStarted & At): Attempt {
  const { attempt: id, profile, questions, wall } = event;
  return { id, profile, questions, answers: [], startedAt: wall, lastAt: wall, abandoned: false };
}

/**
 * The attempt after `event`. An event that does not fit (another attempt's, an answer out of turn,
 * a second correction, anything after the end) leaves it unchanged, so that replaying a log twice is harmless.
 */
export function applyEvent(attempt: Attempt, event: LogEvent): Attempt {
  if (event.attempt !== attempt.id || attempt.abandoned) return attempt;
  switch (event.type) {
    case 'mission-started':
      return attempt;
    case 'mission-abandoned':
      return isFinished(attempt) ? attempt : { ...attempt, abandoned: true };
    case 'answer-given':
      if (event.index !== attempt.answers.length || isFinished(attempt)) return attempt;
      return { ...attempt, answers: [...attempt.answers, { given: event }], lastAt: event.wall };
    case 'answer-corrected': {
      const answer = attempt.answers[event.index];
      if (!answer || answer.corrected || answer.given.verdict === 'right') return attempt;
      const answers = attempt.answers.map((a) => (a === answer ? { ...answer, corrected: event } : a));
      return { ...attempt, answers };
    }
  }
}

export function isFinished(attempt: Attempt): boolean {
  return attempt.answers.length === attempt.questions.length;
}

/** The verdict that counts. */
export function isRight(answer: Answer): boolean {
  return (answer.corrected ?? answer.given).verdict === 'right';
}

export function score(attempt: Attempt): number {
  return attempt.answers.filter(isRight).length;
}

/** The questions whose answer was wrong, in the mission's order. */
export function missedQuestions(attempt: Attempt): readonly Question[] {
  return attempt.questions.filter((_, index) => {
    const answer = attempt.answers[index];
    return answer !== undefined && !isRight(answer);
  });
}
