import type { Random } from '../ports.ts';

/** The signs that an answer may have. A property of the question's kind, never of the expected answer. */
export type Alphabet = 'whole' | 'signed' | 'decimal';

/** A question as the log keeps it: everything else follows from its kind. */
export interface Question {
  /** Id of a kind in questions/registry.ts. */
  readonly kind: string;
  readonly operands: readonly number[];
}

/** One kind of question: one file in questions/, one line in its registry. */
export interface QuestionKind {
  readonly id: string;
  readonly alphabet: Alphabet;
  /** Asked only where somebody has chosen it: most children who begin have not heard of it. */
  readonly advanced?: true;
  generate(random: Random): Question;
  /** As written on the screen, with the equals sign: `7 + 5 =`. */
  prompt(question: Question): string;
  /** The right answer, as digits. */
  answer(question: Question): string;
}
