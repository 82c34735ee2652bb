/**
 * A child's own hand: a small correction of the network's scores, learned on the device from digits that the child has
 * confirmed. It is linear in the network's last features, so it is the last layer that is fitted, and the network itself
 * stays as it is.
 */
import type { Classification, Classifier } from '../ports.ts';
import { CLASSES } from './classes.ts';
import { softmax } from './calibration.ts';
import type { ReadingModel } from './reading-model.ts';

/** A digit of which it is certain what it says. */
export interface ConfirmedDigit {
  /** Its class: 0..9, or that of a mirrored digit. */
  readonly cls: number;
  readonly classification: Classification;
}

/** What is added to the scores: `weights` [CLASSES x (features + 1)] times the features and a constant 1. */
export interface Hand {
  readonly weights: Float32Array;
  readonly features: number;
}

/** Pull towards no correction at all: few digits change little. Chosen on validation writers. */
const RIDGE = 0.02;
/** Gradient descent on the cross-entropy; the loss is convex, and so many steps of such a size settle it. */
const STEPS = 60;
const RATE = 0.5;

/**
 * Fits the correction to confirmed digits; null where there are none.
 * @param confirmed all of one hand, read by one network without a correction
 */
export function learnHand(confirmed: readonly ConfirmedDigit[], model: ReadingModel): Hand | null {
  const features = confirmed[0]?.classification.features.length ?? 0;
  if (features === 0) return null;
  const width = features + 1;
  const inputs = confirmed.map(({ classification }) => inputOf(classification.features));
  const scale = 1 / inputs.reduce((sum, input) => sum + dot(input, input) / inputs.length, 0);
  const weights = new Float32Array(CLASSES * width);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float32Array(weights.length);
    confirmed.forEach(({ cls, classification }, i) => {
      const input = inputs[i] ?? new Float32Array(width);
      const scores = corrected(classification.logits, input, weights);
      const probabilities = softmax(scores, model.temperature);
      for (let c = 0; c < CLASSES; c++) {
        const error = (probabilities[c] ?? 0) - (c === cls ? 1 : 0);
        for (let k = 0; k < width; k++) {
          const at = c * width + k;
          gradient[at] = (gradient[at] ?? 0) + error * (input[k] ?? 0);
        }
      }
    });
    for (let at = 0; at < weights.length; at++) {
      const slope = (gradient[at] ?? 0) * scale + RIDGE * (weights[at] ?? 0);
      weights[at] = (weights[at] ?? 0) - RATE * slope;
    }
  }
  return { weights, features };
}

/** The classifier, corrected for the hand that is current when it is asked. */
export function inHand(classifier: Classifier, hand: () => Hand | null): Classifier {
  return {
    info: () => classifier.info(),
    async classify(rasters) {
      const answers = await classifier.classify(rasters);
      const current = hand();
      return current ? answers.map((answer) => correct(answer, current)) : answers;
    },
  };
}

/** A hand of another network, with other features, changes nothing. */
export function correct(classification: Classification, { weights, features }: Hand): Classification {
  if (classification.features.length !== features) return classification;
  const logits = corrected(classification.logits, inputOf(classification.features), weights);
  return { ...classification, logits };
}

/** The features and a constant 1. */
function inputOf(features: Float32Array): Float32Array {
  const input = new Float32Array(features.length + 1);
  input.set(features);
  input[features.length] = 1;
  return input;
}

function corrected(logits: Float32Array, input: Float32Array, weights: Float32Array): Float32Array {
  return logits.map((logit, cls) => logit + dot(weights.subarray(cls * input.length, (cls + 1) * input.length), input));
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
