import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summaryTable } from '../../../tools/bench/summary.ts';
import type { Entry } from '../../../tools/bench/summary.ts';

const sample = (coldStart: number, one: number[], batch: number[]): Entry['samples'][number] => ({
  backend: 'wasm',
  coldStart,
  message: [0.1],
  one,
  batch,
  answer: [],
});

const small: Entry = {
  name: 'small',
  code: 500_000,
  codeBrotli: 150_000,
  model: 100_000,
  samples: [sample(90, [1, 1.5], [5]), sample(100, [0.5], [6]), sample(400, [], [])],
};
const large: Entry = { ...small, name: 'large', code: 1_000_000, model: 1_750_000, samples: [sample(50, [12], [5])] };

test('medians and quantiles go over all rounds, ratios to the first', () => {
  const lines = summaryTable([small, large]).split('\n').map((line) => line.trim().split(/\s{2,}/));
  assert.deepEqual(lines.slice(1), [
    ['small', '500', '150', '100', '100', '1.00', '1.50', '5.00', '6.00'],
    ['large', '1000', '150', '1750', '50', '12.00', '12.00', '5.00', '5.00'],
    ['times this reader’s', '2x', '1x', '18x', '0.5x', '12x', '8x', '1x', '0.83x'],
  ]);
});
