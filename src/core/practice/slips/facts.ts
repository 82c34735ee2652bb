/** Slips of facts that are known by heart or counted out. */
import type { Slip } from './slip.ts';

/**
 * 7 × 8 = 48: the answer to a neighbour in the table of one of the numbers. Nobody takes a neighbour in the table of 1
 * for the fact: whoever says 1 × 7 = 8 has added.
 */
export const neighbouringFact: Slip = {
  id: 'neighbouring-fact',
  wrongAnswers({ first, operation, second, answer }) {
    if (operation === '×') {
      return [
        ...(second > 1 ? [(first + 1) * second, (first - 1) * second] : []),
        ...(first > 1 ? [first * (second + 1), first * (second - 1)] : []),
      ].filter((product) => product > 0);
    }
    return operation === '÷' && second > 1 ? [answer + 1, answer - 1].filter((quotient) => quotient > 0) : [];
  },
};

/** 8 + 5 = 12: counted on from the number itself, or one step too far. In decimals it is a tenth too many or too few. */
export const offByOne: Slip = {
  id: 'off-by-one',
  wrongAnswers: ({ operation, answer }) => (operation === '+' || operation === '−' ? [answer + 1, answer - 1] : []),
};

/** Up to here a child has the product of two numbers ready when it means to add them. */
const TABLES = 10;

/** 5 + 3 = 2: the numbers are right, and the sign was taken for another. */
export const otherOperation: Slip = {
  id: 'other-operation',
  wrongAnswers({ first, operation, second, places }) {
    switch (operation) {
      case '+': {
        const inTables = places === 0 && [first, second].every((number) => number > 0 && number <= TABLES);
        const less = first - second;
        return [less, ...(first >= 0 ? [Math.abs(less)] : []), ...(inTables ? [first * second] : [])];
      }
      case '−':
        return [first + second];
      case '×':
        return [first + second];
      case '÷':
        return [first - second, first * second];
    }
  },
};
