import type { Question } from '../../practice/question.ts';
import { RefusedMessageError } from '../refused.ts';
import { SMALL, type BitReader, type BitWriter } from '../bits.ts';

/** They keep a hostile message small; the schemas have the app's own limits. */
const MOST_KINDS = 64;
const MOST_ID = 256;
const OPERANDS = 5;
const DECIMAL = 32;

/** Whole numbers up to here are coded as such; others as JavaScript writes them. */
const LARGEST = 2 ** 46;

/** The kinds of the questions, each once, so that a question names its kind by a place in this list. */
export function putKinds(out: BitWriter, questions: readonly Question[]): readonly string[] {
  const kinds = [...new Set(questions.map(({ kind }) => kind))];
  out.number(kinds.length, SMALL);
  for (const kind of kinds) out.text(kind);
  return kinds;
}

export function getKinds(from: BitReader): readonly string[] {
  return Array.from({ length: from.number(MOST_KINDS, SMALL) }, () => from.text(MOST_ID));
}

export function putQuestion(out: BitWriter, { kind, operands }: Question, kinds: readonly string[]): void {
  out.bits(kinds.indexOf(kind), placeBits(kinds.length));
  out.bits(operands.length, OPERANDS);
  for (const operand of operands) putNumber(out, operand);
}

export function getQuestion(from: BitReader, kinds: readonly string[]): Question {
  const kind = kinds[from.bits(placeBits(kinds.length))];
  if (kind === undefined) throw new RefusedMessageError('damaged');
  return { kind, operands: Array.from({ length: from.bits(OPERANDS) }, () => getNumber(from)) };
}

/** Any finite number, to the last bit. */
export function putNumber(out: BitWriter, value: number): void {
  const whole = Number.isInteger(value) && Math.abs(value) <= LARGEST && !Object.is(value, -0);
  out.flag(whole);
  if (!whole) return out.text(Object.is(value, -0) ? '-0' : String(value));
  out.flag(value < 0);
  out.number(Math.abs(value));
}

export function getNumber(from: BitReader): number {
  if (!from.flag()) {
    const value = Number(from.text(DECIMAL));
    if (!Number.isFinite(value)) throw new RefusedMessageError('damaged');
    return value;
  }
  const negative = from.flag();
  const size = from.number();
  return negative && size > 0 ? -size : size;
}

/** Bits that a place in so many needs. */
function placeBits(count: number): number {
  return count <= 1 ? 0 : 32 - Math.clz32(count - 1);
}
