/**
 * A number whose confidence is below this is `unsure`: the app asks before it takes it. Chosen so that it
 * asks for about 2 % of the digits that it reads rightly (2.5 % and 1.7 % on pendigits and UNIPEN, on writers
 * that no other constant was chosen on); it catches almost half of those that it reads wrongly.
 */
export const UNSURE_BELOW = 0.8;

/**
 * Probabilities from logits, calibrated by a temperature fitted on images the network was not trained on (Guo
 * et al. 2017, "On Calibration of Modern Neural Networks"). The largest logit is subtracted first, so that
 * none overflows. Logits that are not numbers say nothing: then all are equally likely.
 */
export function softmax(logits: ArrayLike<number>, temperature: number): Float32Array {
  const scores = Array.from(logits, (logit) => logit / temperature);
  const highest = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Float32Array.from(weights, (weight) => (total > 0 ? weight / total : 1 / weights.length));
}

/** How a reading of this confidence is to be treated. */
export function kindFor(confidence: number): 'number' | 'unsure' {
  return confidence >= UNSURE_BELOW ? 'number' : 'unsure';
}
