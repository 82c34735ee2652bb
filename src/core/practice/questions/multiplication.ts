import type { QuestionKind } from '../question.ts';
import { twoOperands } from './operands.ts';
import { areFactors, drawFactors, Tables, type TablesRange } from './products.ts';

/** `7 × 8 =`. */
export const multiplication: QuestionKind<TablesRange> = {
  id: 'multiplication',
  alphabet: 'whole',
  range: Tables,

  generate: (random, range) => ({ kind: 'multiplication', operands: drawFactors(random, range) }),

  covers: (question, range) => areFactors(twoOperands(question), range),

  prompt(question) {
    const [first, second] = twoOperands(question);
    return `${first} × ${second} =`;
  },

  answer(question) {
    const [first, second] = twoOperands(question);
    return String(first * second);
  },
};
