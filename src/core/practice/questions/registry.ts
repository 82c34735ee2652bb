import type { Question, QuestionKind } from '../question.ts';
import { addition } from './addition.ts';
import { belowZero } from './below-zero.ts';
import { columnSum } from './column-sum.ts';
import { compare } from './compare.ts';
import { decimals } from './decimals.ts';
import { digitValue } from './digit-value.ts';
import { division } from './division.ts';
import { doubles } from './doubles.ts';
import { halves } from './halves.ts';
import { missingFactor } from './missing-factor.ts';
import { missingNumber } from './missing-number.ts';
import { multiplication } from './multiplication.ts';
import { numberBonds } from './number-bonds.ts';
import { order } from './order.ts';
import { placeValue } from './place-value.ts';
import { remainder } from './remainder.ts';
import { subtraction } from './subtraction.ts';

/** Every kind of question. What of it is practised when stands in ../syllabus.ts. */
export const questionKinds: readonly QuestionKind[] = [
  addition,
  subtraction,
  multiplication,
  division,
  belowZero,
  decimals,
  doubles,
  halves,
  numberBonds,
  missingNumber,
  missingFactor,
  placeValue,
  digitValue,
  compare,
  order,
  columnSum,
  remainder,
];

const kindsById: ReadonlyMap<string, QuestionKind> = new Map(questionKinds.map((kind) => [kind.id, kind]));

/** A question comes from a newer version of the app, or from a damaged file. */
export class UnknownQuestionKindError extends Error {
  override readonly name = 'UnknownQuestionKindError';

  constructor(id: string) {
    super(`This version of Astro Numbers does not know questions of the kind "${id}". A newer version may.`);
  }
}

/** The kind with this id. @throws UnknownQuestionKindError */
export function kindById(id: string): QuestionKind {
  const kind = kindsById.get(id);
  if (!kind) throw new UnknownQuestionKindError(id);
  return kind;
}

/** The kind of this question. @throws UnknownQuestionKindError */
export function kindOf(question: Question): QuestionKind {
  return kindById(question.kind);
}
