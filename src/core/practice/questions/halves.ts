import * as v from 'valibot';
import type { QuestionKind } from '../question.ts';
import { MalformedQuestionError, oneOperand } from './operands.ts';
import { countOf, interval, isWithin, within } from './ranges.ts';

const Range = v.pipe(
  v.strictObject({ of: interval(0) }),
  v.check(({ of }) => countOf(of, 2) > 0, 'must have an even number'),
);

/** Half of 14; of even numbers only. */
export const halves: QuestionKind<v.InferOutput<typeof Range>> = {
  id: 'halves',
  alphabet: 'whole',
  range: Range,
  generate: (random, { of }) => ({ kind: 'halves', operands: [within(random, of, 2)] }),
  covers: (question, { of }) => isWithin(of, oneOperand(question), 2),
  prompt: (question) => ({ ask: 'half', number: oneOperand(question) }),

  answer(question) {
    const half = oneOperand(question) / 2;
    if (!Number.isInteger(half)) throw new MalformedQuestionError(question);
    return String(half);
  },
};
