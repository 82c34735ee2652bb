import * as v from 'valibot';
import type { QuestionKind } from '../question.ts';
import { MalformedQuestionError, twoOperands } from './operands.ts';
import { Choice, interval, isWithin, oneOf, within } from './ranges.ts';

const Range = v.pipe(
  v.strictObject({ divisors: Choice, quotients: interval(1) }),
  v.check(({ divisors, quotients }) => Math.max(...divisors) * quotients[1] < 1e6, 'must have dividends below a million'),
);

/** `56 ÷ 8 =`: the tables backwards, so that every division is exact. */
export const division: QuestionKind<v.InferOutput<typeof Range>> = {
  id: 'division',
  alphabet: 'whole',
  range: Range,

  generate(random, { divisors, quotients }) {
    const divisor = oneOf(random, divisors);
    return { kind: 'division', operands: [divisor * within(random, quotients), divisor] };
  },

  covers(question, { divisors, quotients }) {
    const [dividend, divisor] = twoOperands(question);
    return divisors.includes(divisor) && isWithin(quotients, dividend / divisor);
  },

  prompt(question) {
    const [dividend, divisor] = twoOperands(question);
    return `${dividend} ÷ ${divisor} =`;
  },

  answer(question) {
    const [dividend, divisor] = twoOperands(question);
    const quotient = dividend / divisor;
    if (!Number.isInteger(quotient)) throw new MalformedQuestionError(question);
    return String(quotient);
  },
};
