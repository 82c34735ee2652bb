import type { Question } from '../question.ts';

/** A question of the log does not have the numbers that its kind needs. */
export class MalformedQuestionError extends Error {
  override readonly name = 'MalformedQuestionError';

  constructor(question: Question) {
    super(
      `This question is damaged: "${question.kind}" cannot be asked with [${question.operands.join(', ')}].`,
    );
  }
}

/** `−3 − 5 =`; a second number below zero is taken away. */
export function sumPrompt([first, second]: readonly [number, number], write: (size: number) => string = String): string {
  const sign = first < 0 ? '−' : '';
  return `${sign}${write(Math.abs(first))} ${second < 0 ? '−' : '+'} ${write(Math.abs(second))} =`;
}

/** The two numbers of a question that has exactly two. @throws MalformedQuestionError */
export function twoOperands(question: Question): readonly [number, number] {
  const [first, second] = question.operands;
  if (first === undefined || second === undefined || question.operands.length !== 2) {
    throw new MalformedQuestionError(question);
  }
  return [first, second];
}
