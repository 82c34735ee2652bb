import type { Verdict } from '../log/event.ts';
import type { Alphabet, Question } from '../practice/question.ts';
import { kindOf } from '../practice/questions/registry.ts';

/** An answer holds signs that cannot be written for this kind of question. */
export class ForeignSignError extends Error {
  override readonly name = 'ForeignSignError';

  constructor(text: string) {
    super(`"${text}" cannot be an answer here: it has signs that this question does not use.`);
  }
}

const WRITABLE: Readonly<Record<Alphabet, RegExp>> = {
  whole: /^\d*$/,
  signed: /^[-−]?\d*$/,
  decimal: /^[-−]?\d*[.,]?\d*$/,
};

/** Whether `text` uses only the signs of the alphabet, each where it may stand; '' does. */
export function isWritable(text: string, alphabet: Alphabet): boolean {
  return WRITABLE[alphabet].test(text);
}

/** What is right beside the number itself. */
export interface MarkingRules {
  /**
   * Whether a digit that was written as the mirror shows it counts as that digit. Most children of five to seven write
   * some digits so, and know their sums all the same.
   */
  readonly mirroredCounts: boolean;
}

/** In practice it is the sum that counts; the child is shown how the digit goes. */
export const PRACTICE: MarkingRules = { mirroredCounts: true };

/**
 * Right if `text` is the number asked for. How it is written does not matter: 07 is 7, a paper left empty is
 * wrong.
 * @param mirrored places in `text` of digits that were written as the mirror shows them
 * @throws ForeignSignError, UnknownQuestionKindError, MalformedQuestionError
 */
export function mark(
  question: Question,
  text: string,
  mirrored: readonly number[] = [],
  rules: MarkingRules = PRACTICE,
): Verdict {
  const kind = kindOf(question);
  if (!isWritable(text, kind.alphabet)) throw new ForeignSignError(text);
  if (mirrored.length > 0 && !rules.mirroredCounts) return 'wrong';
  const given = plainNumber(text);
  return given !== undefined && given === plainNumber(kind.answer(question)) ? 'right' : 'wrong';
}

/**
 * One spelling for each number, undefined where there is no digit at all. Text, not float: no digit is
 * rounded away.
 */
function plainNumber(text: string): string | undefined {
  if (!/\d/.test(text)) return undefined;
  const negative = /^[-−]/.test(text);
  const [whole = '', fraction = ''] = text.replace(/^[-−]/, '').split(/[.,]/);
  const size = `${whole.replace(/^0+/, '') || '0'}.${fraction.replace(/0+$/, '')}`;
  return negative && size !== '0.' ? `-${size}` : size;
}
