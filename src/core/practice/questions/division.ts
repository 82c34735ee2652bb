import { integerBetween } from '../../random.ts';
import type { QuestionKind } from '../question.ts';
import { MalformedQuestionError, twoOperands } from './operands.ts';

/** The tables backwards: divisors and quotients from 1 to 10, so that every division is exact. */
export const division: QuestionKind = {
  id: 'division',
  alphabet: 'whole',

  generate(random) {
    const divisor = integerBetween(random, 1, 10);
    return { kind: 'division', operands: [divisor * integerBetween(random, 1, 10), divisor] };
  },

  prompt(question) {
    const [dividend, divisor] = twoOperands(question);
    return `${dividend} ÷ ${divisor} =`;
  },

  answer(question) {
    const [dividend, divisor] = twoOperands(question);
    const quotient = dividend / divisor;
    if (!Number.isInteger(quotient)) throw new MalformedQuestionError(question);
    return String(quotient);
  },
};
