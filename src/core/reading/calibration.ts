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

/** Nothing is surer than this: beyond it the log-odds say more about rounding than about ink. */
const SUREST = 1 - 1e-6;

/** The share of numbers given such a probability that are right (Platt, 1999), 0..1. */
export function confidenceOf(probability: number, { slope, offset }: ReadingModel): number {
  const p = Math.min(SUREST, Math.max(1 - SUREST, probability));
  return 1 / (1 + Math.exp(-(slope * Math.log(p / (1 - p)) + offset)));
}

/** How a reading of this confidence is to be treated. */
export function kindFor(confidence: number, { unsureBelow }: ReadingModel): 'number' | 'unsure' {
  return confidence >= unsureBelow ? 'number' : 'unsure';
}
