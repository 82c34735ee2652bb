import * as v from 'valibot';
import type { QuestionKind } from '../question.ts';
import { twoOperands } from './operands.ts';
import { areParts, drawParts, hasSums, NO_SUM, SumEntries } from './sums.ts';

const Range = v.pipe(
  v.strictObject(SumEntries),
  v.check(({ first, second, result, ...step }) => hasSums({ one: result, other: second, whole: first, ...step }), NO_SUM),
);

/** `12 − 5 =`; never below zero. */
export const subtraction: QuestionKind<v.InferOutput<typeof Range>> = {
  id: 'subtraction',
  alphabet: 'whole',
  range: Range,

  generate(random, { first, second, result, ...step }) {
    const [rest, taken] = drawParts(random, { one: result, other: second, whole: first, ...step });
    return { kind: 'subtraction', operands: [rest + taken, taken] };
  },

  covers(question, { first, second, result, ...step }) {
    const [whole, taken] = twoOperands(question);
    return areParts([whole - taken, taken], { one: result, other: second, whole: first, ...step });
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
