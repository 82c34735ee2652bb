import { integerBetween } from '../../random.ts';
import type { QuestionKind } from '../question.ts';
import { twoOperands } from './operands.ts';

/** The tables from 1 × 1 to 10 × 10. */
export const multiplication: QuestionKind = {
  id: 'multiplication',
  alphabet: 'whole',

  generate(random) {
    return {
      kind: 'multiplication',
      operands: [integerBetween(random, 1, 10), integerBetween(random, 1, 10)],
    };
  },

  prompt(question) {
    const [first, second] = twoOperands(question);
    return `${first} × ${second} =`;
  },

  answer(question) {
    const [first, second] = twoOperands(question);
    return String(first * second);
  },
};
