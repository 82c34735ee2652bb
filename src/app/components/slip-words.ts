import { msg, str } from '@lit/localize';
import type { SlipId } from '../../core/practice/slips/slip.ts';
import { sumOf } from '../../core/practice/sum.ts';
import type { Question } from '../../core/practice/question.ts';

/** What helps the child on: short, kind, and never sure of what went on in its head. */
export function slipHelp(slip: SlipId, question: Question): string {
  const sum = sumOf(question);
  switch (slip) {
    case 'mirrored-digit': return msg('Look which way round your digits go.');
    case 'sign-dropped': return msg('Is it above or below zero?');
    case 'point-misplaced': return msg('Where does the point go?');
    case 'tenths-apart': return msg('Ten tenths make one whole.');
    case 'points-not-lined-up': return msg('Put the points under each other first.');
    case 'smaller-from-larger': return msg('Too few to take away from? Open a ten first.');
    case 'borrow-across-zero': return msg('The zero has nothing to give. Open a ten first.');
    case 'borrow-not-paid': return msg('You opened a ten. Is it gone from the tens?');
    case 'dropped-carry': return msg('Did you forget the ten you carried?');
    case 'neighbouring-fact': return msg('So close! That is its neighbour in the table.');
    case 'remainder-too-large': return msg('What is left over is enough for one more.');
    case 'parts-swapped': return msg('First how many times, then what is left over.');
    case 'off-by-one': return sum?.places ? msg('So close! Just one tenth away.') : msg('So close! Just one away.');
    case 'other-operation': return msg(str`Look at the sign again: it is ${sum?.operation ?? ''}`);
    case 'digits-swapped': return msg('Did your digits change places?');
  }
}

/** The slip's name for adults. */
export function slipName(slip: SlipId): string {
  switch (slip) {
    case 'mirrored-digit': return msg('likely: a digit written the wrong way round');
    case 'sign-dropped': return msg('likely: the wrong side of zero');
    case 'point-misplaced': return msg('likely: lost or moved the point');
    case 'tenths-apart': return msg('likely: took wholes and tenths for two numbers');
    case 'points-not-lined-up': return msg('likely: did not line up the points');
    case 'smaller-from-larger': return msg('likely: took the smaller digit from the larger');
    case 'borrow-across-zero': return msg('likely: stuck at a zero when borrowing');
    case 'borrow-not-paid': return msg('likely: borrowed a ten and kept it as well');
    case 'dropped-carry': return msg('likely: forgot to carry');
    case 'neighbouring-fact': return msg('likely: a neighbouring fact of the table');
    case 'remainder-too-large': return msg('likely: stopped dividing too soon');
    case 'parts-swapped': return msg('likely: swapped quotient and remainder');
    case 'off-by-one': return msg('likely: counted one too many or too few');
    case 'other-operation': return msg('likely: took the sign for another');
    case 'digits-swapped': return msg('likely: swapped two digits');
  }
}
