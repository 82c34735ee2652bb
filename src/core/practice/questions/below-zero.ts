import { integerBetween } from '../../random.ts';
import type { QuestionKind } from '../question.ts';
import { sumPrompt, twoOperands } from './operands.ts';

/** Within −20 and 10, beginning or ending below zero. A second operand below zero is taken away. */
export const belowZero: QuestionKind = {
  id: 'below-zero',
  alphabet: 'signed',
  advanced: true,

  generate(random) {
    const first = integerBetween(random, -10, 10);
    const climbs = first < 0 && random() < 0.5;
    const least = Math.max(0, first) + 1;
    const second = climbs ? integerBetween(random, 1, 10) : -integerBetween(random, least, least + 9);
    return { kind: 'below-zero', operands: [first, second] };
  },

  prompt: (question) => sumPrompt(twoOperands(question)),

  answer(question) {
    const [first, second] = twoOperands(question);
    return String(first + second);
  },
};
