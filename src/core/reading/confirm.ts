import { cleanInk } from '../ink/clean.ts';
import type { Ink } from '../ink/stroke.ts';
import type { Classifier } from '../ports.ts';
import type { Alphabet } from '../practice/question.ts';
import { answersOf } from './answers.ts';
import { MOST_POINTS, paperOf } from './atoms.ts';
import { classOf } from './classes.ts';
import type { ConfirmedDigit } from './hand.ts';
import { digitsOf, explanationsOf, seeInk } from './read-number.ts';

/**
 * The digits of ink of which it is known what it says: where a child's answer was right, or was chosen or typed after the
 * reader had asked. None where the ink cannot be explained so.
 * @param text as it was confirmed
 * @throws what the classifier throws, where the model cannot be loaded
 */
export async function confirmedDigits(
  ink: Ink,
  text: string,
  alphabet: Alphabet,
  classifier: Classifier,
): Promise<ConfirmedDigit[]> {
  const paper = paperOf(cleanInk(ink, MOST_POINTS));
  if (paper.atoms.length === 0 || paper.isScribble) return [];
  const model = (await classifier.info()).reading;
  const seen = await seeInk(paper, classifier, model, alphabet);
  const answer = answersOf(explanationsOf(seen, model), alphabet, model).find((one) => one.text === text);
  if (!answer) return [];
  return digitsOf(answer, seen).map(({ digit, mirrored, classification }) => ({
    cls: classOf(digit, mirrored),
    classification,
  }));
}
