import * as v from 'valibot';
import type { QuestionKind } from '../question.ts';
import { boxPrompt, hiddenOperand } from './operands.ts';
import { interval, oneOf } from './ranges.ts';
import { drawParts } from './sums.ts';

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
    const part = [1, whole[1] - 1] as const;
    const [one, other] = drawParts(random, { one: part, other: part, whole });
    const numbers = oneOf(random, signs) === '−' ? [one + other, -other] : [one, other];
    return { kind: 'missing-number', operands: [...numbers, oneOf(random, [0, 1])] };
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
