import { integerBetween } from '../../random.ts';
import type { Question, QuestionKind } from '../question.ts';
import { MalformedQuestionError, sumPrompt, twoOperands } from './operands.ts';

/** Tenths from 0.1 to 10. A second operand below zero is taken away; the answer never is below zero. */
export const decimals: QuestionKind = {
  id: 'decimals',
  alphabet: 'decimal',
  advanced: true,

  generate(random) {
    // Whole numbers alone would not be practice in tenths.
    const first = 10 * integerBetween(random, 0, 9) + integerBetween(random, 1, 9);
    const second = random() < 0.5 ? integerBetween(random, 1, 100 - first) : -integerBetween(random, 1, first);
    return { kind: 'decimals', operands: [first / 10, second / 10] };
  },

  prompt: (question) => sumPrompt(twoTenths(question), (tenths) => (tenths / 10).toFixed(1)),

  answer(question) {
    const [first, second] = twoTenths(question);
    return String((first + second) / 10);
  },
};

/** As whole numbers of tenths: 0.1 + 0.2 is 0.3 only so. */
function twoTenths(question: Question): readonly [number, number] {
  const operands = twoOperands(question);
  const [first, second] = [Math.round(10 * operands[0]), Math.round(10 * operands[1])];
  if (first / 10 !== operands[0] || second / 10 !== operands[1]) throw new MalformedQuestionError(question);
  return [first, second];
}
