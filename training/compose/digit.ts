/** A writer's digit as it stands in a number, and what hands do to it: late bars, lifted pens, writing it over. */
import type { PenSample, PenStroke } from '../pen-data.ts';
import type { Random } from '../random.ts';
import { chance, clamp, normal } from './draw.ts';
import { glyphOf, HEIGHT } from './glyph.ts';
import type { Glyph, Mark } from './glyph.ts';
import { boxOf, cutAt, distance, mapPoints, pointAt, pointsOf, wayTo } from './polyline.ts';

/** How unequal the digits of a number are in height (sd). */
export const SIZE_SPREAD = 0.1;

/** Wider than this share of the usual height no digit gets: a flat one is lower instead, as it was written. */
const WIDEST = 1.3;

/** Digits whose last stroke is a part that one may come back for: the stem of a 4, the bars of 5 and 7. */
const BARRED = /[457]/;
/** Share of them where one does, once the number stands there. */
const LATE = 0.15;

/** Share of digits with a stroke in which the pen was lifted. */
const LIFTED = 0.04;
/** Lifted between these shares of the stroke: nearer to its ends it would be a slip of the pen. */
const LIFT_FROM = 0.25;
const LIFT_TO = 0.75;
/** Half of the lifted pens stop where the line turns most, as children build a digit of pieces. */
const LIFT_AT_CORNER = 0.5;
/** How far off the pen lands again (sd, share of the height, along each axis). */
const LANDING = 0.025;
/** A stroke shorter than this share of the height is written in one go. */
const LIFTABLE = 0.4;

/** Share of digits, in hard numbers, that are mended by writing them once more on top. */
const RETRACED = 0.02;
/** How the second writing differs: its place (sd, share of the height) and its size (sd). */
const RETRACE_SHIFT = 0.035;
const RETRACE_SIZE = 0.05;

/** Times its height that a digit may be wide: the flattest 2 of the data is 2.4, a line that lies is 4 and more. */
const LYING = 2.5;
/** A stroke smaller than this share of the height, beside others, is a slip of the pen. */
const SLIP = 0.05;

export interface DigitStyle {
  /** Share of the usual height. */
  size: number;
  /** How far the top leans to the right, share of the height. */
  slant: number;
  /** Whether it may be written over. */
  hard: boolean;
}

/** Whether a sample can stand in a number: a few are a lying line, or have a dot of the pen far off. */
export function isWritten({ strokes }: PenSample): boolean {
  if (strokes.flatMap(pointsOf).length < 2) return false;
  const { left, top, right, bottom } = boxOf(strokes);
  const height = bottom - top;
  return right - left < LYING * height && strokes.every((stroke) => extent(stroke) >= SLIP * height);
}

/** The longer side of the stroke's box. */
function extent(stroke: PenStroke): number {
  const { left, top, right, bottom } = boxOf([stroke]);
  return Math.max(right - left, bottom - top);
}

/** The sample at its size, with the habits that are drawn for it. */
export function writeDigit(sample: PenSample, owner: number, style: DigitStyle, source: Random): Glyph {
  const barred = putOffBar(glyphOf(sample.label, owner, fit(sample, style)), source);
  const lifted = liftPen(barred, source);
  return style.hard && chance(RETRACED, source) ? retrace(lifted, source) : lifted;
}

/** The sample's strokes with their foot at y = 0 and their left side at x = 0. */
export function fit({ strokes }: Pick<PenSample, 'strokes'>, { size, slant }: Omit<DigitStyle, 'hard'>): PenStroke[] {
  const box = boxOf(strokes);
  const scale = Math.min((size * HEIGHT) / (box.bottom - box.top), (WIDEST * HEIGHT) / (box.right - box.left || 1));
  const slanted = strokes.map((stroke) =>
    mapPoints(stroke, (x, y) => [(x + slant * (box.bottom - y)) * scale, (y - box.bottom) * scale]),
  );
  const { left } = boxOf(slanted);
  return slanted.map((stroke) => mapPoints(stroke, (x, y) => [x - left, y]));
}

function putOffBar(glyph: Glyph, source: Random): Glyph {
  const last = glyph.marks.length - 1;
  if (!BARRED.test(glyph.sign) || last < 1 || !chance(LATE, source)) return glyph;
  return { ...glyph, marks: glyph.marks.map((mark, i) => (i === last ? { ...mark, late: true } : mark)) };
}

/** The longest stroke in two, the second of which begins a little beside the end of the first. */
function liftPen(glyph: Glyph, source: Random): Glyph {
  const lengths = glyph.marks.map(({ stroke }) => wayTo(stroke).at(-1) ?? 0);
  const longest = Math.max(...lengths);
  if (longest < LIFTABLE * HEIGHT || !chance(LIFTED, source)) return glyph;
  const at = lengths.indexOf(longest);
  return { ...glyph, marks: glyph.marks.flatMap((mark, i) => (i === at ? inTwo(mark, source) : [mark])) };
}

function inTwo(mark: Mark, source: Random): Mark[] {
  const [head, tail] = cutAt(mark.stroke, placeOfLift(mark.stroke, source));
  const [dx, dy] = [normal(0, LANDING * HEIGHT, source), normal(0, LANDING * HEIGHT, source)];
  return [
    { ...mark, stroke: head },
    { ...mark, stroke: mapPoints(tail, (x, y) => [x + dx, y + dy]) },
  ];
}

/** Share of the stroke's length. */
function placeOfLift(stroke: PenStroke, source: Random): number {
  const anywhere = source.between(LIFT_FROM, LIFT_TO);
  if (!chance(LIFT_AT_CORNER, source)) return anywhere;
  const ways = wayTo(stroke);
  const shares = ways.map((way) => way / (ways.at(-1) || 1));
  const turns = shares.map((share, i) => (share > LIFT_FROM && share < LIFT_TO ? turnAt(stroke, i) : 0));
  const sharpest = Math.max(...turns);
  return sharpest > 0 ? (shares[turns.indexOf(sharpest)] ?? anywhere) : anywhere;
}

/** How much the line turns in an inner point: 0 where it goes straight on, 2 where it goes back. */
function turnAt(stroke: PenStroke, i: number): number {
  const [before, here, after] = [pointAt(stroke, i - 1), pointAt(stroke, i), pointAt(stroke, i + 1)];
  const lengths = distance(before, here) * distance(here, after);
  const dot = (here[0] - before[0]) * (after[0] - here[0]) + (here[1] - before[1]) * (after[1] - here[1]);
  return lengths > 0 ? clamp(1 - dot / lengths, 0, 2) : 0;
}

/** What stands there is written once more on top, a little beside it; a bar that comes late comes once. */
function retrace(glyph: Glyph, source: Random): Glyph {
  const scale = normal(1, RETRACE_SIZE, source);
  const [dx, dy] = [normal(0, RETRACE_SHIFT * HEIGHT, source), normal(0, RETRACE_SHIFT * HEIGHT, source)];
  const again = glyph.marks
    .filter(({ late }) => !late)
    .map((mark) => ({ ...mark, stroke: mapPoints(mark.stroke, (x, y) => [x * scale + dx, y * scale + dy]) }));
  return { ...glyph, marks: [...glyph.marks, ...again] };
}
