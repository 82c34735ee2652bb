import type { Figure } from '../report-page/figure.ts';
import { percent } from '../report-page/numbers.ts';
import type { Table } from '../report-page/table.ts';
import { deviations } from './deviation.ts';
import type { Judged } from './judge.ts';
import { gradeOf, TARGETS, withUnit } from './targets.ts';
import type { Grade } from './targets.ts';

const GRADES: Readonly<Record<Grade, string>> = { stretch: '★ stretch', must: '✓ must', missed: '✗ missed' };

/** @param models the one that is judged, then those beside it */
export function targetTable(models: readonly Judged[]): Table {
  const [own, ...others] = models;
  const spread = own ? deviations(own, TARGETS) : [];
  return {
    head: ['measured', own?.name ?? '', '±', 'reached', 'must', 'stretch', ...others.map(({ name }) => name)],
    rows: TARGETS.map((target, i) => {
      const value = own ? target.valueOf(own) : NaN;
      const grade = gradeOf(target, value);
      const show = (given: number): string => withUnit(target.unit, given);
      return [
        target.name,
        show(value),
        spread[i] ? percent(spread[i], 2) : '',
        grade ? GRADES[grade] : '',
        show(target.must),
        show(target.stretch),
        ...others.map((other) => show(target.valueOf(other))),
      ];
    }),
  };
}

export function targetFigure(table: Table): Figure {
  return {
    id: 'targets',
    title: 'What was asked for, and what is reached',
    see: 'Accuracies are shares of what was read right, whether sure or not. Of calibration error, junk, size and time less is better. ± is by how much a figure varies with the writers who are drawn from those of the test (standard deviation): it is of few.',
    picture: { kind: 'table', table },
    table: null,
  };
}

/** A table as lines of text: the first column to the left, the others to the right. */
export function tableText({ head, rows }: Table): string {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('   ');
  return all.map(line).join('\n');
}
