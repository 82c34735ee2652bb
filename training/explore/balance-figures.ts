/** Class balance: how far each label is from its equal share. */
import type { Figure } from '../report-page/figure.ts';
import { heatMap } from '../report-page/heat-map.ts';
import { countOf } from './count-figures.ts';
import { isOfDigits, SPLITS } from './sets.ts';
import type { ExploredSet } from './sets.ts';

/** At this distance from the equal share the colour is full. */
const FULL = 0.5;

export function balanceFigures(sets: readonly ExploredSet[]): Figure[] {
  const digits = sets.filter(isOfDigits);
  const others = sets.filter((set) => !isOfDigits(set));
  return [
    balanceFigure('digits', 'the digits', digits),
    ...others.map((set) => balanceFigure(set.id, set.title, [set])),
  ];
}

/** @param sets of the same labels */
function balanceFigure(id: string, what: string, sets: readonly ExploredSet[]): Figure {
  const rows = sets.flatMap((set) =>
    SPLITS.map((split) => ({
      name: sets.length > 1 ? `${set.title}, ${split}` : split,
      parts: set.labels.map((label) => {
        const equal = set.items[split].length / set.labels.length;
        return { label, off: equal > 0 ? countOf(set, split, label) / equal - 1 : 0 };
      }),
    })),
  );
  return {
    id: `balance-${id}`,
    title: `Class balance of ${what}`,
    see:
      'How many per cent more (blue) or fewer (orange) drawings of a label there are than its equal share. A ' +
      'network learns also how often a label comes: ' +
      'what is too frequent here it will see too often in a doubtful drawing.',
    picture: {
      kind: 'chart',
      svg: heatMap({
        label: `Per cent above or below the equal share, ${what}`,
        cells: rows.flatMap(({ name, parts }) =>
          parts.map(({ label, off }) => ({ row: name, column: label, shade: off / FULL, text: signed(off) })),
        ),
        x: '',
        y: '',
      }),
    },
    table: {
      head: ['', ...(sets[0]?.labels ?? [])],
      rows: rows.map(({ name, parts }) => [name, ...parts.map(({ off }) => `${signed(off)} %`)]),
    },
  };
}

function signed(share: number): string {
  const rounded = Math.round(100 * share);
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : '0';
}
