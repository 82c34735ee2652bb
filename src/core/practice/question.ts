import type { GenericSchema } from 'valibot';
import type { Random } from '../ports.ts';

/** The signs that an answer may have. A property of the question's kind, never of the expected answer. */
export type Alphabet = 'whole' | 'signed' | 'decimal';

/**
 * How an answer is given, and what its text looks like. A kind that names none has one paper for one number.
 * `columns`: one paper under the sum set in columns. `remainder`: two papers, `3 r 2`. `compare`: one of `<`, `=` and `>`
 * is tapped. `order`: numbers are tapped in turn, `3 7 9`.
 */
export type Manner = 'columns' | 'remainder' | 'compare' | 'order';

/** A question as the log keeps it: everything else follows from its kind. */
export interface Question {
  /** Id of a kind in questions/registry.ts. */
  readonly kind: string;
  readonly operands: readonly number[];
}

/** Where the answer belongs, in a prompt that does not end with it: `7 + □ = 12`. */
export const BOX = '□';

/** Where a sign belongs: `7 ○ 9`. */
export const CIRCLE = '○';

/** What can be asked in words only. The screens have the sentence of each, in their own language. */
export type WordPrompt =
  /** Double 7, half of 14. */
  | { readonly ask: 'double' | 'half'; readonly number: number }
  /** 4 tens and 7 ones. */
  | { readonly ask: 'number-of'; readonly number: number }
  /** The 3 in 352 is worth. */
  | { readonly ask: 'worth'; readonly digit: number; readonly number: number }
  /** The order of these numbers, the smallest first. */
  | { readonly ask: 'order'; readonly numbers: readonly number[] };

/** Signs that are the same in every language, `7 + 5 =`, `7 + □ = 12` or `7 ○ 9`, or words for the screen to find. */
export type Prompt = string | WordPrompt;

/** One kind of question: one file in questions/, one line in its registry. */
export interface QuestionKind<Range = unknown> {
  readonly id: string;
  /** Of each number of the answer. */
  readonly alphabet: Alphabet;
  readonly manner?: Manner;
  /** What a skill of the syllabus may set: how far its numbers go. */
  readonly range: GenericSchema<unknown, Range>;
  /** @param range as the schema has let it through */
  generate(random: Random, range: Range): Question;
  /**
   * Whether the range has this question: all that `generate` gives of it, now and in earlier versions of the app, and nothing that
   * is out of it.
   * @throws MalformedQuestionError
   */
  covers(question: Question, range: Range): boolean;
  /** @throws MalformedQuestionError */
  prompt(question: Question): Prompt;
  /** The right answer, in the form of the manner. @throws MalformedQuestionError */
  answer(question: Question): string;
}
