import * as v from 'valibot';
import type { QuestionKind } from '../question.ts';
import { twoOperands } from './operands.ts';
import { areParts, drawParts, hasSums, NO_SUM, SumEntries } from './sums.ts';

const Range = v.pipe(
  v.strictObject(SumEntries),
  v.check(({ first, second, result, ...step }) => hasSums({ one: first, other: second, whole: result, ...step }), NO_SUM),
);

/** `7 + 5 =`. */
export const addition: QuestionKind<v.InferOutput<typeof Range>> = {
  id: 'addition',
  alphabet: 'whole',
  range: Range,

  generate(random, { first, second, result, ...step }) {
    return { kind: 'addition', operands: drawParts(random, { one: first, other: second, whole: result, ...step }) };
  },

  covers: (question, { first, second, result, ...step }) => areParts(twoOperands(question), { one: first, other: second, whole: result, ...step }),

  prompt(question) {
    const [first, second] = twoOperands(question);
    return `${first} + ${second} =`;
  },

  answer(question) {
    const [first, second] = twoOperands(question);
    return String(first + second);
  },
};
