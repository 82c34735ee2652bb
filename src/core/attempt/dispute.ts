import type { AnswerCorrected, AnswerDisputed } from '../log/event.ts';
import type { Attempt } from './attempt.ts';
import { mark } from './marking.ts';

/**
 * What a child's "I wrote something else" becomes: in practice the correction counts; in an assessment it is only noted, and the
 * teacher decides. Undefined where there is no such answer.
 * @param index place of the answer in the attempt, from 0
 * @param text what the child says that it wrote, in the form of the kind's manner
 * @throws ForeignSignError where it has not that form: no teacher could take it
 */
export function disputeOf({ profile, id, flight, answers }: Attempt, index: number, text: string): AnswerCorrected | AnswerDisputed | undefined {
  const given = answers[index]?.given;
  if (!given) return undefined;
  const said = { profile, attempt: id, index, text };
  const verdict = mark(given.question, text);
  return flight === 'assessment' ? { type: 'answer-disputed', ...said } : { type: 'answer-corrected', ...said, verdict };
}
