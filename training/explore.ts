/** `npm run explore`: looks at the data before anything is learned from it, and writes a report. See README.md. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataError } from './data.ts';
import { balanceFigures } from './explore/balance-figures.ts';
import { countSection } from './explore/count-figures.ts';
import { inkFigures } from './explore/ink-figures.ts';
import { meanFigure } from './explore/mean-figure.ts';
import { pictureSection } from './explore/picture-figures.ts';
import { readSets } from './explore/sets.ts';
import type { ExploredSet } from './explore/sets.ts';
import { splitSection } from './explore/split-figures.ts';
import { strokeFigures } from './explore/stroke-figures.ts';
import { summaryOf } from './explore/summary.ts';
import { verdictSection } from './explore/verdict-figures.ts';
import { checkWritersApart, WriterOnTwoSidesError } from './explore/writers.ts';
import { parseOptions, runCommand, UsageError } from './options.ts';
import { duration } from './progress.ts';
import type { Report } from './report-page/page.ts';
import { writeReport } from './report-page/write-report.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

const OPTIONS = {
  data: { type: 'string', default: join(HERE, 'data') },
  out: { type: 'string', default: join(HERE, 'runs', 'explore') },
} as const;

await runCommand(main, [UsageError, DataError, WriterOnTwoSidesError]);

async function main(): Promise<void> {
  const { data, out } = parseOptions(process.argv.slice(2), OPTIONS);
  const started = performance.now();
  const sets = readSets(data);
  const writers = checkWritersApart(sets);
  console.log(`${summaryOf(sets)}\n\n${writers} writers, none of them on two sides of the split`);
  const { html, pictures } = await writeReport(out, reportOf(sets, writers));
  console.log(`${html} and ${pictures.length} pictures (${duration((performance.now() - started) / 1000)})`);
}

function reportOf(sets: readonly ExploredSet[], writers: number): Report {
  return {
    title: 'What the reader learns from',
    lead: [
      'The data sets before anything is learned from them: how they are split, what the drawings look like, how ' +
        'many there are of each, and what is unusual about them. ' +
        'Written by npm run explore.',
    ],
    sections: [
      splitSection(sets, writers),
      pictureSection(sets),
      countSection(sets),
      {
        id: 'charts',
        title: 'Balance, ink and strokes',
        text: ['Training items only, except for the balance, which is counts.'],
        figures: [...balanceFigures(sets), ...inkFigures(sets), ...strokeFigures(sets), meanFigure(sets)],
      },
      verdictSection(sets),
    ],
  };
}
