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
}

const NONE = 10;

/** @param seconds that reading all items took */
export function makeReport(items: readonly Item[], seconds: number, model: string): Report {
  const right = ({ label, reading }: Item): boolean => reading === label.replace(',', '.');
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
  };
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
