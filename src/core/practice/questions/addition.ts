import { integerBetween } from '../../random.ts';
import type { QuestionKind } from '../question.ts';
import { twoOperands } from './operands.ts';

/** Three in five within 20, the rest up to 100; a fifth are round tens, so that `60 + 40` really comes. */
export const addition: QuestionKind = {
  id: 'addition',
  alphabet: 'whole',

  generate(random) {
    const share = random();
    if (share < 0.2) {
      const tens = integerBetween(random, 1, 9);
      return { kind: 'addition', operands: [10 * tens, 10 * integerBetween(random, 1, 10 - tens)] };
    }
    const sum = share < 0.4 ? integerBetween(random, 21, 100) : integerBetween(random, 2, 20);
    const first = integerBetween(random, 1, sum - 1);
    return { kind: 'addition', operands: [first, sum - first] };
  },

  prompt(question) {
    const [first, second] = twoOperands(question);
    return `${first} + ${second} =`;
  },

  answer(question) {
    const [first, second] = twoOperands(question);
    return String(first + second);
  },
};
