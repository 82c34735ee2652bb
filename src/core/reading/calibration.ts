import { classOf } from './classes.ts';
import { logSum } from './explain.ts';
import type { DigitReading } from './reading.ts';
import type { ReadingModel } from './reading-model.ts';

/**
 * Probabilities from scores, calibrated by a temperature fitted on writers the network was not trained on (Guo
 * et al. 2017, "On Calibration of Modern Neural Networks"). The largest score is subtracted first, so that
 * none overflows. Scores that are not numbers say nothing: then all are equally likely.
 */
export function softmax(logits: ArrayLike<number>, temperature: number): Float32Array {
  const scores = Array.from(logits, (logit) => logit / temperature);
  const highest = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Float32Array.from(weights, (weight) => (total > 0 ? weight / total : 1 / weights.length));
}

/**
 * Log of the odds of one class by scores before softmax. Scores that are not numbers say nothing: then all are equally
 * likely.
 */
export function logOddsOf(logits: ArrayLike<number>, cls: number): number {
  const others = Array.from(logits).filter((_, i) => i !== cls);
  const odds = (logits[cls] ?? NaN) - logSum(others);
  return Number.isNaN(odds) ? -Math.log(others.length) : odds;
}

/**
 * How sure one network alone is of a number: the log-odds of the class that was read, of the digit that it is least sure
 * of. Signs have no say: no network knows them. Without a digit nothing is sure.
 */
export function certaintyOf(digits: readonly DigitReading[]): number {
  const odds = digits.map(({ digit, mirrored, classification }) => logOddsOf(classification.alone, classOf(digit, mirrored)));
  return odds.length === 0 ? -Infinity : Math.min(...odds);
}

/** Nothing is surer than this: beyond it the log-odds say more about rounding than about ink. */
const SUREST = 1 - 1e-6;
const MOST = Math.log(SUREST / (1 - SUREST));

/** At odds of one to seven a network is of another opinion: how firm it is in that makes no number likelier to be wrong. */
const LEAST_CERTAINTY = -2;

/** What speaks for a number, as the confidence weighs it: the log-odds of its probability, and its certainty, within bounds. */
export function evidenceOf(probability: number, certainty: number): { readonly odds: number; readonly certainty: number } {
  const p = Math.min(SUREST, Math.max(1 - SUREST, probability));
  return { odds: Math.log(p / (1 - p)), certainty: Math.min(MOST, Math.max(LEAST_CERTAINTY, certainty)) };
}

/**
 * The share of numbers given such a probability and certainty that are right, 0..1 (Platt, 1999). The probability is of all
 * scores together, which are sure where one network alone is in doubt: of these numbers more are wrong than it says.
 */
export function confidenceOf(
  probability: number,
  certainty: number,
  { slope, certaintySlope, offset }: ReadingModel,
): number {
  const evidence = evidenceOf(probability, certainty);
  return 1 / (1 + Math.exp(-(slope * evidence.odds + certaintySlope * evidence.certainty + offset)));
}

/** How a reading of this confidence is to be treated. */
export function kindFor(confidence: number, { unsureBelow }: ReadingModel): 'number' | 'unsure' {
  return confidence >= unsureBelow ? 'number' : 'unsure';
}
