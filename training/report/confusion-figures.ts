import { confusionOf, digitRows } from '../evaluate/confusion.ts';
import { countRight } from '../evaluate/item.ts';
import type { Item } from '../evaluate/item.ts';
import type { Figure } from '../report-page/figure.ts';
import { heatMap } from '../report-page/heat-map.ts';
import { count, percent } from '../report-page/numbers.ts';
import type { Section } from '../report-page/page.ts';
import type { Judged } from './judge.ts';
import { penDigits } from './test-set.ts';

const COLUMNS = [...Array(10).keys(), 'none'].map(String);

export function confusionSection(models: readonly Judged[]): Section {
  return {
    id: 'confusion',
    title: 'What is taken for what',
    text: ['Down what was written, across what was read; “none” is a digit that was read as no number, or as a number of two digits. Orange is wrong, and the fuller the more often.'],
    figures: models.flatMap(({ name, read }) => [
      confusionFigure(`pen-${name}`, `Pen digits of unseen writers, ${name}`, penDigits(read)),
      confusionFigure(`mnist-${name}`, `MNIST test images, ${name}`, read.images),
    ]),
  };
}

function confusionFigure(id: string, title: string, items: readonly Item[]): Figure {
  const confusion = confusionOf(items);
  const rows = digitRows(confusion);
  const wrong = items.length - countRight(items);
  return {
    id: `confusion-${id}`,
    title,
    see: `${count(wrong)} of ${count(items.length)} were read wrong.`,
    picture: {
      kind: 'chart',
      svg: heatMap({
        label: `What is read for what is written. ${title}`,
        cells: rows.flatMap(({ digit, n }) =>
          COLUMNS.map((column, i) => {
            const times = confusion[Number(digit)]?.[i] ?? 0;
            const share = n > 0 ? times / n : 0;
            // What is right is the rule: it is pale, so that the exceptions stand out.
            const shade = column === digit ? 0.15 * share : -Math.sqrt(share);
            return { row: digit, column, shade, text: times > 0 ? String(times) : '' };
          }),
        ),
        x: 'read',
        y: 'written',
      }),
    },
    table: {
      head: ['digit', 'items', 'read right', 'accuracy'],
      rows: rows.map(({ digit, n, correct, accuracy }) => [digit, n, correct, percent(accuracy, 2)]),
    },
  };
}
