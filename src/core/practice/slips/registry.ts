import { isAnswer, mark, PRACTICE, type MarkingRules } from '../../attempt/marking.ts';
import type { Question } from '../question.ts';
import { kindOf } from '../questions/registry.ts';
import { inUnits, sumOf } from '../sum.ts';
import { borrowAcrossZero, borrowNotPaid, droppedCarry, smallerFromLarger } from './columns.ts';
import { neighbouringFact, offByOne, otherOperation } from './facts.ts';
import { remainderSlips } from './remainder.ts';
import type { Slip, SlipId } from './slip.ts';
import { digitsSwapped, mirroredDigit, pointMisplaced, pointsNotLinedUp, signDropped, tenthsApart } from './writing.ts';

/**
 * Every slip, the likeliest first: where several lead to the same answer, that is the order in which they are named.
 *
 * 1. What the paper itself shows: a digit that was seen in the mirror.
 * 2. What only these sums can give: a lost sign, tenths that never become a whole (the "whole number rule" of Resnick et
 *    al. 1989, Journal for Research in Mathematics Education 20), and only then a lost point: 0.9 + 0.1 = 0.10 is both.
 * 3. The bugs of written subtraction in the order of VanLehn, "Mind Bugs" (1990), after Brown & Burton (1978, Cognitive
 *    Science 2): Smaller-From-Larger by far the commonest, then the trouble with zeros, then Borrow-No-Decrement.
 *    Then the carry, their like in addition.
 * 4. Tables: most wrong products belong to a neighbour that shares a number with the question (operand errors,
 *    Campbell & Graham 1985, Canadian Journal of Psychology 39); taking × for + is rarer.
 * 5. Counting one too far or too short (Siegler & Shrager 1984), before another sign and before digits that have
 *    changed places: those two are told apart from it by nearly every sum.
 */
export const slips: readonly Slip[] = [
  mirroredDigit,
  signDropped,
  tenthsApart,
  pointMisplaced,
  pointsNotLinedUp,
  smallerFromLarger,
  borrowAcrossZero,
  borrowNotPaid,
  droppedCarry,
  neighbouringFact,
  offByOne,
  otherOperation,
  digitsSwapped,
];

/**
 * The slips that lead to this answer, the likeliest first. None for a right answer, an empty paper, or an answer that
 * fits nothing known; and none for a question that this version cannot take apart. Never throws.
 * @param mirrored places in `text` of digits that were written as the mirror shows them
 */
export function likelySlips(
  question: Question, text: string, mirrored: readonly number[] = [], rules: MarkingRules = PRACTICE,
): readonly SlipId[] {
  const sum = sumOf(question);
  if (!sum) return remainderSlips(question, text);
  if (!isAnswer(text, kindOf(question))) return [];
  const given = inUnits(text, sum.places);
  if (given === undefined || mark(question, text, mirrored, rules) === 'right') return [];
  return slips.filter((slip) => slip.wrongAnswers(sum, { text, mirrored }).includes(given)).map(({ id }) => id);
}
