import type { Alternative } from './reading.ts';

/**
 * The most probable numbers, best first. The digits are taken as independent of each other, so a number's
 * confidence is the product of its digits' probabilities.
 * @param digits for each digit from left to right, the probabilities of 0..9
 * @param count how many numbers at most
 */
export function bestNumbers(digits: readonly ArrayLike<number>[], count: number): Alternative[] {
  // The best `count` of a longer number start with the best of the shorter one: no factor is negative.
  let best: Alternative[] = [{ text: '', confidence: 1 }];
  for (const probabilities of digits) {
    const longer = best.flatMap(({ text, confidence }) =>
      Array.from(probabilities, (p, digit) => ({ text: `${text}${digit}`, confidence: confidence * p })),
    );
    best = longer.sort((a, b) => b.confidence - a.confidence).slice(0, count);
  }
  return best;
}
