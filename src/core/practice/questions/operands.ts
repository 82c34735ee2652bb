import { BOX, type Question } from '../question.ts';

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

/** The one whole number of a question that has exactly one. @throws MalformedQuestionError */
export function oneOperand(question: Question): number {
  const [only] = question.operands;
  if (only === undefined || question.operands.length !== 1) throw new MalformedQuestionError(question);
  return whole(only, question);
}

/** The two whole numbers of a question that has exactly two. @throws MalformedQuestionError */
export function twoOperands(question: Question): readonly [number, number] {
  const [first, second] = twoNumbers(question);
  return [whole(first, question), whole(second, question)];
}

/** The two numbers, whole or not, of a question that has exactly two. @throws MalformedQuestionError */
export function twoNumbers(question: Question): readonly [number, number] {
  const [first, second] = question.operands;
  if (first === undefined || second === undefined || question.operands.length !== 2) {
    throw new MalformedQuestionError(question);
  }
  return [first, second];
}

/** A fraction small enough is lost in a sum, which then would be that of whole numbers. */
function whole(operand: number, question: Question): number {
  if (!Number.isInteger(operand)) throw new MalformedQuestionError(question);
  return operand;
}

/** Two whole numbers, of which the third operand hides one: the first (0) or the second (1). */
export interface Hidden {
  readonly numbers: readonly [number, number];
  readonly hole: 0 | 1;
}

/** @throws MalformedQuestionError */
export function hiddenOperand(question: Question): Hidden {
  const [first, second, hole] = question.operands;
  if (first === undefined || second === undefined || (hole !== 0 && hole !== 1) || question.operands.length !== 3) {
    throw new MalformedQuestionError(question);
  }
  return { numbers: [whole(first, question), whole(second, question)], hole };
}

/** `7 + □ = 12`, with the box where the hidden number was. */
export function boxPrompt({ numbers: [first, second], hole }: Hidden, sign: string, result: number): string {
  return `${hole === 0 ? BOX : first} ${sign} ${hole === 1 ? BOX : second} = ${result}`;
}
