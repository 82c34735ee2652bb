/** What is measured on a labelled set of logits. */

export const CLASSES = 10;

/** Share of the rows whose largest logit is that of the label, 0 to 1. */
export function accuracyOf(logits: Float32Array, labels: Uint8Array): number {
  let correct = 0;
  labels.forEach((label, i) => {
    const row = logits.subarray(i * CLASSES, (i + 1) * CLASSES);
    if (row.indexOf(Math.max(...row)) === label) correct++;
  });
  return correct / labels.length;
}

/** Mean negative log-likelihood of the labels when the logits are divided by a temperature. */
export function meanLoss(logits: Float32Array, labels: Uint8Array, temperature: number): number {
  let sum = 0;
  labels.forEach((label, i) => {
    const row = Float64Array.from(logits.subarray(i * CLASSES, (i + 1) * CLASSES), (v) => v / temperature);
    const top = Math.max(...row);
    sum += Math.log(row.reduce((total, v) => total + Math.exp(v - top), 0)) + top - (row[label] ?? 0);
  });
  return sum / labels.length;
}

/**
 * The temperature that makes the probabilities honest: of the smallest loss on images not trained on (Guo et al.,
 * 2017, "On Calibration of Modern Neural Networks"). Golden-section search over its logarithm, from 1/8 to 8.
 */
export function fitTemperature(logits: Float32Array, labels: Uint8Array): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(1 / 8);
  let high = Math.log(8);
  while (high - low > 1e-4) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (meanLoss(logits, labels, Math.exp(left)) < meanLoss(logits, labels, Math.exp(right))) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}
