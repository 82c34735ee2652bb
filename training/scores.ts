/** What is measured on a labelled set of logits: for each label one row, of as many classes as there are. */

/** The class of the largest logit in each of n rows. */
export function bestClasses(logits: Float32Array, n: number): number[] {
  return rowsOf(logits, n).map((row) => row.indexOf(Math.max(...row)));
}

/** Share of the rows whose largest logit is that of the label, 0 to 1. */
export function accuracyOf(logits: Float32Array, labels: Uint8Array): number {
  return bestClasses(logits, labels.length).filter((cls, i) => cls === labels[i]).length / labels.length;
}

/** Mean negative log-likelihood of the labels when the logits are divided by a temperature. */
export function meanLoss(logits: Float32Array, labels: Uint8Array, temperature: number): number {
  let sum = 0;
  rowsOf(logits, labels.length).forEach((scores, i) => {
    const row = Float64Array.from(scores, (v) => v / temperature);
    const top = Math.max(...row);
    sum += Math.log(row.reduce((total, v) => total + Math.exp(v - top), 0)) + top - (row[labels[i] ?? 0] ?? 0);
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

function rowsOf(logits: Float32Array, n: number): Float32Array[] {
  const classes = logits.length / n;
  return Array.from({ length: n }, (_, i) => logits.subarray(i * classes, (i + 1) * classes));
}
