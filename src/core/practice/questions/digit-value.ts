import * as v from 'valibot';
import { integerBetween } from '../../random.ts';
import type { Question, QuestionKind } from '../question.ts';
import { MalformedQuestionError, twoOperands } from './operands.ts';
import { interval, isWithin, oneOf } from './ranges.ts';

const Range = v.pipe(
  v.strictObject({ number: interval(10) }),
  v.check(({ number }) => numberFrom(number[0], number) !== undefined, 'must have a number with a digit of its own'),
);

/** The 3 in 352 is worth. Operands: the number, and the place of the digit: 0 for ones, 1 for tens, 2 for hundreds. */
export const digitValue: QuestionKind<v.InferOutput<typeof Range>> = {
  id: 'digit-value',
  alphabet: 'whole',
  range: Range,

  generate(random, { number: [low, high] }) {
    const start = integerBetween(random, low, high);
    const number = numberFrom(start, [low, high]) ?? numberFrom(low, [low, high]) ?? start;
    return { kind: 'digit-value', operands: [number, oneOf(random, placesOf(number)) ?? 0] };
  },

  covers: (question, { number }) => isWithin(number, partsOf(question).number),

  prompt(question) {
    const { digit, number } = partsOf(question);
    return { ask: 'worth', digit, number };
  },

  answer(question) {
    const { digit, place } = partsOf(question);
    return String(digit * 10 ** place);
  },
};

/** Places of the digits that only one place has: "the 3 in 338" could be either. A zero is worth nothing anywhere. */
function placesOf(number: number): number[] {
  const digits = [...String(number)].reverse();
  return [...digits.keys()].filter((place) => digits[place] !== '0' && digits.filter((d) => d === digits[place]).length === 1);
}

/** The first number from `start` on that has such a digit. */
function numberFrom(start: number, [, high]: readonly [number, number]): number | undefined {
  for (let number = start; number <= high; number += 1) if (placesOf(number).length > 0) return number;
  return undefined;
}

function partsOf(question: Question) {
  const [number, place] = twoOperands(question);
  if (!Number.isSafeInteger(number) || !placesOf(number).includes(place)) throw new MalformedQuestionError(question);
  return { number, place, digit: Math.floor(number / 10 ** place) % 10 };
}
