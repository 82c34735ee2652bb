import type { Question } from '../practice/question.ts';
import { readQuestion } from './typed-question.ts';

/** What somebody has typed, one question in a line. */
export interface TypedLines {
  /** Those that can be asked, as many as there is room for. */
  readonly questions: readonly Question[];
  /** Lines that are no questions. */
  readonly refused: readonly string[];
  /** How many questions there is no room for. */
  readonly surplus: number;
  /** All lines but those of `questions`, as they were typed. */
  readonly left: string;
}

/** @param room how many questions may come to those that there are */
export function readLines(text: string, room: number): TypedLines {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const read = lines.map((line) => ({ line, question: readQuestion(line) }));
  const taken = read.filter(({ question }) => question).slice(0, Math.max(0, room));
  const left = read.filter((one) => !taken.includes(one));
  const refused = left.filter(({ question }) => !question).map(({ line }) => line);
  return {
    questions: taken.flatMap(({ question }) => question ?? []),
    refused, surplus: left.length - refused.length, left: left.map(({ line }) => line).join('\n'),
  };
}
