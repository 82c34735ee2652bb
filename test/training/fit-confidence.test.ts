/** The confidence is fitted to what was right and wrong, by the probability and by the certainty of one network alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { confidenceOf } from '../../src/core/reading/calibration.ts';
import { UNFITTED } from '../../src/core/reading/reading-model.ts';
import { fitConfidence, thresholdOf, UNSURE_SHARE } from '../../training/fit-confidence.ts';
import type { Judged } from '../../training/fit-confidence.ts';
import { random } from '../../training/random.ts';

/** Numbers of which as many are right as this model says. */
function judgedBy(truth: { slope: number; certaintySlope: number; offset: number }, n = 20_000): Judged[] {
  const source = random(1);
  return Array.from({ length: n }, () => {
    const probability = 1 / (1 + Math.exp(-source.between(-2, 6)));
    const certainty = source.between(-2, 8);
    return { probability, certainty, isRight: source.next() < confidenceOf(probability, certainty, { ...UNFITTED, ...truth }) };
  });
}

function assertNear(found: number, expected: number, by: number): void {
  assert.ok(Math.abs(found - expected) < by, `${found} instead of ${expected}`);
}

test('finds how much probability and certainty count, and leaves all else', () => {
  const truth = { slope: 0.6, certaintySlope: 0.4, offset: -0.5 };
  const fitted = fitConfidence(judgedBy(truth), { ...UNFITTED, unsureBelow: 0.7 });
  for (const name of ['slope', 'certaintySlope', 'offset'] as const) assertNear(fitted[name], truth[name], 0.05);
  assert.deepEqual({ ...fitted, slope: 1, certaintySlope: 0, offset: 0 }, { ...UNFITTED, unsureBelow: 0.7 });
});

test('lets the certainty say nothing where surer numbers are oftener wrong', () => {
  const fitted = fitConfidence(judgedBy({ slope: 0.8, certaintySlope: -0.3, offset: 1 }), UNFITTED);
  assert.equal(fitted.certaintySlope, 0);
  assert.ok(fitted.slope > 0.5);
});

test('needs no certainty: where it is always the same, the probability alone counts', () => {
  const judged = judgedBy({ slope: 0.7, certaintySlope: 0, offset: 0.3 }).map((one) => ({ ...one, certainty: -Infinity }));
  const fitted = fitConfidence(judged, UNFITTED);
  assertNear(fitted.slope, 0.7, 0.05);
  for (const p of [0.3, 0.8, 0.99]) assertNear(confidenceOf(p, -Infinity, fitted), confidenceOf(p, 0, { ...UNFITTED, slope: 0.7, offset: 0.3 }), 0.02);
});

test('leaves the probability as it is where there is nothing to learn, or only nonsense', () => {
  const neutral = { slope: 1, certaintySlope: 0, offset: 0 };
  const upsideDown = judgedBy({ slope: -0.5, certaintySlope: 0, offset: 0 });
  for (const judged of [[], upsideDown]) {
    assert.deepEqual(fitConfidence(judged, { ...UNFITTED, slope: 3, certaintySlope: 2, offset: 1 }), { ...UNFITTED, ...neutral });
  }
});

test('stays finite where all are right, all are wrong, or nobody is surer than of another', () => {
  const same = { probability: 1, certainty: 5 };
  for (const rights of [[true, true], [false, false], [true, false], [true]]) {
    const { slope, certaintySlope, offset } = fitConfidence(rights.map((isRight) => ({ ...same, isRight })), UNFITTED);
    assert.ok(slope > 0 && certaintySlope >= 0 && Number.isFinite(slope + certaintySlope + offset), String(rights));
  }
});

test('asks about the share of numbers that it may ask about', () => {
  const model = { ...UNFITTED, certaintySlope: 0.5 };
  const judged = judgedBy(model, 1000);
  const threshold = thresholdOf(judged, model);
  const asked = judged.filter(({ probability, certainty }) => confidenceOf(probability, certainty, model) < threshold);
  assert.equal(asked.length, UNSURE_SHARE * judged.length);
  assert.equal(thresholdOf([], model), model.unsureBelow);
});
