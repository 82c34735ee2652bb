import { svg, type SVGTemplateResult } from 'lit';
import type { ArrayPicture } from '../../core/practice/picture.ts';
import { at, type Drawing } from './picture-drawing.ts';

const STEP = 18;
const DOT = 6.5;
const LEFT = 42;
const TOP = 32;
/** A gap after every fifth dot lets the eye count. */
const GAP = 6;

const along = (place: number): number => STEP * (place + 0.5) + GAP * Math.floor(place / 5);

/**
 * Rows of dots with their numbers. While it is open, of a product only the first row and column are drawn full; of what
 * is to be shared, all dots lie in a heap of tens, the first share full.
 */
export function drawArray(picture: ArrayPicture, open: boolean): Drawing {
  return picture.shared && open ? drawHeap(picture) : drawRows(picture, open);
}

function drawRows({ rows, columns, shared, left = 0 }: ArrayPicture, open: boolean): Drawing {
  const width = LEFT + along(columns - 1) + STEP;
  const bottom = TOP + along(rows - 1) + STEP / 2 + (left > 0 ? STEP + GAP : 0);
  const result = shared ? `${rows}` : `${rows} × ${columns} = ${open ? '?' : rows * columns}`;
  const full = (row: number, column: number) => !open || row === 0 || column === 0;
  return {
    width: Math.max(width, LEFT + 130), height: bottom + (shared ? 10 : 34), content: [
      svg`<text class="number" x=${at(LEFT + along(columns - 1) / 2 + STEP / 4)} y="20">${columns}</text>`,
      svg`<text class=${shared ? 'result' : 'number'} x="20" y=${at(TOP + along(rows - 1) / 2 + STEP / 4 + 6)}>${rows}</text>`,
      ...dots(rows * columns, columns, (dot) => full(Math.floor(dot / columns), dot % columns)),
      ...(left > 0 ? [svg`<text class="result" x="20" y=${at(bottom + 4)}>r ${left}</text>`] : []),
      ...Array.from({ length: left }, (_, dot) => svg`<circle class="dot over" r=${DOT} cx=${at(LEFT + along(dot))} cy=${at(bottom - 2)}></circle>`),
      ...(shared ? [] : [svg`<text class=${open ? 'asked start' : 'result start'} x=${LEFT} y=${at(bottom + 26)}>${result}</text>`]),
    ],
  };
}

function drawHeap({ rows, columns, left = 0 }: ArrayPicture): Drawing {
  const all = rows * columns + left;
  const wide = Math.min(10, all);
  const high = Math.ceil(all / 10);
  return {
    width: LEFT + along(Math.max(wide, 4) - 1) + STEP, height: TOP + along(high - 1) + STEP, content: [
      svg`<text class="number start" x=${LEFT} y="20">${all}</text>`,
      ...dots(all, 10, (dot) => dot < columns),
    ],
  };
}

function dots(count: number, wide: number, full: (dot: number) => boolean): SVGTemplateResult[] {
  return Array.from({ length: count }, (_, dot) => svg`
    <circle class=${full(dot) ? 'dot' : 'dot hollow'} r=${DOT} cx=${at(LEFT + along(dot % wide))}
      cy=${at(TOP + along(Math.floor(dot / wide)))}></circle>`);
}
