import { FIVE_TO_NINE } from './digits-5-to-9.ts';
import { ZERO_TO_FOUR } from './digits-0-to-4.ts';

/**
 * Digits in the ways that schools teach and hands take: open and closed, flagged and crossed, of one stroke or several,
 * begun here or there. In the language that letters.ts explains; y is 0 at the top and 100 at the baseline.
 */
export const DIGIT_SHAPES = `${ZERO_TO_FOUR.trim()}
${FIVE_TO_NINE.trim()}
`;
