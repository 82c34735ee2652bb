import type { InkReading } from '../../core/reading/reading.ts';

/** More than this nobody reads before tapping. */
const MOST = 3;

/** What is less likely than this share of the best guess is hardly possible, and only makes the choice harder. */
const LEAST_SHARE = 0.1;

/** Where what was written is less likely than this to be among the choices, asking would only puzzle the child. */
const HOPELESS = 0.3;

/**
 * What the child is offered when asked what it wrote, the likeliest first. None where no number could be made of the
 * ink, or where none comes near it, as with a scribble.
 */
export function choicesOf({ text, confidence, alternatives }: InkReading): readonly string[] {
  if (text === '') return [];
  const others = alternatives.filter((other) => other.text !== '' && other.confidence >= LEAST_SHARE * confidence);
  const choices = [{ text, confidence }, ...others].slice(0, MOST);
  const total = choices.reduce((sum, choice) => sum + choice.confidence, 0);
  return total < HOPELESS ? [] : choices.map((choice) => choice.text);
}
