import * as v from 'valibot';
import type { Random } from '../../ports.ts';
import type { Question, QuestionKind } from '../question.ts';
import { areUnits, inTenths, isPlain, near, NumberEntries } from './near.ts';
import { MalformedQuestionError } from './operands.ts';
import { within, type Interval } from './ranges.ts';

const COUNTS = [3, 4] as const;

const Range = v.pipe(
  v.strictObject({ ...NumberEntries, count: v.picklist(COUNTS, 'must be 3 or 4') }),
  v.check(({ numbers: [low, high], count }) => high - low + 1 >= count, 'must have so many different numbers'),
);

/** Three or four different numbers, to be put in order from the smallest on. They never stand in order already. */
export const order: QuestionKind<v.InferOutput<typeof Range>> = {
  id: 'order',
  alphabet: 'decimal',
  manner: 'order',
  range: Range,

  generate(random, { numbers, tenths, count }) {
    const [first = 0, ...others] = different(random, numbers, count).map((units) => inTenths(units, tenths));
    const drawn = [first, ...others];
    return { kind: 'order', operands: isInOrder(drawn) ? [...others, first] : drawn };
  },

  covers(question, { numbers, tenths, count }) {
    const asked = numbersOf(question);
    return asked.length === count && areUnits(asked, numbers, tenths);
  },

  prompt: (question) => ({ ask: 'order', numbers: numbersOf(question) }),
  answer: (question) => [...numbersOf(question)].sort((one, other) => one - other).join(' '),
};

function different(random: Random, numbers: Interval, count: number): number[] {
  const first = within(random, numbers);
  const drawn = new Set([first]);
  // Half of them by pure chance: around the first one there may not be enough.
  while (drawn.size < count) drawn.add(random() < 0.5 ? near(random, first, numbers) : within(random, numbers));
  return [...drawn];
}

function isInOrder(numbers: readonly number[]): boolean {
  return numbers.every((number, place) => place === 0 || (numbers[place - 1] ?? number) < number);
}

function numbersOf(question: Question): readonly number[] {
  const { operands } = question;
  const asks = COUNTS.some((count) => count === operands.length) && new Set(operands).size === operands.length;
  if (!asks || !operands.every(isPlain) || isInOrder(operands)) throw new MalformedQuestionError(question);
  return operands;
}
