/** A network that hardly knows digits learns a writer's from a few that are confirmed. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { BatchingClassifier, loadReader } from '../../../training/classifier.ts';
import { adapt, reportAdaptation } from '../../../training/evaluate/adapt.ts';
import { inkTasks, readAll } from '../../../training/evaluate/tasks.ts';
import { generatePenDigits } from '../../../training/generated.ts';
import { toInk } from '../../../training/pen-raster.ts';
import type { InkItem } from '../../../training/stroke-file.ts';
import { writeTinyModel } from '../tiny-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'adapt-'));
after(() => rmSync(folder, { recursive: true }));

const classifier = new BatchingClassifier(await loadReader(await writeTinyModel(folder)));

/** Three writers with two of each digit. */
const items = generatePenDigits(60, 4).map(
  ({ label, writer, strokes }): InkItem => ({ label, writer, ink: toInk(strokes), allow: 'whole' }),
);
const before = await readAll(inkTasks(items), classifier);

test('one confirmed sample of each digit helps with the writer’s other ones', async () => {
  const found = await adapt(items, before, 1, classifier);
  assert.deepEqual([found.before.length, found.after.length, found.fitted], [30, 30, 30]);
  assert.deepEqual(
    found.after.map(({ label, writer }) => [label, writer]),
    found.before.map(({ label, writer }) => [label, writer]),
  );
  const report = reportAdaptation(found, 1);
  assert.ok(report.after > report.before + 0.2, `from ${report.before} to ${report.after}`);
  assert.deepEqual([report.writers.n, report.writers.worse], [3, 0]);
});

test('numbers are judged, not fitted to; what has no writer is left out; with nothing left there is still no NaN', async () => {
  const own = [
    ...items.slice(0, 20),
    { ...(items[0] as InkItem), label: '00' },
    { ...(items[0] as InkItem), writer: null },
  ];
  const read = [...before.slice(0, 20), before[0], before[0]].flatMap((item) => item ?? []);
  const found = await adapt(own, read, 5, classifier);
  assert.deepEqual([found.fitted, found.after.map(({ label }) => label)], [20, ['00']]);
  const { writers, ...figures } = reportAdaptation({ before: [], after: [], fitted: 0 }, 5);
  for (const value of [...Object.values(figures), ...Object.values(writers)]) assert.ok(Number.isFinite(value));
});
