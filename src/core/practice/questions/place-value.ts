import * as v from 'valibot';
import type { Question, QuestionKind } from '../question.ts';
import { MalformedQuestionError, oneOperand } from './operands.ts';
import { interval, isWithin, within } from './ranges.ts';

const Range = v.strictObject({ number: interval(1, 9999) });

/** 4 tens and 7 ones. The operand is the number itself. */
export const placeValue: QuestionKind<v.InferOutput<typeof Range>> = {
  id: 'place-value',
  alphabet: 'whole',
  range: Range,
  generate: (random, { number }) => ({ kind: 'place-value', operands: [within(random, number)] }),
  covers: (question, { number }) => isWithin(number, numberOf(question)),

  prompt: (question) => ({ ask: 'number-of', number: numberOf(question) }),
  answer: (question) => String(numberOf(question)),
};

function numberOf(question: Question): number {
  const number = oneOperand(question);
  if (!Number.isInteger(number) || number < 1 || number > 9999) throw new MalformedQuestionError(question);
  return number;
}
