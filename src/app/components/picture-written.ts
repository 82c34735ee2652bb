import { svg, type SVGTemplateResult } from 'lit';
import { columnSteps, notesAfter, type ColumnStep } from '../../core/practice/column-steps.ts';
import type { WrittenPicture } from '../../core/practice/picture.ts';
import { at, type Drawing } from './picture-drawing.ts';

const CELL = 24;
/** Base lines of a frame: notes, first number, second number, result, what was reckoned. */
const [NOTES, TOP, BOTTOM, RESULT, WORDS] = [22, 48, 74, 106, 132] as const;
const LINE = 82;
const HEIGHT = 146;
/** A frame of few columns has room for what is reckoned all the same, such as `1 + 9 + 9 = 19`. */
const NARROWEST = 122;
/** As wide as a small phone shows without making it smaller. */
const WIDEST = 340;

/** The columns once for each place that is worked; while it is open, only the ones, with nothing reckoned yet. */
export function drawWritten(picture: WrittenPicture, open: boolean): Drawing {
  const steps = columnSteps(picture);
  const shown = open ? steps.slice(0, 1) : steps.filter((step, place) => place === 0 || isWorked(step));
  const cells = steps.length + 1;
  const width = Math.max(NARROWEST, CELL * cells + 18);
  const inRow = Math.max(1, Math.min(shown.length, Math.floor(WIDEST / width)));
  return {
    width: Math.max(width * inRow, 150), height: HEIGHT * Math.ceil(shown.length / inRow),
    content: shown.map((step, i) => svg`
      <g transform="translate(${width * (i % inRow)} ${HEIGHT * Math.floor(i / inRow)})">${frame(picture, steps, step, open)}</g>`),
  };
}

/** A place beyond both numbers has only what was carried to it: it is written down with the column before. */
function isWorked({ top, bottom }: ColumnStep): boolean {
  return top !== undefined || bottom !== undefined;
}

function frame(picture: WrittenPicture, steps: readonly ColumnStep[], now: ColumnStep, open: boolean): SVGTemplateResult[] {
  const adds = picture.way === 'add';
  const notes = notesAfter(picture, now.place).map((note) => (open && adds ? undefined : note));
  const last = steps.filter(isWorked).at(-1)?.place === now.place;
  const x = (place: number): number => CELL * (steps.length - place) + CELL / 2;
  const digit = (style: string, place: number, y: number, value: number | string | undefined) =>
    value === undefined ? svg`` : svg`<text class=${style} x=${at(x(place))} y=${y}>${value}</text>`;
  const done = (place: number): boolean => !open && (place <= now.place || last);
  return [
    svg`<rect class="column" x=${at(x(now.place) - CELL / 2)} y="2" width=${CELL} height=${RESULT + 6} rx="5"></rect>`,
    ...steps.flatMap(({ place, top, bottom, result }) => [
      digit('note', place, NOTES, notes[place]),
      digit('digit', place, TOP, top),
      ...(!adds && notes[place] !== undefined ? [svg`<path class="struck" d="M${at(x(place) - 8)} ${TOP - 2}l16 -12"></path>`] : []),
      digit('digit', place, BOTTOM, bottom),
      ...(done(place) ? [digit('result', place, RESULT, result)] : []),
    ]),
    svg`<text class="digit" x=${CELL / 2} y=${BOTTOM}>${adds ? '+' : '−'}</text>`,
    svg`<path class="axis" d="M4 ${LINE}H${CELL * (steps.length + 1)}"></path>`,
    ...(open ? [digit('asked', now.place, RESULT, '?')] : []),
    svg`<text class="number start" x="4" y=${WORDS}>${reckoned(picture, now, open)}</text>`,
  ];
}

/** `8 + 7 = 15`, with what was carried in front, or what the upper digit has become. */
export function reckoned({ way }: Pick<WrittenPicture, 'way'>, step: ColumnStep, open: boolean): string {
  const { top = 0, bottom, note, result = 0, exchange } = step;
  const parts = way === 'add' ? [note, top, bottom].filter((part) => part !== undefined) : [note ?? top, bottom ?? 0];
  const end = way === 'add' && exchange ? result + 10 : result;
  return `${parts.join(way === 'add' ? ' + ' : ' − ')} = ${open ? '?' : end}`;
}
