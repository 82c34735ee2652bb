import { isRight, mirroredIn, type Answer } from '../../attempt/attempt.ts';
import { likelySlips } from './registry.ts';
import type { SlipId } from './slip.ts';

/**
 * The likeliest slip behind the answer that counts. None once the child has put a misreading right: what the app read
 * is then no longer what it wrote.
 */
export function slipOf(answer: Answer): SlipId | undefined {
  const { given, corrected } = answer;
  if (isRight(answer)) return undefined;
  const [slip] = corrected
    ? likelySlips(given.question, corrected.text)
    : likelySlips(given.question, given.text, mirroredIn(given));
  return slip;
}
