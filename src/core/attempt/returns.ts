/** What was missed comes back later in the same flight: the Leitner box of one mission. */
import type { Question } from '../practice/question.ts';

/** So many other questions lie between a miss and its return, where the flight still has them; never none. */
const BETWEEN = 3;

/** More than these would make a hard flight half as long again. */
const MOST_RETURNS = 5;

interface Flown {
  readonly questions: readonly Question[];
  readonly again: readonly number[];
}

/**
 * The questions to fly after the one at `index` was missed: it stands there once more, later on. The same flight where it has
 * come back already, where it was the last, or where enough have come back.
 */
export function withReturn<T extends Flown>(flight: T, index: number): T {
  const { questions, again } = flight;
  const question = questions[index];
  const place = Math.min(index + 1 + BETWEEN, questions.length);
  if (!question || place - index < 2 || again.includes(index) || again.length >= MOST_RETURNS) return flight;
  const moved = again.map((other) => (other >= place ? other + 1 : other));
  return { ...flight, questions: [...questions.slice(0, place), question, ...questions.slice(place)], again: [...moved, place].sort((a, b) => a - b) };
}

/** The same without the return of the one at `index`: it was misread, and is no miss. What was answered already stays. */
export function withoutReturn<T extends Flown & { readonly answers: readonly unknown[] }>(flight: T, index: number): T {
  const { questions, again, answers } = flight;
  const place = again.find((other) => other > index && questions[other] === questions[index]);
  if (place === undefined || place < answers.length) return flight;
  const left = again.filter((other) => other !== place).map((other) => (other > place ? other - 1 : other));
  return { ...flight, questions: questions.filter((_, at) => at !== place), again: left };
}
