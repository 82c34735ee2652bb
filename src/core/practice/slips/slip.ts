import type { Sum } from '../sum.ts';

/** Never stored: a slip is found anew from the answer, so that a better rule tells more about old answers too. */
export type SlipId =
  | 'mirrored-digit'
  | 'sign-dropped'
  | 'point-misplaced'
  | 'tenths-apart'
  | 'points-not-lined-up'
  | 'smaller-from-larger'
  | 'borrow-across-zero'
  | 'borrow-not-paid'
  | 'dropped-carry'
  | 'neighbouring-fact'
  | 'remainder-too-large'
  | 'parts-swapped'
  | 'off-by-one'
  | 'other-operation'
  | 'digits-swapped';

/** What the child wrote. */
export interface Written {
  readonly text: string;
  /** Places in `text` of digits that were written as the mirror shows them. */
  readonly mirrored: readonly number[];
}

/** A known way to go wrong. */
export interface Slip {
  readonly id: SlipId;
  /** The answers that this slip leads to, in the sum's units. The right one may be among them: it is no slip then. */
  wrongAnswers(sum: Sum, written: Written): readonly number[];
}
