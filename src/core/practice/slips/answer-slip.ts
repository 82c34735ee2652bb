import { isRight, mirroredIn, textOf, type Answer } from '../../attempt/attempt.ts';
import { likelySlips } from './registry.ts';
import type { SlipId } from './slip.ts';

/**
 * The likeliest slip behind the answer that counts. Once the child or its teacher has put a misreading right, what the app read is
 * no longer what was written.
 */
export function slipOf(answer: Answer): SlipId | undefined {
  const { given } = answer;
  if (isRight(answer)) return undefined;
  const text = textOf(answer);
  const [slip] = likelySlips(given.question, text, text === given.text ? mirroredIn(given) : []);
  return slip;
}
