/** One thing that was read, and what was made of it: all that the figures are computed from. */
export interface Item {
  label: string;
  /** null where the file does not say. */
  writer: string | null;
  /** The best guess even when unsure; '' where there is not even a guess. */
  reading: string;
  /** Calibrated probability that the reading is right, 0 to 1. */
  confidence: number;
  kind: 'number' | 'unsure' | 'empty';
}

/** A comma in a label is as good as the point that is read. */
export function isRight({ label, reading }: Pick<Item, 'label' | 'reading'>): boolean {
  return reading === label.replace(',', '.');
}

export function countRight(items: readonly Item[]): number {
  return items.filter(isRight).length;
}

/** Share of the items whose best guess is the label, 0 to 1; 0 where there are none. */
export function accuracy(items: readonly Item[]): number {
  return items.length === 0 ? 0 : countRight(items) / items.length;
}

/** 0 where there are none. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
