/** What a child has done with each thing that there is to learn: a projection of its attempts. */
import { verdictOf, type Answer, type Attempt } from '../attempt/attempt.ts';
import type { AnswerGiven, FlightPlan, Verdict } from '../log/event.ts';
import { componentOf, type Component } from './component.ts';
import type { Question } from './question.ts';

/** One answered question. */
export interface FactAnswer {
  readonly question: Question;
  /** The verdict that counts: a correction, or a teacher's word, counts instead of what was misread, so that no misreading is a lapse. */
  readonly verdict: Verdict;
  /**
   * From the question on the screen to the first stroke or key, in milliseconds, without what the clock stood still: thinking.
   * Undefined where nobody knows, as of keypads in older logs.
   */
  readonly thinking: number | undefined;
  /** From then on to the last stroke or key, in milliseconds: young hands are slow, and that says nothing of the fact. */
  readonly writing: number | undefined;
  readonly hint: boolean;
  /** It had been missed a little earlier in the same flight, and came back. */
  readonly again: boolean;
  readonly by: AnswerGiven['by'];
  /** Id of the attempt. */
  readonly attempt: string;
  readonly flight: FlightPlan | undefined;
  /** Wall time at which it was given, ms since 1970 UTC. May jump; the order of the answers is that of the log. */
  readonly wall: number;
}

/** All answers of a child that practised one component, in the order of the log. */
export interface FactHistory {
  readonly component: Component;
  readonly answers: readonly FactAnswer[];
}

/** By the component's id. */
export type FactHistories = ReadonlyMap<string, FactHistory>;

/**
 * The history of every component that the child has met, facts and others. Attempts that were left count as far as they went.
 * @param attempts in the order of the log, of any children
 */
export function factHistories(attempts: Iterable<Attempt>, profile: string): FactHistories {
  const histories = new Map<string, { component: Component; answers: FactAnswer[] }>();
  for (const { component, answer } of answersOf(attempts, profile)) {
    const history = histories.get(component.id);
    if (history) history.answers.push(answer);
    else histories.set(component.id, { component, answers: [answer] });
  }
  return histories;
}

/** An answer with what it practised. */
export interface PractisedAnswer {
  readonly component: Component;
  readonly answer: FactAnswer;
}

/** Every answer of the child, in the order of the log. */
function* answersOf(attempts: Iterable<Attempt>, profile: string): Generator<PractisedAnswer> {
  for (const attempt of attempts) {
    if (attempt.profile === profile) yield* answersIn(attempt);
  }
}

export function* answersIn(attempt: Attempt): Generator<PractisedAnswer> {
  for (const [index, answer] of attempt.answers.entries()) {
    yield { component: componentOf(answer.given.question), answer: factAnswer(attempt, answer, index) };
  }
}

/** How many questions of the attempt practise what the child had never answered before it. */
export function newIn(attempts: Iterable<Attempt>, attempt: Attempt): number {
  const before = new Set<string>();
  for (const one of attempts) {
    if (one.id === attempt.id) break;
    if (one.profile === attempt.profile) one.answers.forEach(({ given }) => before.add(componentOf(given.question).id));
  }
  return attempt.questions.filter((question, place) => !attempt.again.includes(place) && !before.has(componentOf(question).id)).length;
}

function factAnswer({ id, flight, again }: Attempt, answer: Answer, index: number): FactAnswer {
  const { wall, question, times: { firstStroke, lastStroke, pausedBefore = 0, done, paused }, hint = false, by } = answer.given;
  return {
    question, hint, by, wall, flight,
    attempt: id,
    again: again.includes(index),
    verdict: verdictOf(answer),
    // Older logs do not say what of the pause came first: thinking never took longer than all that was not pause.
    thinking: firstStroke === undefined ? undefined : Math.max(0, Math.min(firstStroke - pausedBefore, done - paused)),
    writing: firstStroke === undefined || lastStroke === undefined ? undefined : Math.max(0, lastStroke - firstStroke),
  };
}
