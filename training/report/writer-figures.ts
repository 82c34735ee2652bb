/** Accuracy by writer: whom the network does not read well, and what the writer's own hand changes about it. */
import { byWriter, meanOfWriters, worstTenth } from '../evaluate/writers.ts';
import type { WriterRow } from '../evaluate/writers.ts';
import { dotRows } from '../report-page/dot-rows.ts';
import type { Figure } from '../report-page/figure.ts';
import { percent } from '../report-page/numbers.ts';
import type { Section } from '../report-page/page.ts';
import { seriesColour } from '../report-page/theme.ts';
import { CONFIRMED } from './judge.ts';
import type { Judged } from './judge.ts';
import { penDigits } from './test-set.ts';

/** The same writers, measured in one way. */
interface Series {
  name: string;
  rows: readonly WriterRow[];
}

export function writerSection(models: readonly Judged[]): Section {
  const [own] = models;
  return {
    id: 'writers',
    title: 'Writer by writer',
    text: ['Isolated pen digits of writers of whom nothing was learned. A mean hides who is not read; the worst tenth, rounded up, shows it.'],
    figures: [
      writerFigure(
        'writers',
        'Each writer’s accuracy',
        models.map(({ name, read }) => ({ name, rows: byWriter(penDigits(read)) })),
      ),
      ...(own ? handFigures(own) : []),
    ],
  };
}

/** None where no writer has more digits than a hand is fitted to. */
function handFigures({ hands }: Judged): Figure[] {
  const [before, after] = (['before', 'after'] as const).map((when) => byWriter([...hands.pendigits[when], ...hands.unipen[when]]));
  if (!before || !after || before.length === 0) return [];
  const series = [
    { name: 'before', rows: before },
    { name: `after ${CONFIRMED} confirmed samples of each digit`, rows: after },
  ];
  const note = 'Before and after are measured on the same digits, those that no hand was fitted to. ';
  return [writerFigure('hands', 'With the writer’s own hand', series, note)];
}

/** Writers in the order of the first series, the worst first. */
function writerFigure(id: string, title: string, series: readonly Series[], note = ''): Figure {
  const writers = series[0]?.rows.map(({ writer }) => writer) ?? [];
  const found = series.map(({ name, rows }) => ({ name, rows: new Map(rows.map((row) => [row.writer, row])) }));
  const worst = worstTenth(series[0]?.rows ?? []).length;
  const summary = series.map(
    ({ name, rows }) => `${name} ${percent(meanOfWriters(rows), 2)} and ${percent(meanOfWriters(worstTenth(rows)), 2)}`,
  );
  return {
    id,
    title,
    see: `${note}Mean of all ${writers.length} writers, and of the worst ${worst}: ${summary.join('; ')}.`,
    picture: {
      kind: 'chart',
      svg: dotRows({
        label: title,
        dots: writers.flatMap((row) =>
          // The first series is drawn last, on top.
          [...found].reverse().flatMap(({ name, rows }) => {
            const value = rows.get(row)?.accuracy;
            return value === undefined ? [] : [{ row, series: name, value }];
          }),
        ),
        series: series.map(({ name }, i) => ({ name, colour: seriesColour(i) })),
        x: 'read right',
        format: (share) => percent(share, 0),
      }),
    },
    table: {
      head: ['writer', 'digits', ...series.map(({ name }) => name)],
      rows: writers.map((writer) => [
        writer,
        found[0]?.rows.get(writer)?.n ?? 0,
        ...found.map(({ rows }) => percent(rows.get(writer)?.accuracy ?? 0, 2)),
      ]),
    },
  };
}
