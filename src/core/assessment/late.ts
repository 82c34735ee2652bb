import type { Rules } from './assessment.ts';

/**
 * Late is what was handed in after the closing date by the pupil's clock, unless it had come by then: a teacher collects days after,
 * so arrival alone says little, and a pupil's clock may be a year ahead. A mark, never a refusal; one that is behind is never late.
 * @param handedInAt by the pupil's clock, ms since 1970 UTC
 * @param collectedAt when it came first, by the teacher's clock; left out where it has not come yet
 */
export function isLate({ closes }: Pick<Rules, 'closes'>, handedInAt: number, collectedAt = Infinity): boolean {
  return closes !== undefined && Math.min(handedInAt, collectedAt) > closes;
}
