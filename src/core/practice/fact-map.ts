import { componentOf } from './component.ts';
import type { FactHistories, FactHistory } from './facts.ts';
import type { Question } from './question.ts';

/** A table of facts: one question in each cell. */
export interface FactTable {
  readonly kind: 'multiplication' | 'addition';
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

export const TIMES_TABLES: FactTable = { kind: 'multiplication', rows: upTo(2, 12), columns: upTo(1, 12) };

/** Those with nought are asked nowhere. */
export const SUMS: FactTable = { kind: 'addition', rows: upTo(1, 10), columns: upTo(1, 10) };

export function cellQuestion({ kind }: FactTable, row: number, column: number): Question {
  return { kind, operands: [row, column] };
}

/** All that the child did with the fact of a question, asked in this order or the other; undefined where it has not met it. */
export function historyOfFact(histories: FactHistories, question: Question): FactHistory | undefined {
  return histories.get(componentOf(question).id);
}
