import type { GradebookRow } from '../../core/assessment/gradebook.ts';
import { shareOf } from '../../core/assessment/mark-result.ts';

/** By which column the rows are sorted: the names, the mean, or the assessment of this id. */
export interface SortedBy {
  readonly column: 'name' | 'mean' | { readonly assessment: string };
  readonly descending: boolean;
}

export function sameColumn(one: SortedBy['column'], other: SortedBy['column']): boolean {
  return typeof one === 'string' || typeof other === 'string' ? one === other : one.assessment === other.assessment;
}

/** The rows in this order; who has no such score comes last. The order before stays among equals. */
export function sortRows(rows: readonly GradebookRow[], { column, descending }: SortedBy, compare: (one: string, other: string) => number): readonly GradebookRow[] {
  const way = descending ? -1 : 1;
  if (column === 'name') return [...rows].sort((one, other) => way * compare(one.pupil.name, other.pupil.name));
  const value = ({ mean, cells }: GradebookRow): number | undefined => {
    if (column === 'mean') return mean;
    const counting = cells.get(column.assessment)?.counting;
    return counting && shareOf(counting);
  };
  return [...rows].sort((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return way * (a - b);
  });
}
