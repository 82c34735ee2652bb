/** `npm run evaluate`: the shipped model, through the app's own reading code, on labelled images or ink. */
import type { Classifier } from '../src/core/ports.ts';
import { ModelFileError } from '../src/recognition/model-file.ts';
import { BatchingClassifier, loadReader } from './classifier.ts';
import { DataError } from './data.ts';
import { adapt, reportAdaptation } from './evaluate/adapt.ts';
import type { AdaptReport } from './evaluate/adapt.ts';
import { readAsked } from './evaluate/asked.ts';
import type { Asked } from './evaluate/asked.ts';
import { describe, describeAdaptation, describeJunk } from './evaluate/describe.ts';
import { makeEvaluation } from './evaluate/evaluation.ts';
import type { Item } from './evaluate/item.ts';
import { reportJunk } from './evaluate/junk.ts';
import type { JunkReport } from './evaluate/junk.ts';
import { inkTasks, readAll } from './evaluate/tasks.ts';
import { runCommand, UsageError } from './options.ts';

await runCommand(main, [UsageError, DataError, ModelFileError]);

async function main(): Promise<void> {
  const asked = readAsked(process.argv.slice(2));
  const loaded = await loadReader(asked.model);
  const classifier = new BatchingClassifier(loaded);
  const { hash } = loaded;

  const started = performance.now();
  const items = await readAll(asked.tasks ?? [], classifier);
  const seconds = (performance.now() - started) / 1000;
  const evaluation = asked.tasks && makeEvaluation(items, seconds, hash, asked.byWriter);
  const hands = asked.adapt && (await judgeHands(asked.adapt, items, classifier));
  const junk = asked.junk && (await judgeJunk(asked.junk, asked.tasks && items, classifier));

  // Without --json, --items has nothing to be added to: a person gets the tables alone.
  if (asked.json) {
    const each = asked.items && asked.tasks ? { items: items.map(withoutWriter) } : {};
    const more = { ...(hands && { adapt: hands }), ...(junk && { junk }) };
    console.log(JSON.stringify({ ...evaluation, model: hash, ...more, ...each }));
  } else {
    const tables = [evaluation && describe(evaluation), hands && describeAdaptation(hands), junk && describeJunk(junk)];
    console.log(tables.filter((table) => table !== null).join('\n\n'));
  }
}

/** @param before what was read of the ink without any hand */
async function judgeHands(
  { ink, samples }: NonNullable<Asked['adapt']>,
  before: readonly Item[],
  classifier: Classifier,
): Promise<AdaptReport> {
  const report = reportAdaptation(await adapt(ink, before, samples, classifier), samples);
  if (report.n > 0) return report;
  throw new DataError(`With --adapt ${samples} nothing is left to judge: every digit of --strokes is fitted to.`);
}

/** @param digits what was read of real ones; null where there are none */
async function judgeJunk(
  { items, leftOut }: NonNullable<Asked['junk']>,
  digits: readonly Item[] | null,
  classifier: Classifier,
): Promise<JunkReport> {
  const { reading } = await classifier.info();
  return reportJunk(await readAll(inkTasks(items), classifier), leftOut, reading.unsureBelow, digits);
}

function withoutWriter({ label, reading, confidence, kind }: Item): Omit<Item, 'writer'> {
  return { label, reading, confidence, kind };
}
