/** A run repeats itself, and one that was cut off goes on as if nothing had happened. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { CheckpointError, readCheckpoint, writeCheckpoint } from '../../training/checkpoint.ts';
import { learningRate } from '../../training/optimiser.ts';
import { trainTiny } from './tiny.ts';

const folder = mkdtempSync(join(tmpdir(), 'train-'));
const file = join(folder, 'checkpoint');
after(() => rmSync(folder, { recursive: true }));

test('resumed after one epoch, training ends with the very same numbers', async () => {
  const whole = await trainTiny();
  writeCheckpoint(file, await trainTiny(null, 1));
  const resumed = await trainTiny(readCheckpoint(file));
  assert.deepEqual(resumed.state, whole.state);
  const withoutTime = whole.history.map((epoch) => ({ ...epoch, seconds: 0 }));
  assert.deepEqual(
    resumed.history.map((epoch) => ({ ...epoch, seconds: 0 })),
    withoutTime,
  );
  const [first, last] = [withoutTime[0], withoutTime.at(-1)];
  assert.ok(first && last && last.trainLoss < 0.7 * first.trainLoss, 'the loss falls');
  assert.ok(last.validationAccuracy > 0.5, `validation accuracy ${last.validationAccuracy}`);
});

test('a damaged or missing checkpoint is named', () => {
  assert.throws(() => readCheckpoint(join(folder, 'none')), CheckpointError);
  writeFileSync(file, readFileSync(file).subarray(0, -5));
  assert.throws(() => readCheckpoint(file), { name: 'CheckpointError', message: /checkpoint.*damaged/ });
});

test('the learning rate climbs, then falls to almost nothing', () => {
  const rates = Array.from({ length: 1000 }, (_, step) => learningRate(step, 1000, 0.002));
  const top = rates.indexOf(Math.max(...rates));
  assert.ok(top > 20 && top < 100);
  assert.ok(Math.abs((rates[top] ?? 0) - 0.002) < 1e-6);
  assert.ok((rates[0] ?? 1) < 0.0001 && (rates.at(-1) ?? 1) < 0.00001);
});
