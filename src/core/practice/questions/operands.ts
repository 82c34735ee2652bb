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

/** The two numbers of a question that has exactly two. @throws MalformedQuestionError */
export function twoOperands(question: Question): readonly [number, number] {
  const [first, second] = question.operands;
  if (first === undefined || second === undefined || question.operands.length !== 2) {
    throw new MalformedQuestionError(question);
  }
  return [first, second];
}
