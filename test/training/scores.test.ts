import assert from 'node:assert/strict';
import { test } from 'node:test';
import { random } from '../../training/random.ts';
import { accuracyOf, bestClasses, fitTemperature, meanLoss } from '../../training/scores.ts';

for (const classes of [10, 18]) {
  test(`with ${classes} classes, the share of rows with the label on top is counted`, () => {
    const logits = new Float32Array(4 * classes);
    [3, classes - 1, 0, 3].forEach((cls, row) => (logits[row * classes + cls] = 1));
    assert.deepEqual(bestClasses(logits, 4), [3, classes - 1, 0, 3]);
    assert.equal(accuracyOf(logits, Uint8Array.of(3, classes - 1, 1, 3)), 0.75);
  });

  test(`with ${classes} classes, scores that are twice too sure get the temperature two`, () => {
    const source = random(classes);
    const n = 5_000;
    const honest = Float32Array.from({ length: n * classes }, () => source.between(-2, 2));
    const labels = Uint8Array.from({ length: n }, (_, i) =>
      drawn(honest.subarray(i * classes, (i + 1) * classes), source.next()),
    );
    const temperature = fitTemperature(honest.map((value) => 2 * value), labels);
    assert.ok(Math.abs(temperature - 2) < 0.15, String(temperature));
    assert.ok(meanLoss(honest, labels, 1) < meanLoss(honest, labels, 2));
  });
}

/** A class, each as often as its softmax probability says. */
function drawn(scores: Float32Array, uniform: number): number {
  const powers = scores.map((score) => Math.exp(score));
  let rest = uniform * powers.reduce((a, b) => a + b);
  return powers.findIndex((power) => (rest -= power) < 0);
}
