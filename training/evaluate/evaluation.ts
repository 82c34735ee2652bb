/** What reading labelled items has shown, for machines; describe.ts says it to people. */
import { calibrationError } from './calibration.ts';
import { confusionOf, digitRows } from './confusion.ts';
import type { DigitRow } from './confusion.ts';
import { accuracy, countRight } from './item.ts';
import type { Item } from './item.ts';
import { atUnsure, TWO_PERCENT } from './unsure.ts';
import type { AtUnsure } from './unsure.ts';
import { byWriter, meanOfWriters, worstTenth } from './writers.ts';
import type { WriterRow } from './writers.ts';

export interface Evaluation {
  /** Share of the items whose best guess is the label, 0 to 1. */
  accuracy: number;
  n: number;
  correct: number;
  /** Items that the app would take without asking, and how many of these are right. */
  sure: number;
  sureCorrect: number;
  empty: number;
  /** The same where the threshold is set so that 2 % of the items are unsure. */
  atTwoPercentUnsure: AtUnsure;
  /** Expected calibration error over 15 bins, 0 to 1. */
  ece: number;
  /** For each digit, over all places of all labels that were read with as many digits as they have. */
  perDigit: DigitRow[];
  /** confusion[label][reading], the same digits; the eleventh column counts those without a readable counterpart. */
  confusion: number[][];
  msPerItem: number;
  model: string;
  /** Where the file names writers: each counts the same, however much was written. */
  writers?: WriterReport;
  /** Every writer, the worst first, and the mean over the worst tenth of them: where it was asked for. */
  byWriter?: WriterRow[];
  worstTenth?: { n: number; accuracy: number };
}

export interface WriterReport {
  n: number;
  /** Mean of the writers' own accuracies, 0 to 1. */
  accuracy: number;
  worst: { writer: string; n: number; accuracy: number };
}

/**
 * @param seconds that reading all items took
 * @param eachWriter whether every writer is to be listed
 */
export function makeEvaluation(
  items: readonly Item[],
  seconds: number,
  model: string,
  eachWriter: boolean,
): Evaluation {
  const rows = byWriter(items);
  const confusion = confusionOf(items);
  const sure = items.filter(({ kind }) => kind === 'number');
  return {
    accuracy: accuracy(items),
    n: items.length,
    correct: countRight(items),
    sure: sure.length,
    sureCorrect: countRight(sure),
    empty: items.filter(({ kind }) => kind === 'empty').length,
    atTwoPercentUnsure: atUnsure(items, TWO_PERCENT),
    ece: calibrationError(items),
    perDigit: digitRows(confusion),
    confusion,
    msPerItem: items.length === 0 ? 0 : (1000 * seconds) / items.length,
    model,
    ...reportWriters(rows),
    ...(eachWriter ? listWriters(rows) : {}),
  };
}

function reportWriters(rows: readonly WriterRow[]): Pick<Evaluation, 'writers'> {
  const [worst] = rows;
  if (!worst) return {};
  const { writer, n, accuracy } = worst;
  return { writers: { n: rows.length, accuracy: meanOfWriters(rows), worst: { writer, n, accuracy } } };
}

function listWriters(rows: WriterRow[]): Required<Pick<Evaluation, 'byWriter' | 'worstTenth'>> {
  const worst = worstTenth(rows);
  return { byWriter: rows, worstTenth: { n: worst.length, accuracy: meanOfWriters(worst) } };
}
