/** Slips of divisions that leave something over: they show in two numbers, and no sum has two answers. */
import { partsOf } from '../../attempt/marking.ts';
import type { Question } from '../question.ts';
import { MalformedQuestionError } from '../questions/operands.ts';
import { dividedWithRest, remainder, type DividedWithRest } from '../questions/remainder.ts';
import type { SlipId } from './slip.ts';

interface RemainderSlip {
  readonly id: SlipId;
  leadsTo(right: DividedWithRest, quotient: number, left: number): boolean;
}

/** The surest first: the first one needs both numbers to fit the dividend. */
const SLIPS: readonly RemainderSlip[] = [
  // 17 ÷ 5 = 2 r 7: there is another 5 in what is left.
  { id: 'remainder-too-large', leadsTo: ({ dividend, divisor }, quotient, left) => left >= divisor && quotient * divisor + left === dividend },
  // 17 ÷ 5 = 2 r 3.
  { id: 'parts-swapped', leadsTo: (right, quotient, left) => quotient === right.left && left === right.quotient },
  // 17 ÷ 5 = 4 r 2: the neighbour in the table.
  { id: 'neighbouring-fact', leadsTo: (right, quotient, left) => left === right.left && Math.abs(quotient - right.quotient) === 1 },
  // 17 ÷ 5 = 3 r 1: counted on from the multiple.
  { id: 'off-by-one', leadsTo: (right, quotient, left) => quotient === right.quotient && Math.abs(left - right.left) === 1 },
];

/** The slips that lead to this answer, the likeliest first; none where the question is no division with a remainder. */
export function remainderSlips(question: Question, text: string): readonly SlipId[] {
  const right = question.kind === remainder.id ? asked(question) : undefined;
  const [quotient, left, ...more] = partsOf(text, remainder);
  if (!right || !isNumber(quotient) || !isNumber(left) || more.length > 0) return [];
  if (Number(quotient) === right.quotient && Number(left) === right.left) return [];
  return SLIPS.filter((slip) => slip.leadsTo(right, Number(quotient), Number(left))).map(({ id }) => id);
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && /^\d+$/.test(text);
}

function asked(question: Question): DividedWithRest | undefined {
  try {
    return dividedWithRest(question);
  } catch (error) {
    if (error instanceof MalformedQuestionError) return undefined;
    throw error;
  }
}
