import * as v from 'valibot';
import { integerBetween } from '../../random.ts';
import type { QuestionKind } from '../question.ts';
import { sumPrompt, twoOperands } from './operands.ts';
import { interval, isWithin, within } from './ranges.ts';

const FAR = 9999;

const Range = v.pipe(
  v.strictObject({ first: interval(-FAR, FAR), result: interval(-FAR, FAR) }),
  v.check(({ result: [low, high] }) => low < 0 && low < high, 'must have at least two results, one of them below zero'),
);

/** Beginning or ending below zero. A second operand below zero is taken away. */
export const belowZero: QuestionKind<v.InferOutput<typeof Range>> = {
  id: 'below-zero',
  alphabet: 'signed',
  range: Range,

  generate(random, { first: start, result: [low, high] }) {
    const first = within(random, start);
    const most = first < 0 ? high : Math.min(high, -1);
    // There and back again is no question: the first number itself is passed over.
    const end = integerBetween(random, low, first >= low && first <= most ? most - 1 : most);
    const result = first >= low && end >= first ? end + 1 : end;
    return { kind: 'below-zero', operands: [first, result - first] };
  },

  covers(question, { first: start, result }) {
    const [first, second] = twoOperands(question);
    return second !== 0 && isWithin(start, first) && isWithin(result, first + second) && (first < 0 || first + second < 0);
  },

  prompt: (question) => sumPrompt(twoOperands(question)),

  answer(question) {
    const [first, second] = twoOperands(question);
    return String(first + second);
  },
};
