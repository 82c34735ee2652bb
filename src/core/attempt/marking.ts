import type { Verdict } from '../log/event.ts';
import type { Alphabet, Question, QuestionKind } from '../practice/question.ts';
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

/** Between the numbers of an answer that has several. */
export const REMAINDER = ' r ';
const ORDER = ' ';

/** The numbers of an answer, in their order: `3 r 2` has two, one of them '' where its paper is empty. */
export function partsOf(text: string, { manner }: Pick<QuestionKind, 'manner'>): readonly string[] {
  if (manner === 'remainder') return text.split(REMAINDER);
  return manner === 'order' ? text.split(ORDER) : [text];
}

/** Whether `text` has the form of this kind's answers, right or wrong; '' does. */
export function isAnswer(text: string, kind: Pick<QuestionKind, 'manner' | 'alphabet'>): boolean {
  if (kind.manner === 'compare') return /^[<=>]?$/.test(text);
  const parts = partsOf(text, kind);
  if (kind.manner === 'remainder' && text !== '' && parts.length !== 2) return false;
  return parts.every((part) => isWritable(part, kind.alphabet));
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
 * Right if `text` is what was asked for. How it is written does not matter: 07 is 7, a paper left empty is
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
  if (!isAnswer(text, kind)) throw new ForeignSignError(text);
  if (mirrored.length > 0 && !rules.mirroredCounts) return 'wrong';
  return isSame(text, kind.answer(question), kind) ? 'right' : 'wrong';
}

function isSame(given: string, right: string, kind: QuestionKind): boolean {
  if (kind.manner === 'compare') return given === right;
  const [parts, rightParts] = [partsOf(given, kind), partsOf(right, kind)];
  return parts.length === rightParts.length && parts.every((part, place) => {
    const number = plainNumber(part);
    return number !== undefined && number === plainNumber(rightParts[place] ?? '');
  });
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
