/** What an evaluation found, for people and for machines. */

/** One item, in the order of the file. */
export interface Item {
  label: string;
  /** The best guess even when unsure; '' where there is not even a guess. */
  reading: string;
  /** Calibrated probability that the reading is right, 0 to 1. */
  confidence: number;
  kind: 'number' | 'unsure' | 'empty';
}

export interface Report {
  /** Share of the items whose best guess is the label, 0 to 1. */
  accuracy: number;
  n: number;
  correct: number;
  /** Items that the app would take without asking, and how many of these are right. */
  sure: number;
  sureCorrect: number;
  empty: number;
  /** For each digit, over all places of all labels that were read with as many digits as they have. */
  perDigit: { digit: string; n: number; correct: number; accuracy: number }[];
  /** confusion[label][reading], the same digits; the eleventh column counts those without a readable counterpart. */
  confusion: number[][];
  msPerItem: number;
  model: string;
  /** Where the file names writers: each counts the same, however much was written. */
  writers?: WriterReport;
}

export interface WriterReport {
  n: number;
  /** Mean of the writers' own accuracies, 0 to 1. */
  accuracy: number;
  worst: { writer: string; n: number; accuracy: number };
}

const NONE = 10;

const right = ({ label, reading }: Item): boolean => reading === label.replace(',', '.');

/**
 * @param seconds that reading all items took
 * @param writers of the items, in their order; null where the file does not say
 */
export function makeReport(
  items: readonly Item[],
  seconds: number,
  model: string,
  writers: readonly (string | null)[] = [],
): Report {
  const byWriter = reportWriters(items, writers);
  const confusion = Array.from({ length: 10 }, () => new Array<number>(11).fill(0));
  for (const { label, reading } of items) {
    const aligned = reading.length === label.length;
    [...label].forEach((character, i) => {
      const row = confusion[Number.parseInt(character, 10)];
      if (!row) return;
      const read = aligned ? Number.parseInt(reading[i] ?? '', 10) : NaN;
      const column = Number.isNaN(read) ? NONE : read;
      row[column] = (row[column] ?? 0) + 1;
    });
  }
  const sure = items.filter(({ kind }) => kind === 'number');
  const correct = items.filter(right).length;
  return {
    accuracy: items.length === 0 ? 0 : correct / items.length,
    n: items.length,
    correct,
    sure: sure.length,
    sureCorrect: sure.filter(right).length,
    empty: items.filter(({ kind }) => kind === 'empty').length,
    perDigit: confusion.map((row, digit) => {
      const n = row.reduce((sum, count) => sum + count, 0);
      const own = row[digit] ?? 0;
      return { digit: String(digit), n, correct: own, accuracy: n === 0 ? 0 : own / n };
    }),
    confusion,
    msPerItem: items.length === 0 ? 0 : (1000 * seconds) / items.length,
    model,
    ...(byWriter ? { writers: byWriter } : {}),
  };
}

function reportWriters(items: readonly Item[], writers: readonly (string | null)[]): WriterReport | undefined {
  const counts = new Map<string, { n: number; correct: number }>();
  items.forEach((item, i) => {
    const writer = writers[i];
    if (writer === null || writer === undefined) return;
    const count = counts.get(writer) ?? { n: 0, correct: 0 };
    counts.set(writer, { n: count.n + 1, correct: count.correct + (right(item) ? 1 : 0) });
  });
  const rows = [...counts].map(([writer, { n, correct }]) => ({ writer, n, accuracy: correct / n }));
  const [worst] = rows.sort((a, b) => a.accuracy - b.accuracy);
  if (!worst) return undefined;
  return { n: rows.length, accuracy: rows.reduce((sum, row) => sum + row.accuracy, 0) / rows.length, worst };
}

function describeWriters({ n, accuracy, worst }: WriterReport, percent: (share: number) => string): string {
  return (
    `writers        ${n}, mean of their accuracies ${percent(accuracy)}, ` +
    `worst ${worst.writer} with ${percent(worst.accuracy)} of ${worst.n}`
  );
}

/** The report as a person reads it. */
export function describe(report: Report): string {
  const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
  const cell = (value: string | number): string => String(value).padStart(6);
  const { sure, n, sureCorrect } = report;
  return [
    `accuracy       ${percent(report.accuracy)}   ${report.correct} of ${n} read right`,
    `taken as sure  ${percent(n === 0 ? 0 : sure / n)}   of these right: ${percent(sure === 0 ? 0 : sureCorrect / sure)}`,
    `empty          ${report.empty}`,
    ...(report.writers ? [describeWriters(report.writers, percent)] : []),
    `time           ${report.msPerItem.toFixed(3)} ms an item`,
    `model          ${report.model}`,
    '',
    'digit       n  right  accuracy',
    ...report.perDigit
      .filter((row) => row.n > 0)
      .map(
        (row) =>
          `${row.digit.padStart(5)} ${cell(row.n)} ${cell(row.correct)}  ${percent(row.accuracy).padStart(8)}`,
      ),
    '',
    'written (down) and read (across); "none": no digit was read in its place',
    `     ${[...Array(10).keys(), 'none'].map(cell).join('')}`,
    ...report.confusion.map((row, digit) => `${String(digit).padStart(5)}${row.map(cell).join('')}`),
  ].join('\n');
}
