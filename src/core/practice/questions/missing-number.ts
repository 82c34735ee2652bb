import * as v from 'valibot';
import type { QuestionKind } from '../question.ts';
import { boxPrompt, hiddenOperand } from './operands.ts';
import { interval, oneOf, type Interval } from './ranges.ts';
import { areParts, drawParts } from './sums.ts';

const Sign = v.picklist(['+', '−']);

const Range = v.strictObject({
  signs: v.pipe(v.tupleWithRest([Sign], Sign), v.readonly()),
  whole: interval(2),
});

/**
 * `7 + □ = 12`, `□ − 3 = 5`. Operands: the two numbers, the second one below zero where it is taken away, and which of
 * them is hidden.
 */
export const missingNumber: QuestionKind<v.InferOutput<typeof Range>> = {
  id: 'missing-number',
  alphabet: 'whole',
  range: Range,

  generate(random, { signs, whole }) {
    const [one, other] = drawParts(random, partsOf(whole));
    const numbers = oneOf(random, signs) === '−' ? [one + other, -other] : [one, other];
    return { kind: 'missing-number', operands: [...numbers, oneOf(random, [0, 1])] };
  },

  covers(question, { signs, whole }) {
    const { numbers: [first, second] } = hiddenOperand(question);
    return second < 0
      ? signs.includes('−') && areParts([first + second, -second], partsOf(whole))
      : signs.includes('+') && areParts([first, second], partsOf(whole));
  },

  prompt(question) {
    const { numbers: [first, second], hole } = hiddenOperand(question);
    return boxPrompt({ numbers: [first, Math.abs(second)], hole }, second < 0 ? '−' : '+', first + second);
  },

  answer(question) {
    const { numbers, hole } = hiddenOperand(question);
    return String(Math.abs(numbers[hole]));
  },
};

/** Neither part is nothing. */
function partsOf(whole: Interval) {
  const part = [1, whole[1] - 1] as const;
  return { one: part, other: part, whole };
}
