/** Whether two workers that are said to run the same network do so. */

/** Two contenders were to compare the same network and answer differently. */
export class DifferentNetworksError extends Error {
  override readonly name = 'DifferentNetworksError';
}

/** Probabilities of n rows of scores. */
export function softmax(logits: Float32Array, n: number): number[] {
  const classes = logits.length / n;
  return Array.from({ length: n }, (_, i) => {
    const row = Array.from(logits.subarray(i * classes, (i + 1) * classes));
    const highest = Math.max(...row);
    const powers = row.map((score) => Math.exp(score - highest));
    const sum = powers.reduce((total, power) => total + power, 0);
    return powers.map((power) => power / sum);
  }).flat();
}

/**
 * Compares n rows of probabilities. One side may have more classes at the end of each row; what it gives to these
 * is a difference too.
 * @throws {DifferentNetworksError} if some probability differs by more than rounding explains
 */
export function expectSameAnswers(a: readonly number[], b: readonly number[], n: number): void {
  const classes = [a.length / n, b.length / n] as const;
  let largest = 0;
  for (let i = 0; i < n; i++) {
    for (let c = 0; c < Math.max(...classes); c++) {
      const [left, right] = [c < classes[0] ? a[i * classes[0] + c] : 0, c < classes[1] ? b[i * classes[1] + c] : 0];
      const difference = Math.abs((left ?? NaN) - (right ?? NaN));
      largest = difference <= largest ? largest : difference;
    }
  }
  if (!(largest <= 1e-3)) {
    throw new DifferentNetworksError(`What should be the same network answers otherwise: probabilities differ by ${largest}.`);
  }
}
