import { integerBetween } from '../../random.ts';
import type { QuestionKind } from '../question.ts';
import { twoOperands } from './operands.ts';

/** Three in four within 20, the rest within 100; never below zero. */
export const subtraction: QuestionKind = {
  id: 'subtraction',
  alphabet: 'whole',

  generate(random) {
    const first = random() < 0.75 ? integerBetween(random, 2, 20) : integerBetween(random, 21, 100);
    return { kind: 'subtraction', operands: [first, integerBetween(random, 1, first)] };
  },

  prompt(question) {
    const [first, second] = twoOperands(question);
    return `${first} − ${second} =`;
  },

  answer(question) {
    const [first, second] = twoOperands(question);
    return String(first - second);
  },
};
