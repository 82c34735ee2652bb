import { svg, type SVGTemplateResult } from 'lit';
import { digitsOf, exchanges } from '../../core/practice/columns.ts';
import type { BlocksPicture } from '../../core/practice/picture.ts';
import { shownUnits } from './formats.ts';
import { at, type Drawing } from './picture-drawing.ts';

/** The side of a one; ten of them are a rod, ten rods a plate. */
const UNIT = 6;
const ROD = 10 * UNIT;
const STEP = UNIT + 2.5;
/** Plates lie on each other, each showing its edge. */
const PLATE_STEP = 9;
const LABEL = 98;
const GAP = 16;
const ROW = ROD + 16;

type Look = 'first' | 'second' | 'moved' | 'taken';

/** What one row shows of one place: how the blocks look, in their order. */
type Pile = readonly Look[];

interface Row {
  readonly label: string;
  readonly style: 'number' | 'asked' | 'result';
  /** Ones first. */
  readonly piles: readonly Pile[];
}

/** Both numbers and what becomes of them; while it is open, the last row is a question mark. */
export function drawBlocks(picture: BlocksPicture, open: boolean): Drawing {
  const rows = picture.way === 'add' ? added(picture, open) : taken(picture, open);
  const widths = [0, 1, 2].map((place) => Math.max(0, ...rows.map(({ piles }) => widthOf(place, piles[place]?.length ?? 0))));
  const lefts = [0, 1, 2].map((place) =>
    LABEL + widths.slice(place + 1).reduce((sum, width) => sum + (width > 0 ? width + GAP : 0), 0));
  const answerTop = ROW * (rows.length - 1) + 4;
  return {
    width: Math.max(200, (lefts[0] ?? 0) + (widths[0] ?? 0) + 8), height: ROW * rows.length, content: [
      ...rows.map(({ label, style, piles }, row) => svg`
        <text class="${style} end" x=${LABEL - 16} y=${at(ROW * (row + 0.5) + 7)}>${label}</text>
        ${piles.map((pile, place) => drawPile(place, pile, lefts[place] ?? LABEL, ROW * row + 8))}`),
      svg`<path class="axis thin" d="M8 ${at(answerTop - 2)}H${at(Math.max(192, (lefts[0] ?? 0) + (widths[0] ?? 0)))}"></path>`,
    ],
  };
}

/** The ten that come together look the same in both rows, and so does the one that they become. */
function added(picture: BlocksPicture, open: boolean): Row[] {
  const { top, bottom } = picture;
  const sum = digitsOf(top + bottom);
  const [upper, lower] = [split(top, sum.length), split(bottom, sum.length)];
  const carried = exchanges(picture);
  const into = (place: number) => (carried.includes(place - 1) ? 1 : 0);
  const rows: Row[] = [
    { label: shownUnits(top, picture.places), style: 'number', piles: upper.map((n, place) => pile(n, 'first', carried.includes(place) ? n : 0)) },
    {
      label: `+ ${shownUnits(bottom, picture.places)}`, style: 'number',
      piles: lower.map((n, place) => pile(n, 'second', carried.includes(place) ? 10 - (upper[place] ?? 0) - into(place) : 0)),
    },
  ];
  const result = split(top + bottom, sum.length).map((n, place) => pile(n, 'first', into(place)));
  return [...rows, answerRow(picture, top + bottom, result, open)];
}

/** The number, the same with its tens opened, what is taken away only in outline, and what is left. */
function taken(picture: BlocksPicture, open: boolean): Row[] {
  const { top, bottom } = picture;
  const length = digitsOf(top).length;
  const [upper, lower] = [split(top, length), split(bottom, length)];
  const opened = exchanges(picture);
  const lent = (place: number) => opened.includes(place - 1);
  const ready = upper.map((n, place) => n + (opened.includes(place) ? 10 : 0) - (lent(place) ? 1 : 0));
  const rows: Row[] = [
    { label: shownUnits(top, picture.places), style: 'number', piles: upper.map((n, place) => pile(n, 'first', lent(place) && n > 0 ? 1 : 0)) },
    {
      label: `− ${shownUnits(bottom, picture.places)}`, style: 'number',
      piles: ready.map((n, place) => {
        const from = opened.includes(place) ? pile(n, 'first', 10) : pile(n, 'first', 0);
        const gone = open ? 0 : (lower[place] ?? 0);
        return [...from.slice(0, n - gone), ...Array<Look>(Math.min(gone, n)).fill('taken')];
      }),
    },
  ];
  return [...rows, answerRow(picture, top - bottom, split(top - bottom, length).map((n) => pile(n, 'first', 0)), open)];
}

function answerRow(picture: BlocksPicture, answer: number, piles: readonly Pile[], open: boolean): Row {
  return open
    ? { label: '= ?', style: 'asked', piles: [] }
    : { label: `= ${shownUnits(answer, picture.places)}`, style: 'result', piles };
}

/** Ones, tens, hundreds; a thousand is ten hundreds. */
function split(size: number, length: number): number[] {
  const digits = digitsOf(size, length);
  return [digits[0] ?? 0, ...(length > 1 ? [digits[1] ?? 0] : []), ...(length > 2 ? [Math.floor(size / 100)] : [])];
}

/** `moved` of them, the last ones, have come from another place or go there. */
function pile(count: number, look: Look, moved: number): Pile {
  return Array.from({ length: count }, (_, i) => (i >= count - moved ? 'moved' : look));
}

function widthOf(place: number, count: number): number {
  if (count === 0) return 0;
  if (place === 2) return ROD + PLATE_STEP * (count - 1);
  return STEP * (place === 1 ? count : Math.ceil(count / 5));
}

function drawPile(place: number, looks: Pile, left: number, top: number): SVGTemplateResult[] {
  return looks.map((look, i) => {
    if (place === 2) return block(look, left + PLATE_STEP * i, top, ROD, ROD, 'plate');
    if (place === 1) return block(look, left + STEP * i, top, UNIT, ROD, 'rod');
    // Ones lie in fives from the bottom up, as in a frame of ten.
    return block(look, left + STEP * Math.floor(i / 5), top + ROD - UNIT - STEP * (i % 5), UNIT, UNIT, 'one');
  });
}

function block(look: Look, x: number, y: number, width: number, height: number, shape: string): SVGTemplateResult {
  return svg`<rect class="block ${look} ${shape}" x=${at(x)} y=${at(y)} width=${width} height=${height} rx="1"></rect>`;
}
