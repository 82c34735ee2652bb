import type { Question } from './question.ts';
import { MalformedQuestionError } from './questions/operands.ts';
import { kindOf, UnknownQuestionKindError } from './questions/registry.ts';

export type Operation = '+' | '−' | '×' | '÷';

/** A question as a sum of two numbers. All numbers are whole: units of 10^-places, so that 0.1 + 0.2 is 1 + 2 tenths. */
export interface Sum {
  readonly first: number;
  readonly operation: Operation;
  readonly second: number;
  readonly answer: number;
  /** Digits behind the point. */
  readonly places: number;
}

const SUM = /^(−?[\d.]+) ([+−×÷]) (−?[\d.]+) =$/;

/**
 * What is explained is what the child saw: the sum is taken from the prompt, so that a new kind of question that asks
 * `a + b =` is explained without a word about it anywhere. Undefined where the prompt is no such sum, where it
 * multiplies or divides decimals, and where this version cannot ask the question at all.
 */
export function sumOf(question: Question): Sum | undefined {
  const { prompt, answer } = asked(question) ?? {};
  const [, first = '', sign = '', second = ''] = (typeof prompt === 'string' ? SUM.exec(prompt) : null) ?? [];
  if (!isOperation(sign) || answer === undefined) return undefined;
  const places = Math.max(placesOf(first), placesOf(second));
  if (places > 0 && sign !== '+' && sign !== '−') return undefined;
  const units = (text: string) => inUnits(text, places) ?? NaN;
  const sum: Sum = { first: units(first), operation: sign, second: units(second), answer: units(answer), places };
  return workOut(sum) === sum.answer ? sum : undefined;
}

/** A number as a child writes it, in units of 10^-places: `1.2` is 12 tenths, `0.12` is 1.2. Undefined where there is none. */
export function inUnits(text: string, places: number): number | undefined {
  if (!/\d/.test(text)) return undefined;
  const value = Number(text.replace('−', '-').replace(',', '.')) * 10 ** places;
  // Tenths are no binary fractions; nobody writes a millionth.
  return Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : undefined;
}

function workOut({ first, operation, second }: Sum): number {
  switch (operation) {
    case '+': return first + second;
    case '−': return first - second;
    case '×': return first * second;
    case '÷': return first / second;
  }
}

function isOperation(sign: string): sign is Operation {
  return sign === '+' || sign === '−' || sign === '×' || sign === '÷';
}

function placesOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function asked(question: Question) {
  try {
    const kind = kindOf(question);
    return { prompt: kind.prompt(question), answer: kind.answer(question) };
  } catch (error) {
    if (error instanceof UnknownQuestionKindError || error instanceof MalformedQuestionError) return undefined;
    throw error;
  }
}
