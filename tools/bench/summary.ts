/** From samples to the table that is printed. */
import { table } from '../table.ts';
import type { Sample } from './protocol.ts';
import { median, quantile } from './statistics.ts';

/** What has to be downloaded; bytes. */
export interface Weight {
  /** Scripts and wasm, as they are and in brotli. */
  readonly code: number;
  readonly codeBrotli: number;
  /** model.json and shards, as they are stored. */
  readonly model: number;
}

export interface Entry extends Weight {
  readonly name: string;
  readonly samples: readonly Sample[];
}

/** The columns: a heading, what it is of an entry, how it is written. */
const COLUMNS: readonly { heading: string; of: (entry: Entry) => number; digits: number; unit: number }[] = [
  { heading: 'JS+wasm kB', of: ({ code }) => code, digits: 0, unit: 1000 },
  { heading: 'brotli', of: ({ codeBrotli }) => codeBrotli, digits: 0, unit: 1000 },
  { heading: 'model kB', of: ({ model }) => model, digits: 0, unit: 1000 },
  { heading: 'cold start ms', of: ({ samples }) => median(samples.map(({ coldStart }) => coldStart)), digits: 0, unit: 1 },
  { heading: '1 digit ms', of: (entry) => median(ones(entry)), digits: 2, unit: 1 },
  { heading: 'p95', of: (entry) => quantile(ones(entry), 0.95), digits: 2, unit: 1 },
  { heading: '16 digits ms', of: (entry) => median(batches(entry)), digits: 2, unit: 1 },
  { heading: 'p95', of: (entry) => quantile(batches(entry), 0.95), digits: 2, unit: 1 },
];

/** One line each, and another that says how many times the figures of the first entry these are. */
export function summaryTable(entries: readonly Entry[]): string {
  const rows = [['', ...COLUMNS.map(({ heading }) => heading)]];
  for (const [i, entry] of entries.entries()) {
    rows.push([entry.name, ...COLUMNS.map(({ of, digits, unit }) => (of(entry) / unit).toFixed(digits))]);
    const first = entries[0];
    if (i === 0 || !first) continue;
    rows.push(['  times this reader’s', ...COLUMNS.map(({ of }) => ratio(of(entry), of(first)))]);
  }
  return table(rows);
}

/** Milliseconds, warm, of all rounds. */
export const messages = ({ samples }: Entry): number[] => samples.flatMap(({ message }) => message);
export const ones = ({ samples }: Entry): number[] => samples.flatMap(({ one }) => one);
export const batches = ({ samples }: Entry): number[] => samples.flatMap(({ batch }) => batch);

/** Two figures that matter: 0.083, 0.83, 8.3, 83. */
function ratio(value: number, reference: number): string {
  return `${Number((value / reference).toPrecision(2))}x`;
}
