/** What its child may see of an attempt: an assessment shows as much as its teacher allows. */
import { isFinished, type Attempt } from '../attempt/attempt.ts';
import type { Recorder } from '../log/recorder.ts';
import type { Assessment } from './assessment.ts';
import { assessmentsOf, satIn } from './received.ts';

export type Seen = 'answers' | 'score' | 'nothing';

/** @param all the revisions that came to the child: an assessment that is not among them shows nothing */
export function seenOf(attempt: Attempt, all: readonly Assessment[]): Seen {
  if (attempt.flight !== 'assessment') return 'answers';
  const shows = isFinished(attempt) ? satIn(attempt, all)?.shows : undefined;
  return shows === 'each' ? 'answers' : (shows ?? 'nothing');
}

/**
 * The attempts whose answers this child may see: whatever is counted, drawn or rewarded on its screens is made of these alone. What
 * is due is planned from all of them.
 */
export function openAttempts(recorder: Pick<Recorder, 'attempts' | 'events'>, profile: string): readonly Attempt[] {
  const all = recorder.attempts();
  if (!all.some(({ flight }) => flight === 'assessment')) return all;
  const assessments = assessmentsOf(recorder.events(), profile);
  return all.filter((attempt) => seenOf(attempt, assessments) === 'answers');
}
