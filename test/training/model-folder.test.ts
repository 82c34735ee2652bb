/** What is fitted to a finished model later is written into its folder, and nothing else is touched. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { UNFITTED } from '../../src/core/reading/reading-model.ts';
import type { ReadingModel } from '../../src/core/reading/reading-model.ts';
import { loadReader } from '../../training/classifier.ts';
import { fold } from '../../training/fold.ts';
import { rewriteReading } from '../../training/model-folder.ts';
import { modelFiles, modelText } from '../../training/model-json.ts';
import { planOf } from '../../training/networks.ts';
import { madeUpValues } from './tiny.ts';

const folder = mkdtempSync(join(tmpdir(), 'model-'));
const file = join(folder, 'model.json');
const plan = planOf('tiny');
const { json, shards } = modelFiles(fold(plan, madeUpValues(plan, 1)), false, { epochs: 3, reading: UNFITTED });
before(() => shards.forEach((bytes, name) => writeFileSync(join(folder, name), bytes)));
beforeEach(() => writeFileSync(file, modelText(json)));
after(() => rmSync(folder, { recursive: true }));

const FITTED: ReadingModel = { ...UNFITTED, temperature: 1.25, slope: 0.75, offset: -0.5 };

test('the reading is written down; the rest of the file stays as it was, byte for byte', async () => {
  const before = await loadReader(folder);
  rewriteReading(folder, FITTED);
  const { reader, hash } = await loadReader(folder);
  assert.deepEqual(reader.reading, FITTED);
  assert.notEqual(hash, before.hash, 'another model.json, another hash');
  for (const loaded of [before.reader, reader]) loaded.dispose();
  assert.equal(readdirSync(folder).length, 1 + shards.size);
  rewriteReading(folder, UNFITTED);
  assert.equal(readFileSync(file, 'utf8'), modelText(json));
});

test('a reading that would be refused later is not written', () => {
  for (const nonsense of [
    { ...UNFITTED, temperature: NaN },
    { ...UNFITTED, unsureBelow: 2 },
    { ...UNFITTED, weights: { ...UNFITTED.weights, digit: Infinity } },
  ]) {
    assert.throws(() => rewriteReading(folder, nonsense), { name: 'ModelFileError', message: /makes no sense/ });
    assert.equal(readFileSync(file, 'utf8'), modelText(json));
  }
});

test('a folder without a model of ours is named', () => {
  const none = join(folder, 'none');
  assert.throws(() => rewriteReading(none, FITTED), { name: 'ModelFileError', message: /none.*model\.json/ });
  for (const text of ['{', 'null', '{}', '[]']) {
    writeFileSync(file, text);
    assert.throws(() => rewriteReading(folder, FITTED), { name: 'ModelFileError', message: /model\.json/ });
  }
});
