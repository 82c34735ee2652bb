import * as v from 'valibot';
import { CIRCLE, type Question, type QuestionKind } from '../question.ts';
import { areUnits, inTenths, isPlain, near, NumberEntries } from './near.ts';
import { MalformedQuestionError, twoNumbers } from './operands.ts';
import { within } from './ranges.ts';

/** How often both numbers are the same: seldom by chance, and = must be a sign that can be right. */
const EQUAL = 0.15;

const Range = v.strictObject(NumberEntries);

/** `7 ○ 9`: which of the signs <, = and > stands between them. */
export const compare: QuestionKind<v.InferOutput<typeof Range>> = {
  id: 'compare',
  alphabet: 'decimal',
  manner: 'compare',
  range: Range,

  generate(random, { numbers, tenths }) {
    const first = within(random, numbers);
    const second = random() < EQUAL ? first : near(random, first, numbers);
    return { kind: 'compare', operands: [inTenths(first, tenths), inTenths(second, tenths)] };
  },

  covers: (question, { numbers, tenths }) => areUnits(bothNumbers(question), numbers, tenths),

  prompt(question) {
    const [first, second] = bothNumbers(question).map((number) => String(number).replace('-', '−'));
    return `${first} ${CIRCLE} ${second}`;
  },

  answer(question) {
    const [first, second] = bothNumbers(question);
    if (first === second) return '=';
    return first < second ? '<' : '>';
  },
};

function bothNumbers(question: Question): readonly [number, number] {
  const numbers = twoNumbers(question);
  if (!numbers.every(isPlain)) throw new MalformedQuestionError(question);
  return numbers;
}
