import * as v from 'valibot';
import type { Random } from '../../ports.ts';
import { integerBetween } from '../../random.ts';
import { exchanges } from '../columns.ts';
import type { Question, QuestionKind } from '../question.ts';
import { MalformedQuestionError, sumPrompt, twoOperands } from './operands.ts';
import { isWithin, oneOf } from './ranges.ts';

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
    for (let draws = 1; draws < DRAWS && isPlain(way, numbers); draws += 1) numbers = draw(random, digits);
    const [top, bottom] = numbers;
    return { kind: 'column-sum', operands: [top, way === 'take' ? -bottom : bottom] };
  },

  covers(question, { signs, digits }) {
    const [top, second] = numbersOf(question);
    const [sign, way, bottom] = second < 0 ? ['−', 'take', -second] as const : ['+', 'add', second] as const;
    const fits = isWithin([10 ** (digits - 1), 10 ** digits - 1], top) && isWithin([10 ** (digits - 2), top], bottom);
    return fits && signs.includes(sign) && !isPlain(way, [top, bottom]);
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

/** Whether there is no ten to carry or to open. */
function isPlain(way: 'add' | 'take', [top, bottom]: readonly [number, number]): boolean {
  return exchanges({ way, top, bottom, sign: 1 }).length === 0;
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
