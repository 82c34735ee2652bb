import type { InkReading } from '../../core/reading/reading.ts';

/** More than this nobody reads before tapping. */
const MOST = 3;

/** What is less likely than this share of the best guess is hardly possible, and only makes the choice harder. */
const LEAST_SHARE = 0.1;

/**
 * What the child is offered when asked what it wrote, the likeliest first. None where no number could be made of the
 * ink: to offer one would be to guess.
 */
export function choicesOf({ text, confidence, alternatives }: InkReading): readonly string[] {
  if (text === '') return [];
  const others = alternatives.filter((other) => other.text !== '' && other.confidence >= LEAST_SHARE * confidence);
  return [text, ...others.map((other) => other.text)].slice(0, MOST);
}
