/** Accuracy by writer: a mean over items hides the few whose hand is not read at all. */
import { groupBy } from '../../src/core/group-by.ts';
import { countRight, mean } from './item.ts';
import type { Item } from './item.ts';

export interface WriterRow {
  writer: string;
  n: number;
  correct: number;
  /** 0 to 1. */
  accuracy: number;
}

/** Every writer, the worst first; items without one are left out. */
export function byWriter(items: readonly Item[]): WriterRow[] {
  const rows = [...groupBy(items, ({ writer }) => writer)].map(([writer, written]): WriterRow => {
    const correct = countRight(written);
    return { writer, n: written.length, correct, accuracy: correct / written.length };
  });
  return rows.sort((a, b) => a.accuracy - b.accuracy);
}

/** Mean of the writers' own accuracies, 0 to 1: each counts the same, however much was written. */
export function meanOfWriters(rows: readonly WriterRow[]): number {
  return mean(rows.map((row) => row.accuracy));
}

/** The worst tenth of the writers, rounded up: at least one, where there is any. */
export function worstTenth(rows: readonly WriterRow[]): WriterRow[] {
  return [...rows].sort((a, b) => a.accuracy - b.accuracy).slice(0, Math.ceil(rows.length / 10));
}
