/** A pupil's result as it counts here: marked anew from the answers. No score that came along is believed; none does come. */
import { ForeignSignError, mark } from '../attempt/marking.ts';
import type { ResultOverruled } from '../log/teacher-event.ts';
import type { Verdict } from '../log/event.ts';
import type { CollectedResult } from '../ports.ts';
import type { Question } from '../practice/question.ts';
import { MalformedQuestionError } from '../practice/questions/operands.ts';
import { UnknownQuestionKindError } from '../practice/questions/registry.ts';
import { knownSkill } from '../practice/skills.ts';
import { lengthOf, partAt, type Assessment } from './assessment.ts';
import type { Overrules } from './overrules.ts';
import type { ResultAnswer } from './result.ts';

export interface MarkedAnswer extends ResultAnswer {
  /** Place in the result, from 0. */
  readonly index: number;
  /** What was asked; undefined where nobody can tell any more. */
  readonly asked: Question | undefined;
  /** As it was marked from what was read; undefined where this version cannot mark it. It scores nothing then. */
  readonly marked: Verdict | undefined;
  /** The teacher's last word. */
  readonly overruled?: ResultOverruled;
}

export interface MarkedResult {
  readonly collected: CollectedResult;
  /** As it was sat; undefined where it was never handed out from here. */
  readonly assessment: Assessment | undefined;
  readonly overrules: Overrules | undefined;
  readonly right: number;
  /** How many questions there were. */
  readonly of: number;
}

export function markResult(
  collected: CollectedResult, assessment: Assessment | undefined, overrules?: Overrules,
): MarkedResult {
  const { answers, length } = collected.result;
  const seen = new Set<number>();
  let right = 0;
  // 200,000 answers are marked before a gradebook opens: nothing is built for one that only scores.
  for (let index = 0; index < answers.length; index++) {
    const answer = answers[index];
    if (!answer) continue;
    const overruled = overrules?.get(index);
    const verdict = overruled ? overruled.verdict : seen.has(answer.place) ? undefined : markAnswer(assessment, answer);
    if (verdict === 'right' && !seen.has(answer.place)) right += 1;
    seen.add(answer.place);
  }
  return { collected, assessment, overrules, right, of: assessment ? lengthOf(assessment) : length };
}

/** The answers of a result, each with what counts. */
export function markedAnswers({ collected, assessment, overrules }: MarkedResult): readonly MarkedAnswer[] {
  const seen = new Set<number>();
  return collected.result.answers.map((answer, index) => {
    // A question that is answered twice scores once.
    const first = !seen.has(answer.place);
    seen.add(answer.place);
    const asked = first ? questionAt(assessment, answer) : undefined;
    const overruled = overrules?.get(index);
    return { ...answer, index, asked, marked: first ? markAnswer(assessment, answer) : undefined, ...(first && overruled ? { overruled } : {}) };
  });
}

/** Whether this answer scores. */
export function counts({ overruled, marked }: Pick<MarkedAnswer, 'overruled' | 'marked'>): boolean {
  return (overruled?.verdict ?? marked) === 'right';
}

/** Share of the questions that are right, 0 to 1. */
export function shareOf({ right, of }: Pick<MarkedResult, 'right' | 'of'>): number {
  return of === 0 ? 0 : right / of;
}

/** Whether it is enough; undefined where no pass mark was set. */
export function passed(result: MarkedResult): boolean | undefined {
  const mark = result.assessment?.passMark;
  return mark === undefined ? undefined : shareOf(result) >= mark;
}

/**
 * What was asked: of the questions for all, those that the teacher's device handed out, whatever came along. Of those that were
 * drawn for the pupil, what came along, where it is of the kind that was to be drawn.
 */
function questionAt(assessment: Assessment | undefined, { place, question }: ResultAnswer): Question | undefined {
  if (!assessment) return question;
  const same = assessment.questions[place];
  if (same) return same;
  const part = partAt(assessment, place);
  return question && part && question.kind === knownSkill(part.skill)?.kind ? question : undefined;
}

/** What was marked once: thirty pupils write the same few answers to a question that is the same for all. */
const known = new WeakMap<Question, Map<string, Verdict | undefined>>();

function markAnswer(assessment: Assessment | undefined, answer: ResultAnswer): Verdict | undefined {
  const asked = questionAt(assessment, answer);
  if (!asked) return undefined;
  const { text, mirrored } = answer;
  if (mirrored.length > 0) return markAnew(asked, text, mirrored, assessment);
  const verdicts = known.get(asked) ?? new Map<string, Verdict | undefined>();
  if (!known.has(asked)) known.set(asked, verdicts);
  if (!verdicts.has(text)) verdicts.set(text, markAnew(asked, text, mirrored, assessment));
  return verdicts.get(text);
}

function markAnew(asked: Question, text: string, mirrored: readonly number[], rules: Assessment | undefined): Verdict | undefined {
  try {
    return mark(asked, text, mirrored, rules);
  } catch (error) {
    const unmarkable = [ForeignSignError, UnknownQuestionKindError, MalformedQuestionError].some((type) => error instanceof type);
    if (!unmarkable) throw error;
    return undefined;
  }
}
