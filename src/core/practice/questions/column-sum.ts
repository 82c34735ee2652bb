import * as v from 'valibot';
import type { Random } from '../../ports.ts';
import { integerBetween } from '../../random.ts';
import { exchanges } from '../columns.ts';
import type { Question, QuestionKind } from '../question.ts';
import { MalformedQuestionError, sumPrompt, twoOperands } from './operands.ts';
import { oneOf } from './ranges.ts';

const Sign = v.picklist(['+', '−']);

const Range = v.strictObject({
  signs: v.pipe(v.tupleWithRest([Sign], Sign), v.readonly()),
  digits: v.picklist([2, 3, 4], 'must be 2, 3 or 4 digits'),
});

/** Of two numbers drawn by chance about half need no ten to be carried or opened: so many draws always find some that do. */
const DRAWS = 100;

/** How often the second number has a digit less, so that it matters where it is set. */
const SHORTER = 0.25;

/**
 * `358 + 267 =`, worked in columns: there is always a ten to carry or to open. Operands: both numbers, the second one below
 * zero where it is taken away; never below zero in the end.
 */
export const columnSum: QuestionKind<v.InferOutput<typeof Range>> = {
  id: 'column-sum',
  alphabet: 'whole',
  manner: 'columns',
  range: Range,

  generate(random, { signs, digits }) {
    const way = oneOf(random, signs) === '−' ? 'take' : 'add';
    let numbers = draw(random, digits);
    const isPlain = ([top, bottom]: typeof numbers) => exchanges({ way, top, bottom, sign: 1 }).length === 0;
    for (let draws = 1; draws < DRAWS && isPlain(numbers); draws += 1) numbers = draw(random, digits);
    const [top, bottom] = numbers;
    return { kind: 'column-sum', operands: [top, way === 'take' ? -bottom : bottom] };
  },

  prompt: (question) => sumPrompt(numbersOf(question)),

  answer(question) {
    const [first, second] = numbersOf(question);
    return String(first + second);
  },
};

/** The larger one first. */
function draw(random: Random, digits: number): readonly [number, number] {
  const first = ofDigits(random, digits);
  const second = ofDigits(random, random() < SHORTER ? digits - 1 : digits);
  return [Math.max(first, second), Math.min(first, second)];
}

function ofDigits(random: Random, digits: number): number {
  return integerBetween(random, 10 ** (digits - 1), 10 ** digits - 1);
}

function numbersOf(question: Question): readonly [number, number] {
  const [first, second] = twoOperands(question);
  const asks = Number.isSafeInteger(first) && Number.isSafeInteger(second) && first > 0 && second !== 0 && first + second >= 0;
  if (!asks) throw new MalformedQuestionError(question);
  return [first, second];
}
