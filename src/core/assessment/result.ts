import type { Question } from '../practice/question.ts';
import type { ResultName } from '../log/teacher-event.ts';

/** Whose result it is, as far as the pupil's device knows. */
export interface ResultOwner {
  /** The pupil's code, where the child has claimed one. */
  readonly pupil?: string;
  /** Tells the children of one device apart: 8 hex digits, made from the profile. */
  readonly profile: string;
  /** What the child is called there; '' for a guest. */
  readonly nickname: string;
}

/** One answer of a result. There is no verdict: the teacher's device marks it anew. */
export interface ResultAnswer {
  /** Place of the question in the assessment: see Item. */
  readonly place: number;
  /** Only of a question that was drawn for this pupil. */
  readonly question?: Question;
  readonly text: string;
  readonly by: 'pen' | 'keypad' | 'tap';
  /** Only with the pen: what was read, where there are two papers from the first; and how sure that was, 0 to 1, of the less sure of them. */
  readonly reading?: { readonly text: string; readonly confidence: number; readonly unsure: boolean };
  /** Places in `text` of digits that were written as the mirror shows them. */
  readonly mirrored: readonly number[];
  /** Milliseconds from the question to the first stroke, and from there to "done"; rounded. */
  readonly thinking: number;
  readonly writing: number;
  /** What the child says that it wrote. */
  readonly disputed?: string;
}

/** What a pupil's device hands over of one attempt. */
export interface Result {
  readonly name: ResultName;
  readonly assessment: { readonly id: string; readonly revision: number };
  readonly owner: ResultOwner;
  /** Wall time of the pupil's device, ms since 1970 UTC, in whole seconds. */
  readonly startedAt: number;
  readonly handedInAt: number;
  /** Of the first questions, in the pupil's order; there may be fewer than questions where the time was up. */
  readonly answers: readonly ResultAnswer[];
  /** How many questions there were. */
  readonly length: number;
}

/** The ink of each answer, as core/ink/code-ink.ts codes it; undefined where there is none. Both papers where there are two. */
export type ResultInk = readonly (readonly Uint8Array[] | undefined)[];

/** Places of the answers of which the child says that it wrote something else. */
export function disputedIn({ answers }: Result): readonly number[] {
  return answers.flatMap(({ disputed }, index) => (disputed === undefined ? [] : [index]));
}

export function nameText({ device, incarnation, seq }: ResultName): string {
  return `${device}-${incarnation}-${seq}`;
}

export function sameName(one: ResultName, other: ResultName): boolean {
  return one.seq === other.seq && one.incarnation === other.incarnation && one.device === other.device;
}
