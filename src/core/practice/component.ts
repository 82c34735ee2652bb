import type { Question } from './question.ts';

/**
 * What a question practises: the knowledge component, the smallest thing that is learned and forgotten as one (Koedinger,
 * Corbett & Perfetti 2012, Cognitive Science 36). A fact is one to know by heart; of what is worked out, a component is the way
 * to do it, for numbers of so many digits.
 */
export interface Component {
  /** The same for all questions that practise it. Never stored: it is found anew from the question. */
  readonly id: string;
  readonly fact: boolean;
}

/** To here sums, and to here tables, are to be known by heart at the end of year 2 and of year 4 in England. */
const SUMS = 20;
const TABLES = 12;

/**
 * Never throws, whatever the kind; a kind that is not named here is worked out. 3 × 7 and 7 × 3 are one fact, and so are 3 + 7
 * and 7 + 3: practice of one order is practice of the other (Rickard & Bourne 1996, Journal of Experimental Psychology: LMC 22;
 * Butterworth et al. 2001, Quarterly Journal of Experimental Psychology 54A), and it halves what there is to learn. − and ÷ are
 * facts of their own.
 */
export function componentOf({ kind, operands }: Question): Component {
  const [first = NaN, second = NaN] = operands;
  const fact = factOf(kind, first, second);
  return fact === undefined
    ? { id: [kind, ...shapesOf(kind, operands), ...(carries(kind, operands) ? ['carry'] : [])].join(' '), fact: false }
    : { id: `${kind} ${fact.join(' ')}`, fact: true };
}

/** The numbers that name the fact, undefined where it is none. */
function factOf(kind: string, first: number, second: number): readonly number[] | undefined {
  switch (kind) {
    case 'addition': return whole(first, second) && first + second <= SUMS ? inOrder(first, second) : undefined;
    case 'subtraction': return whole(second, first) && first <= SUMS ? [first, second] : undefined;
    case 'multiplication': return whole(first, second) && Math.max(first, second) <= TABLES ? inOrder(first, second) : undefined;
    case 'division': return whole(first, second) && second <= TABLES && first <= second * TABLES ? [first, second] : undefined;
    case 'number-bonds': return whole(first, second) && first + second <= SUMS ? inOrder(first, second) : undefined;
    case 'doubles': return whole(first) && first <= SUMS / 2 ? [first] : undefined;
    case 'halves': return whole(first) && first <= SUMS ? [first] : undefined;
    default: return undefined;
  }
}

function whole(...numbers: readonly number[]): boolean {
  return numbers.every((number) => Number.isInteger(number) && number >= 0);
}

function inOrder(one: number, other: number): readonly number[] {
  return one <= other ? [one, other] : [other, one];
}

/** Of numbers that are put in order it is the longest that counts, and how many they are. */
function shapesOf(kind: string, operands: readonly number[]): readonly string[] {
  if (kind !== 'order') return operands.map(shapeOf);
  const digits = Math.max(0, ...operands.map((operand) => String(Math.trunc(Math.abs(operand))).length));
  return [String(operands.length), `${operands.some((operand) => operand < 0) ? '-' : ''}${digits}`];
}

/** Sign and digits before the point; round tens are easier than what ends on ones. */
function shapeOf(operand: number): string {
  const size = Math.abs(operand);
  const digits = String(Math.trunc(size)).length;
  return `${operand < 0 ? '-' : ''}${digits}${digits > 1 && size % 10 === 0 ? 'r' : ''}`;
}

/** A ten goes over from the ones or the tens: what makes a sum hard. */
function carries(kind: string, [first = 0, second = 0]: readonly number[]): boolean {
  const over = (place: number) => (kind === 'addition' ? (first % place) + (second % place) >= place : first % place < second % place);
  return (kind === 'addition' || kind === 'subtraction') && (over(10) || over(100));
}
