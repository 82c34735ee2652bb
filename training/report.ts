/** `npm run report`: the shipped model on what nothing was learned from, beside another one, as one HTML file. See README.md. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ModelFileError } from '../src/recognition/model-file.ts';
import { DataError } from './data.ts';
import { parseOptions, runCommand, UsageError, wholeNumber } from './options.ts';
import { duration } from './progress.ts';
import type { Report } from './report-page/page.ts';
import type { Table } from './report-page/table.ts';
import { writeReport } from './report-page/write-report.ts';
import { confidenceSection } from './report/confidence-figures.ts';
import { confusionSection } from './report/confusion-figures.ts';
import { costSection } from './report/cost-figures.ts';
import { curveSection } from './report/curve-figures.ts';
import type { Course } from './report/curve-figures.ts';
import { judge } from './report/judge.ts';
import type { Judged } from './report/judge.ts';
import { junkFigure } from './report/junk-figure.ts';
import { mistakeSection } from './report/mistake-figures.ts';
import { readRunLog } from './report/run-log.ts';
import { tableText, targetFigure, targetTable } from './report/target-table.ts';
import { readTestSet } from './report/test-set.ts';
import type { TestSet } from './report/test-set.ts';
import { writerSection } from './report/writer-figures.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

const OPTIONS = {
  data: { type: 'string', default: join(HERE, 'data') },
  model: { type: 'string', default: fileURLToPath(new URL('../static/model', import.meta.url)) },
  run: { type: 'string', default: 'reader' },
  baseline: { type: 'string' },
  limit: { type: 'string' },
  out: { type: 'string', default: join(HERE, 'runs', 'report') },
} as const;

await runCommand(main, [UsageError, DataError, ModelFileError]);

async function main(): Promise<void> {
  const { data, model, run, baseline, limit, out } = parseOptions(process.argv.slice(2), OPTIONS);
  const started = performance.now();
  const test = readTestSet(data, limit === undefined ? null : wholeNumber(limit, 'limit'));
  const course = (network: string, ...folder: string[]): Course => ({ network, records: readRunLog(join(HERE, 'runs', run, ...folder, 'log.jsonl')) });
  const courses = [course('picture'), course('trace', 'trace')];
  const own = await judge(model, test, console.log);
  const other = baseline === undefined ? [] : [await judge(baseline, test, console.log)];
  const models = [own, ...other.map((one) => (one.name === own.name ? { ...one, name: `${one.name}-baseline` } : one))];
  const reached = targetTable(models);
  const { html, pictures } = await writeReport(out, reportOf(own, models, test, reached, { run, courses }));
  console.log(`\n${tableText(reached)}\n`);
  console.log(`${html} and ${pictures.length} pictures (${duration((performance.now() - started) / 1000)})`);
}

function reportOf(
  own: Judged,
  models: readonly Judged[],
  test: TestSet,
  reached: Table,
  { run, courses }: { run: string; courses: readonly Course[] },
): Report {
  return {
    title: 'What the reader reads',
    lead: [
      `The network ${models.map(({ name, hash }) => `${name} (model ${hash})`).join(', beside ')}, through the app’s own reading code, on MNIST’s test images and on pen strokes of writers that nothing was learned from or chosen by. Written by npm run report.`,
    ],
    sections: [
      { id: 'reached', title: 'What is reached', text: [], figures: [targetFigure(reached), junkFigure(models)] },
      curveSection(run, courses),
      confusionSection(models),
      writerSection(models),
      confidenceSection(models),
      mistakeSection(own, test),
      costSection(models),
    ],
  };
}
