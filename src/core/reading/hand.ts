/**
 * A child's own hand: digits that the child has confirmed, as the network's last features show them. What looks like one
 * of them is likelier to say the same; what looks like none of them is read as before. Nothing is fitted, so few
 * digits, or digits of few kinds, cannot mislead it about all others.
 */
import type { Classification, Classifier } from '../ports.ts';
import type { ReadingModel } from './reading-model.ts';

/** A digit of which it is certain what it says. */
export interface ConfirmedDigit {
  /** Its class: 0..9, or that of a mirrored digit. */
  readonly cls: number;
  readonly classification: Classification;
}

export interface Hand {
  readonly digits: readonly { readonly cls: number; readonly features: Float32Array }[];
  /** How much each feature counts: one over its variance among digits of one class, and over the number of features. */
  readonly weights: Float32Array;
}

/**
 * What a digit exactly like a confirmed one gets on top of its score, and how fast that falls with the distance. Chosen
 * on writers of sites that the network knew nothing of: with a lower fall digits of few kinds drew others to them.
 */
const MOST = 20;
const FALL = 1;

/**
 * The hand of the confirmed digits; null where there are none, or where the network has no features.
 * @param confirmed all of one hand, read by one network without a hand
 */
export function learnHand(confirmed: readonly ConfirmedDigit[], { spread }: ReadingModel): Hand | null {
  const count = confirmed[0]?.classification.features.length ?? 0;
  if (count === 0) return null;
  return {
    digits: confirmed.map(({ cls, classification: { features } }) => ({ cls, features })),
    weights: Float32Array.from({ length: count }, (_, i) => 1 / (count * (spread[i] ?? 1))),
  };
}

/** The classifier, corrected for the hand that is current when it is asked. */
export function inHand(classifier: Classifier, hand: () => Hand | null): Classifier {
  return {
    info: () => classifier.info(),
    async classify(glyphs) {
      const answers = await classifier.classify(glyphs);
      const current = hand();
      return current ? answers.map((answer) => correct(answer, current)) : answers;
    },
  };
}

/** A hand of another network, with other features, changes nothing. */
export function correct(classification: Classification, { digits, weights }: Hand): Classification {
  if (classification.features.length !== weights.length) return classification;
  const [logits, alone] = [classification.logits.slice(), classification.alone.slice()];
  classification.logits.forEach((logit, cls) => {
    const distances = digits.filter((digit) => digit.cls === cls).map(({ features }) => distanceOf(features));
    if (distances.length === 0) return;
    const more = MOST * Math.exp(-FALL * Math.min(...distances));
    logits[cls] = logit + more;
    // The confidence looks at these: else the app would go on asking about a form that the child has confirmed.
    alone[cls] = (alone[cls] ?? NaN) + more;
  });
  return { ...classification, logits, alone };

  /** Squared, in units of what digits of one class differ by: of two hands' it is about 2. */
  function distanceOf(features: Float32Array): number {
    return weights.reduce(
      (sum, weight, i) => sum + weight * ((features[i] ?? 0) - (classification.features[i] ?? 0)) ** 2,
      0,
    );
  }
}
