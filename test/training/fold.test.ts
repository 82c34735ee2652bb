/** A folded network says what the network says that was trained. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { CLASSES, DIGITS } from '../../src/core/reading/classes.ts';
import { packGlyphs } from '../../src/recognition/batch.ts';
import { Network } from '../../src/recognition/network.ts';
import { useFastBackend } from '../../training/backend.ts';
import { fold, weightedSteps } from '../../training/fold.ts';
import { modelFiles } from '../../training/model-json.ts';
import { looksAtTrace } from '../../training/inputs.ts';
import { INK, planOf, RASTER } from '../../training/networks.ts';
import type { Layer, NetworkPlan } from '../../training/networks.ts';
import { equalise } from '../../training/quantise.ts';
import { trainedScores } from '../../training/trained.ts';
import { firstColumns, freshGlyphs, largestDifference, madeUpValues } from './tiny.ts';

before(useFastBackend);

const scores: Layer = { kind: 'dense', name: 'scores', units: CLASSES, relu: false };

/** Every place that a BatchNorm can have. */
const MIXED: NetworkPlan = {
  input: RASTER,
  classes: CLASSES,
  layers: [
    { kind: 'conv', name: 'a', filters: 6, size: 6, stride: 2, padding: 'same', bare: true },
    { kind: 'batchNorm', name: 'after_a', relu: true },
    { kind: 'conv', name: 'b', filters: 7, size: 3, padding: 'same', bare: true },
    { kind: 'dropout', rate: 0.5 },
    { kind: 'batchNorm', name: 'after_b' },
    { kind: 'maxPool', size: 2 },
    { kind: 'batchNorm', name: 'before_c' },
    { kind: 'conv', name: 'c', filters: 5, size: 3 },
    { kind: 'batchNorm', name: 'before_d' },
    { kind: 'average' },
    { kind: 'dense', name: 'd', units: 9, relu: false },
    { kind: 'batchNorm', name: 'after_d', relu: true },
    { kind: 'batchNorm', name: 'before_e' },
    scores,
  ],
};

const plans: [string, NetworkPlan][] = [
  ['the network that ships', planOf('reader')],
  ['the one beside it', planOf('trace')],
  ['the small one', planOf('tiny')],
  ['the baseline', planOf('seed-cnn')],
  ['one with a BatchNorm in every place', MIXED],
];

for (const [what, plan] of plans) {
  test(`${what} says the same when it is folded, and when its channels are made equally wide`, async () => {
    const values = madeUpValues(plan, 3);
    const glyphs = freshGlyphs(40);
    const expected = trainedScores(plan, values, glyphs);
    const folded = fold(plan, values);
    for (const change of [() => undefined, () => equalise(folded)]) {
      change();
      const { json, weights } = modelFiles(folded, true, {});
      const sight = looksAtTrace(plan) ? 'trace' : 'raster';
      const network = Network.load(json, weights, sight);
      const { logits } = await network.classify(packGlyphs(glyphs)[`${sight}s`], 40);
      network.dispose();
      const difference = largestDifference(firstColumns(logits, 40, plan.classes), expected);
      assert.ok(difference < 1e-3, String(difference));
    }
    const [first, second] = [expected.subarray(0, plan.classes), expected.subarray(plan.classes, 2 * plan.classes)];
    assert.ok(largestDifference(first, second) > 0.3, 'different glyphs give different answers');
  });
}

test('no BatchNorm is left, and each layer ends with ReLU where the BatchNorm did', () => {
  const plan = planOf('reader');
  const layers = weightedSteps(fold(plan, madeUpValues(plan, 1)));
  assert.deepEqual(
    layers.map(({ name, relu }) => [name, relu]),
    [...['conv1', 'conv2', 'conv3', 'conv4', 'conv5'].map((name) => [name, true]), ['scores', false]],
  );
});

const wrong: [string, RegExp, Layer[]][] = [
  ['before a border of zeros', /border of zeros/, [{ kind: 'conv', name: 'z', filters: 2, size: 3, padding: 'same' }]],
  ['before a max-pooling', /max-pooling/, [{ kind: 'maxPool', size: 2 }]],
  ['at the end', /at the end/, []],
  ['with a ReLU of its own and no layer before', /no neighbour/, [{ kind: 'batchNorm', name: 'y', relu: true }]],
];
for (const [where, message, rest] of wrong) {
  test(`a BatchNorm ${where} is refused rather than folded wrongly`, () => {
    const plan: NetworkPlan = {
      input: INK,
      classes: DIGITS,
      layers: [{ kind: 'conv', name: 'w', filters: 2, size: 3 }, { kind: 'batchNorm', name: 'x' }, ...rest],
    };
    assert.throws(() => fold(plan, madeUpValues(plan, 1)), message);
  });
}
