/** An evaluation as a person reads it. */
import type { AdaptReport } from './adapt.ts';
import { BINS } from './calibration.ts';
import type { DigitRow } from './confusion.ts';
import type { Evaluation, WriterReport } from './evaluation.ts';
import type { AtThreshold, JunkReport } from './junk.ts';
import type { WriterRow } from './writers.ts';

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const cell = (value: string | number): string => String(value).padStart(6);
const share = (value: number): string => percent(value).padStart(8);
const shareOf = (part: number, whole: number): string => percent(whole === 0 ? 0 : part / whole);

export function describe(evaluation: Evaluation): string {
  const { n, correct, sure, sureCorrect, atTwoPercentUnsure: asked, writers, byWriter } = evaluation;
  return [
    `accuracy       ${percent(evaluation.accuracy)}   ${correct} of ${n} read right`,
    `taken as sure  ${shareOf(sure, n)}   of these right: ${shareOf(sureCorrect, sure)}`,
    `at 2 % unsure  ${percent(asked.accuracy)}   of the other ${asked.n} right; unsure below ${asked.threshold.toFixed(4)}`,
    `calibration    ${percent(evaluation.ece)}   expected error of the confidence (ECE, ${BINS} bins)`,
    `empty          ${evaluation.empty}`,
    ...(writers ? [describeWriters(writers)] : []),
    `time           ${evaluation.msPerItem.toFixed(3)} ms an item`,
    `model          ${evaluation.model}`,
    ...describeDigits(evaluation.perDigit, evaluation.confusion),
    ...(byWriter ? describeEach(byWriter, evaluation) : []),
  ].join('\n');
}

export function describeJunk({ n, leftOut, shipped, atTwoPercentUnsure }: JunkReport): string {
  const line = ({ threshold, asNumber }: AtThreshold, why: string): string =>
    `${share(asNumber)}  where it is unsure below ${threshold.toFixed(4)}, ${why}`;
  return [
    `junk: ${n} items, and ${leftOut} look-alikes of digits left out; read as a number with confidence:`,
    line(shipped, 'as shipped'),
    ...(atTwoPercentUnsure ? [line(atTwoPercentUnsure, 'at which 2 % of the ink of --strokes is')] : []),
  ].join('\n');
}

function describeWriters({ n, accuracy, worst }: WriterReport): string {
  return (
    `writers        ${n}, mean of their accuracies ${percent(accuracy)}, ` +
    `worst ${worst.writer} with ${percent(worst.accuracy)} of ${worst.n}`
  );
}

function describeDigits(perDigit: readonly DigitRow[], confusion: readonly (readonly number[])[]): string[] {
  return [
    '',
    'digit       n  right  accuracy',
    ...perDigit
      .filter((row) => row.n > 0)
      .map((row) => `${row.digit.padStart(5)} ${cell(row.n)} ${cell(row.correct)}  ${share(row.accuracy)}`),
    '',
    'written (down) and read (across); "none": no digit was read in its place',
    `     ${[...Array(10).keys(), 'none'].map(cell).join('')}`,
    ...confusion.map((row, digit) => `${String(digit).padStart(5)}${row.map(cell).join('')}`),
  ];
}

function describeEach(rows: readonly WriterRow[], { writers, worstTenth }: Evaluation): string[] {
  const width = Math.max('worst tenth'.length, ...rows.map(({ writer }) => writer.length));
  const line = (name: string, n: string | number, right: string | number, accuracy: number): string =>
    `${name.padEnd(width)} ${cell(n)} ${cell(right)}  ${share(accuracy)}`;
  return [
    '',
    `${'writer'.padEnd(width)}      n  right  accuracy`,
    ...rows.map(({ writer, n, correct, accuracy }) => line(writer, n, correct, accuracy)),
    line('mean', writers?.n ?? 0, '', writers?.accuracy ?? 0),
    line('worst tenth', worstTenth?.n ?? 0, '', worstTenth?.accuracy ?? 0),
  ];
}

export function describeAdaptation({ samples, fitted, n, before, after, writers }: AdaptReport): string {
  const line = (name: string, from: number, to: number): string => `${name.padEnd(16)} ${share(from)}  ${share(to)}`;
  return [
    `fitted to the first ${samples} of each digit of each writer (${fitted} in all); the other ${n}:`,
    'read right         before     after',
    line('all items', before, after),
    line('mean of writers', writers.before, writers.after),
    line('worst tenth', writers.worstTenthBefore, writers.worstTenthAfter),
    `${writers.worse} of ${writers.n} writers got worse`,
  ].join('\n');
}
