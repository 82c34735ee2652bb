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
/**
 * Gradient descent on the cross-entropy, which is convex. The steps are halved where they lead too far, as they do with
 * many digits between which the network is undecided.
 */
const STEPS = 60;
const RATE = 0.5;

/** No probability counts as less: the logarithm stays a number. */
const LEAST = 1e-30;

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
  const lossAt = (weights: Float32Array): Loss => lossOf(weights, { confirmed, inputs, scale, model });
  let weights = new Float32Array(CLASSES * width);
  let here = lossAt(weights);
  let rate = RATE;
  for (let step = 0; step < STEPS; step++) {
    const next = weights.map((weight, at) => weight - rate * (here.slopes[at] ?? 0));
    const there = lossAt(next);
    if (there.value > here.value) {
      rate /= 2;
    } else {
      weights = next;
      here = there;
    }
  }
  return { weights, features };
}

interface Loss {
  readonly value: number;
  /** By each weight. */
  readonly slopes: Float32Array;
}

interface Lesson {
  readonly confirmed: readonly ConfirmedDigit[];
  /** One for each of them. */
  readonly inputs: readonly Float32Array[];
  readonly scale: number;
  readonly model: ReadingModel;
}

function lossOf(weights: Float32Array, { confirmed, inputs, scale, model: { temperature } }: Lesson): Loss {
  const slopes = weights.map((weight) => RIDGE * weight);
  let value = (RIDGE * dot(weights, weights)) / 2;
  confirmed.forEach(({ cls, classification }, i) => {
    const input = inputs[i] ?? new Float32Array();
    const probabilities = softmax(corrected(classification.logits, input, weights), temperature);
    value -= scale * temperature * Math.log(Math.max(LEAST, probabilities[cls] ?? 0));
    for (let c = 0; c < CLASSES; c++) {
      const error = scale * ((probabilities[c] ?? 0) - (c === cls ? 1 : 0));
      for (let k = 0; k < input.length; k++) {
        const at = c * input.length + k;
        slopes[at] = (slopes[at] ?? 0) + error * (input[k] ?? 0);
      }
    }
  });
  return { value, slopes };
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
