import * as v from 'valibot';
import { integerBetween } from '../../random.ts';
import type { Question, QuestionKind } from '../question.ts';
import { MalformedQuestionError, twoOperands } from './operands.ts';
import { Choice, interval, isWithin, oneOf, within } from './ranges.ts';

const Range = v.pipe(
  v.strictObject({ divisors: Choice, quotients: interval(1) }),
  v.check(({ divisors }) => Math.min(...divisors) > 1, 'must divide by more than 1, as nothing is left over by 1'),
  v.check(({ divisors, quotients }) => Math.max(...divisors) * (quotients[1] + 1) < 1e6, 'must have dividends below a million'),
);

/** `17 ÷ 5 =`, answered `3 r 2`: something is always left over. */
export const remainder: QuestionKind<v.InferOutput<typeof Range>> = {
  id: 'remainder',
  alphabet: 'whole',
  manner: 'remainder',
  range: Range,

  generate(random, { divisors, quotients }) {
    const divisor = oneOf(random, divisors);
    return { kind: 'remainder', operands: [divisor * within(random, quotients) + integerBetween(random, 1, divisor - 1), divisor] };
  },

  covers(question, { divisors, quotients }) {
    const { divisor, quotient, left } = dividedWithRest(question);
    return divisors.includes(divisor) && isWithin(quotients, quotient) && left > 0;
  },

  prompt(question) {
    const [dividend, divisor] = twoOperands(question);
    return `${dividend} ÷ ${divisor} =`;
  },

  answer(question) {
    const { quotient, left } = dividedWithRest(question);
    return `${quotient} r ${left}`;
  },
};

export interface DividedWithRest {
  readonly dividend: number;
  readonly divisor: number;
  readonly quotient: number;
  /** The remainder: less than the divisor. */
  readonly left: number;
}

/** @throws MalformedQuestionError */
export function dividedWithRest(question: Question): DividedWithRest {
  const [dividend, divisor] = twoOperands(question);
  if (!Number.isSafeInteger(dividend) || !Number.isSafeInteger(divisor) || dividend < 0 || divisor < 1) {
    throw new MalformedQuestionError(question);
  }
  return { dividend, divisor, quotient: Math.floor(dividend / divisor), left: dividend % divisor };
}
