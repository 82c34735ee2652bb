/** Which digit is taken for which. */
import type { Item } from './item.ts';

/** The column of what has no readable counterpart. */
const NONE = 10;

export interface DigitRow {
  digit: string;
  n: number;
  correct: number;
  /** 0 to 1; 0 where there are none. */
  accuracy: number;
}

/**
 * confusion[label][reading] over all places of all labels, signs left out; the eleventh column counts those that were
 * read with more or fewer characters than the label has.
 */
export function confusionOf(items: readonly Item[]): number[][] {
  const confusion = Array.from({ length: 10 }, () => new Array<number>(NONE + 1).fill(0));
  for (const { label, reading } of items) {
    const isAligned = reading.length === label.length;
    [...label].forEach((character, i) => {
      const row = confusion[Number.parseInt(character, 10)];
      if (!row) return;
      const read = isAligned ? Number.parseInt(reading[i] ?? '', 10) : NaN;
      const column = Number.isNaN(read) ? NONE : read;
      row[column] = (row[column] ?? 0) + 1;
    });
  }
  return confusion;
}

export function digitRows(confusion: readonly (readonly number[])[]): DigitRow[] {
  return confusion.map((row, digit) => {
    const n = row.reduce((sum, count) => sum + count, 0);
    const correct = row[digit] ?? 0;
    return { digit: String(digit), n, correct, accuracy: n === 0 ? 0 : correct / n };
  });
}
