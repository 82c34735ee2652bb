import * as v from 'valibot';
import { integerBetween } from '../../random.ts';
import type { Question, QuestionKind } from '../question.ts';
import { isPlain } from './near.ts';
import { MalformedQuestionError, sumPrompt, twoNumbers } from './operands.ts';
import { isWithin } from './ranges.ts';

const Range = v.strictObject({
  most: v.pipe(
    v.number(),
    v.integer('must be a whole number'),
    v.minValue(1, 'must be at least 1'),
    v.maxValue(999, 'must be at most 999'),
  ),
});

/** Tenths from 0 to `most`. A second operand below zero is taken away; the answer never is below zero. */
export const decimals: QuestionKind<v.InferOutput<typeof Range>> = {
  id: 'decimals',
  alphabet: 'decimal',
  range: Range,

  generate(random, { most }) {
    // Whole numbers alone would not be practice in tenths.
    const first = 10 * integerBetween(random, 0, most - 1) + integerBetween(random, 1, 9);
    const second = random() < 0.5 ? integerBetween(random, 1, 10 * most - first) : -integerBetween(random, 1, first);
    return { kind: 'decimals', operands: [first / 10, second / 10] };
  },

  covers(question, { most }) {
    const [first, second] = twoTenths(question);
    const tenths = [0, 10 * most] as const;
    return isWithin(tenths, first) && first % 10 !== 0 && isWithin(tenths, first + second) && second !== 0;
  },

  prompt: (question) => sumPrompt(twoTenths(question), (tenths) => (tenths / 10).toFixed(1)),

  answer(question) {
    const [first, second] = twoTenths(question);
    return String((first + second) / 10);
  },
};

/** As whole numbers of tenths: 0.1 + 0.2 is 0.3 only so. */
function twoTenths(question: Question): readonly [number, number] {
  const [first, second] = twoNumbers(question);
  if (![first, second].every(isPlain)) throw new MalformedQuestionError(question);
  return [Math.round(10 * first), Math.round(10 * second)];
}
