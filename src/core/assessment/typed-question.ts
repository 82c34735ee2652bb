import { BOX, CIRCLE, type Question } from '../practice/question.ts';
import { MalformedQuestionError } from '../practice/questions/operands.ts';
import { kindOf } from '../practice/questions/registry.ts';

/** Numbers of more than six digits the reading of the handwriting does not take. */
const MOST = 999_999;

const NUMBER = '−?\\d+(?:\\.\\d)?';
const SUM = new RegExp(`^(${NUMBER})([+−×÷])(${NUMBER})$`);
const BOXED = new RegExp(`^(${BOX}|\\d+)([+−×])(${BOX}|\\d+)=(\\d+)$`);
const COMPARED = new RegExp(`^(${NUMBER})[${CIRCLE}${BOX}](${NUMBER})$`);
const ALONE = new RegExp(`^${NUMBER}$`);

/**
 * The question that somebody has typed: `7 + 5`, `6 x 8`, `17 : 5`, `7 + □ = 12`, `0.7 + 0.5`, `7 ○ 9`, or three or four
 * numbers to put in order, `9, 3, 7`. A question mark or a line is a box; whatever a keyboard has for a sign is that sign.
 * @returns undefined where that is nothing that can be asked
 */
export function readQuestion(text: string): Question | undefined {
  const signs = withSigns(text);
  const compact = signs.replaceAll(/\s/g, '').replaceAll(/(\d),(?=\d)/g, '$1.').replace(new RegExp(`=${BOX}?$`), '');
  const question = sum(compact) ?? boxed(compact) ?? compared(compact) ?? row(signs);
  return question && isAskable(question) ? question : undefined;
}

function withSigns(text: string): string {
  return text.trim()
    .replaceAll(/[-–‐]/g, '−')
    .replaceAll(/[xX*·⋅]/g, '×')
    .replaceAll(/[:/]/g, '÷')
    .replaceAll(/[?_]+/g, BOX)
    .replaceAll(/[oO]/g, CIRCLE);
}

function sum(text: string): Question | undefined {
  const [, one = '', sign, two = ''] = SUM.exec(text) ?? [];
  const [first, second] = [toNumber(one), toNumber(two)];
  if (sign === undefined || second < 0) return undefined;
  if (sign === '+' || sign === '−') return plusOrMinus(first, sign === '+' ? second : -second, text.includes('.'));
  if (first < 0 || text.includes('.')) return undefined;
  if (sign === '×') return ask('multiplication', first, second);
  return second > 0 ? ask(first % second === 0 ? 'division' : 'remainder', first, second) : undefined;
}

/** @param change below zero where it is taken away */
function plusOrMinus(first: number, change: number, tenths: boolean): Question | undefined {
  const below = first < 0 || first + change < 0;
  if (!below && !tenths) return Object.is(change, -0) || change < 0 ? ask('subtraction', first, -change) : ask('addition', first, change);
  // Of these kinds the sign of the second number says whether it is taken away: a zero has none. None has tenths below zero.
  if (change === 0 || (below && tenths)) return undefined;
  return ask(below ? 'below-zero' : 'decimals', first, change);
}

function boxed(text: string): Question | undefined {
  const [, one = '', sign, two = '', whole = ''] = BOXED.exec(text) ?? [];
  if (sign === undefined || (one === BOX) === (two === BOX)) return undefined;
  const hole = one === BOX ? 0 : 1;
  const [known, result] = [Number(hole === 0 ? two : one), Number(whole)];
  const hidden = sign === '×' ? result / known : sign === '+' ? result - known : hole === 0 ? result + known : known - result;
  const [first, second] = hole === 0 ? [hidden, known] : [known, hidden];
  if (!Number.isInteger(hidden) || hidden < 0) return undefined;
  if (sign === '×') return ask('missing-factor', first, second, hole);
  if (sign === '+') return ask('missing-number', first, second, hole);
  return second > 0 ? ask('missing-number', first, -second, hole) : undefined;
}

function compared(text: string): Question | undefined {
  const [, one, two] = COMPARED.exec(text) ?? [];
  return one === undefined || two === undefined ? undefined : ask('compare', toNumber(one), toNumber(two));
}

/** Numbers with commas, semicolons or blanks between them. */
function row(text: string): Question | undefined {
  const numbers = text.split(/[,;\s]+/);
  return numbers.every((number) => ALONE.test(number)) ? ask('order', ...numbers.map(toNumber)) : undefined;
}

const toNumber = (text: string): number => Number(text.replace('−', '-'));

const ask = (kind: string, ...operands: readonly number[]): Question => ({ kind, operands });

/** Whether its kind asks it, and its numbers and its answer have room on the paper. */
function isAskable(question: Question): boolean {
  try {
    const kind = kindOf(question);
    kind.prompt(question);
    return [...question.operands, Number.parseFloat(kind.answer(question)) || 0].every((number) => Math.abs(number) <= MOST);
  } catch (error) {
    if (error instanceof MalformedQuestionError) return false;
    throw error;
  }
}
