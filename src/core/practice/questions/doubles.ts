import * as v from 'valibot';
import type { QuestionKind } from '../question.ts';
import { oneOperand } from './operands.ts';
import { countOf, interval, isWithin, Step, within } from './ranges.ts';

const Range = v.pipe(
  v.strictObject({ of: interval(0, 499_999), step: v.exactOptional(Step) }),
  v.check(({ of, step }) => countOf(of, step) > 0, 'must have a multiple of its step'),
);

/** Double 7. */
export const doubles: QuestionKind<v.InferOutput<typeof Range>> = {
  id: 'doubles',
  alphabet: 'whole',
  range: Range,
  generate: (random, { of, step }) => ({ kind: 'doubles', operands: [within(random, of, step)] }),
  covers: (question, { of, step }) => isWithin(of, oneOperand(question), step),
  prompt: (question) => ({ ask: 'double', number: oneOperand(question) }),
  answer: (question) => String(2 * oneOperand(question)),
};
