import { columnsOf, type Columns } from './columns.ts';
import type { Question } from './question.ts';
import { columnSum } from './questions/column-sum.ts';
import { compare } from './questions/compare.ts';
import { MalformedQuestionError } from './questions/operands.ts';
import { order } from './questions/order.ts';
import { dividedWithRest, remainder, type DividedWithRest } from './questions/remainder.ts';
import { sumOf, type Sum } from './sum.ts';

/** Jumps on a number line, from `from` to each of the stops in turn; the last one is the answer. */
export interface LinePicture {
  readonly kind: 'line';
  readonly from: number;
  readonly stops: readonly number[];
}

/**
 * Dots in rows: `rows` × `columns`, or, `shared`, as many as are to be divided, `columns` in each row and `left` over in
 * the last one.
 */
export interface ArrayPicture {
  readonly kind: 'array';
  readonly rows: number;
  readonly columns: number;
  readonly shared: boolean;
  readonly left?: number;
}

/** Blocks of hundreds, tens and ones; with one place behind the point the smallest are tenths. */
export interface BlocksPicture extends Columns {
  readonly kind: 'blocks';
  readonly places: number;
}

/** The sum as it is written in columns, worked place by place. */
export interface WrittenPicture extends Columns {
  readonly kind: 'written';
}

/** Numbers where they lie on a line, in rising order; the same one may come twice. */
export interface PointsPicture {
  readonly kind: 'points';
  readonly numbers: readonly number[];
}

export type Picture = WrittenPicture | PointsPicture | LinePicture | ArrayPicture | BlocksPicture;

/** So far a child counts and jumps on a line; beyond, tens and ones say more. */
const MOST_ON_A_LINE = 20;
/** More dots than this in a row or column are a grey field. */
const MOST_DOTS = 12;
/** Ten plates of a hundred. */
const MOST_IN_BLOCKS = 1000;

/**
 * The picture that explains this question best: a line up to twenty and wherever it goes below zero, blocks for larger
 * numbers and for tenths, rows of dots for the tables; the columns themselves where they are worked in. Undefined where
 * none would help.
 */
export function pictureOf(question: Question): Picture | undefined {
  const sum = sumOf(question);
  if (!sum) return withoutSum(question);
  const columns = question.kind === columnSum.id ? columnsOf(sum) : undefined;
  if (columns) return { kind: 'written', ...columns };
  return sum.operation === '×' || sum.operation === '÷' ? dots(sum) : lineOrBlocks(sum);
}

function withoutSum(question: Question): Picture | undefined {
  try {
    if (question.kind === remainder.id) return shared(dividedWithRest(question));
    if (question.kind !== compare.id && question.kind !== order.id) return undefined;
    return { kind: 'points', numbers: [...question.operands].sort((one, other) => one - other) };
  } catch (error) {
    if (error instanceof MalformedQuestionError) return undefined;
    throw error;
  }
}

function shared({ quotient, divisor, left }: DividedWithRest): Picture | undefined {
  if (quotient < 1 || quotient > MOST_DOTS || divisor > MOST_DOTS) return undefined;
  return { kind: 'array', rows: quotient, columns: divisor, shared: true, left };
}

function lineOrBlocks(sum: Sum): Picture | undefined {
  const columns = columnsOf(sum);
  const { first, answer, places } = sum;
  const furthest = Math.max(Math.abs(first), Math.abs(answer));
  if (places === 0 && (Math.min(first, answer) < 0 ? furthest <= 2 * MOST_ON_A_LINE : furthest <= MOST_ON_A_LINE)) {
    return first === answer ? undefined : { kind: 'line', from: first, stops: [...halt(first, answer), answer] };
  }
  const drawable = columns?.sign === 1 && places <= 1 && Math.max(columns.top, answer) <= MOST_IN_BLOCKS;
  return drawable ? { kind: 'blocks', ...columns, places } : undefined;
}

/** Where a jump is taken in two: at zero, else at the first full ten on the way. */
function halt(from: number, to: number): readonly number[] {
  if (from * to < 0) return [0];
  const ten = to > from ? Math.floor(from / 10) * 10 + 10 : Math.ceil(from / 10) * 10 - 10;
  return ten > Math.min(from, to) && ten < Math.max(from, to) ? [ten] : [];
}

function dots({ first, operation, second, answer }: Sum): Picture | undefined {
  const [rows, columns] = operation === '×' ? [first, second] : [answer, second];
  if (Math.min(rows, columns) < 1 || Math.max(rows, columns) > MOST_DOTS) return undefined;
  return { kind: 'array', rows, columns, shared: operation === '÷' };
}
