/** What an assessment's answers tell of its questions. */
import type { Question } from '../practice/question.ts';
import { likelySlips } from '../practice/slips/registry.ts';
import type { SlipId } from '../practice/slips/slip.ts';
import type { Assessment } from './assessment.ts';
import type { GradedResult } from './gradebook.ts';
import { counts, markedAnswers, type MarkedAnswer } from './mark-result.ts';

export interface WrongAnswer {
  readonly text: string;
  readonly count: number;
  /** The likeliest one behind it. */
  readonly slip?: SlipId;
}

/** One question that is the same for all, or one part of which every pupil gets its own questions. */
export interface Item {
  /** Place of the first of its questions in the assessment. */
  readonly place: number;
  /** Undefined of a part: see `skill`. */
  readonly question?: Question;
  readonly skill?: string;
  /** How many questions these are: 1, or as many as the part has. */
  readonly size: number;
  /** Pupils whose results count. */
  readonly pupils: number;
  /**
   * Share of right answers, 0 to 1, what is not answered being wrong: the difficulty p of classical test theory, which is high
   * where a question is easy (Crocker & Algina 1986, "Introduction to Classical and Modern Test Theory", chapter 14).
   */
  readonly difficulty: number;
  /**
   * How far it tells those who know much from those who know little, -1 to 1: the point-biserial correlation of this item with the
   * score of all the others, so that it is not compared to itself (Henrysson 1963, Psychometrika 28). Undefined where there is
   * nothing to tell apart: fewer than three pupils, or all the same.
   */
  readonly discrimination: number | undefined;
  /** The commonest first. */
  readonly wrong: readonly WrongAnswer[];
}

/** @param results those that count, one a pupil */
export function itemReport(assessment: Assessment, results: readonly GradedResult[]): readonly Item[] {
  const pupils = results.map((result) => new Map(markedAnswers(result).map((answer) => [answer.place, answer])));
  const score = (answers: ReadonlyMap<number, MarkedAnswer>, places: readonly number[]): number =>
    places.filter((place) => isRight(answers.get(place))).length;
  const groups = placesOf(assessment);
  const all = groups.flatMap(({ places }) => places);
  return groups.map(({ places, ...item }) => {
    const own = pupils.map((answers) => score(answers, places) / places.length);
    const rest = pupils.map((answers) => score(answers, all) - score(answers, places));
    return {
      ...item, place: places[0] ?? 0, size: places.length, pupils: pupils.length,
      difficulty: mean(own),
      discrimination: correlation(own, rest),
      wrong: wrongAnswers(pupils.flatMap((answers) => places.flatMap((place) => answers.get(place) ?? [])), assessment),
    };
  });
}

/** What counts as the text of an answer: what the teacher reads there, else what was read. */
export function textOf({ overruled, text }: MarkedAnswer): string {
  return overruled?.text ?? text;
}

/** The likeliest slip behind a wrong answer. */
export function slipBehind(answer: MarkedAnswer, assessment: Assessment | undefined): SlipId | undefined {
  if (!answer.asked || counts(answer)) return undefined;
  const own = answer.overruled?.text === undefined;
  return likelySlips(answer.asked, textOf(answer), own ? answer.mirrored : [], assessment)[0];
}

/** Pearson's r, of what is right or wrong the point-biserial one; undefined where one of the two does not vary. */
export function correlation(one: readonly number[], other: readonly number[]): number | undefined {
  if (one.length < 3) return undefined;
  const [mean1, mean2] = [mean(one), mean(other)];
  let [both, spread1, spread2] = [0, 0, 0];
  one.forEach((value, i) => {
    const [d1, d2] = [value - mean1, (other[i] ?? 0) - mean2];
    both += d1 * d2;
    spread1 += d1 * d1;
    spread2 += d2 * d2;
  });
  const spread = Math.sqrt(spread1 * spread2);
  return spread < 1e-9 ? undefined : both / spread;
}

function placesOf({ questions, parts }: Assessment): readonly { places: readonly number[]; question?: Question; skill?: string }[] {
  let next = questions.length;
  return [
    ...questions.map((question, place) => ({ question, places: [place] })),
    ...parts.map(({ skill, count }) => ({ skill, places: Array.from({ length: count }, () => next++) })),
  ];
}

/** Answers that cannot be marked are in no list: nobody knows whether they are wrong. */
function wrongAnswers(answers: readonly MarkedAnswer[], assessment: Assessment): readonly WrongAnswer[] {
  const known = new Map<string, { count: number; slip: SlipId | undefined }>();
  for (const answer of answers) {
    if (counts(answer) || !(answer.overruled?.verdict ?? answer.marked)) continue;
    const text = textOf(answer);
    const before = known.get(text);
    known.set(text, { count: (before?.count ?? 0) + 1, slip: before?.slip ?? slipBehind(answer, assessment) });
  }
  return [...known].map(([text, { count, slip }]) => ({ text, count, ...(slip ? { slip } : {}) }))
    .sort((one, other) => other.count - one.count || one.text.localeCompare(other.text));
}

function isRight(answer: MarkedAnswer | undefined): boolean {
  return answer !== undefined && counts(answer);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
