import type { Question, QuestionKind } from '../question.ts';
import { boxPrompt, hiddenOperand, MalformedQuestionError, type Hidden } from './operands.ts';
import { areFactors, drawFactors, Tables, type TablesRange } from './products.ts';
import { oneOf } from './ranges.ts';

/** `4 × □ = 28`. Operands: the two factors, and which of them is hidden. */
export const missingFactor: QuestionKind<TablesRange> = {
  id: 'missing-factor',
  alphabet: 'whole',
  range: Tables,

  generate(random, range) {
    return { kind: 'missing-factor', operands: [...drawFactors(random, range), oneOf(random, [0, 1])] };
  },

  covers: (question, range) => areFactors(hiddenFactor(question).numbers, range),

  prompt(question) {
    const { numbers, hole } = hiddenFactor(question);
    return boxPrompt({ numbers, hole }, '×', numbers[0] * numbers[1]);
  },

  answer(question) {
    const { numbers, hole } = hiddenFactor(question);
    return String(numbers[hole]);
  },
};

/** 0 × □ = 0 is true of every number. */
function hiddenFactor(question: Question): Hidden {
  const hidden = hiddenOperand(question);
  if (hidden.numbers.includes(0)) throw new MalformedQuestionError(question);
  return hidden;
}
