/** The ink of a number that is no digit: minus, point and comma, and what scratches a digit out. */
import type { Box } from '../../src/core/ink/stroke.ts';
import type { PenStroke } from '../pen-data.ts';
import type { Random } from '../random.ts';
import { chance, normal, pick } from './draw.ts';
import { glyphOf, HEIGHT, NOBODY } from './glyph.ts';
import type { Glyph, Mark } from './glyph.ts';
import { boxOf, strokeOf } from './polyline.ts';
import type { Point } from './polyline.ts';

/** Share of signs that are added once the digits stand there. */
const LATE_SIGN = 0.1;

/** The minus, shares of the height: its length, how high it stands (sd about the middle), how much it sags (sd). */
const MINUS_SHORTEST = 0.3;
const MINUS_LONGEST = 0.7;
const MINUS_PLACE = 0.06;
const MINUS_SAG = 0.025;
/** How much it climbs or falls along its length (sd). */
const MINUS_TILT = 0.09;

/** Half of the separators are commas, as most of Europe writes. */
const COMMA = 0.5;
/** How far above or below the line they are set (sd, share of the height). */
const SEPARATOR_PLACE = 0.03;
/** Size of a point and of a comma, shares of the height. */
const POINT_SMALLEST = 0.03;
const POINT_LARGEST = 0.1;
const COMMA_SMALLEST = 0.1;
const COMMA_LARGEST = 0.3;

/** A short stroke at half height. */
export function writeMinus(owner: number, source: Random): Glyph {
  const length = source.between(MINUS_SHORTEST, MINUS_LONGEST) * HEIGHT;
  const middle = normal(-0.5, MINUS_PLACE, source) * HEIGHT;
  const tilt = normal(0, MINUS_TILT, source) * length;
  const sag = normal(0, MINUS_SAG, source) * HEIGHT;
  const stroke = drawn(6, (t) => [t * length, middle + (t - 0.5) * tilt + 4 * sag * t * (1 - t)]);
  return glyphOf('-', owner, [stroke], chance(LATE_SIGN, source));
}

/** A point or a comma; the text says `.` for both. */
export function writePoint(owner: number, source: Random): Glyph {
  const lift = normal(0, SEPARATOR_PLACE, source) * HEIGHT;
  const shape = chance(COMMA, source) ? comma(source) : pick([tap, dab, flick, ring], source)(source);
  const stroke = strokeOf(shape.map(([x, y]) => [x, y + lift]));
  return glyphOf('.', owner, [stroke], chance(LATE_SIGN, source));
}

/** How far from a number the paper is touched that is no part of it, share of the height. */
const NEAREST_TOUCH = 0.1;
const FARTHEST_TOUCH = 0.8;

/** Where the pen only touched the paper: left or right of what was written, above or below it. */
export function writeTouch(strokes: readonly PenStroke[], source: Random): PenStroke {
  const { left, top, right, bottom } = boxOf(strokes);
  const away = source.between(NEAREST_TOUCH, FARTHEST_TOUCH) * HEIGHT;
  const [across, down] = [source.between(left, right), source.between(top, bottom)];
  const [x, y] = pick<Point>([[left - away, down], [right + away, down], [across, top - away], [across, bottom + away]], source);
  return strokeOf(pick([tap, dab, flick, ring], source)(source).map(([dx, dy]) => [x + dx, y + dy]));
}

/** From above the line down through it and to the left, a little bent. */
function comma(source: Random): Point[] {
  const size = source.between(COMMA_SMALLEST, COMMA_LARGEST) * HEIGHT;
  const lean = source.between(0.1, 0.7) * size;
  const bend = source.between(0, 0.2) * size;
  return along(6, (t) => [lean * (1 - t) + 4 * bend * t * (1 - t), (t - 0.4) * size]);
}

/** The pen touches the paper and leaves it: a single sample. */
function tap(): Point[] {
  return [[0, 0]];
}

/** A pen pressed down and turned about on the spot. */
function dab(source: Random): Point[] {
  const half = pointSize(source) / 2;
  return along(5, () => [source.between(-half, half), source.between(-half, half)]);
}

/** A dot that has become a dash in any direction. */
function flick(source: Random): Point[] {
  const [size, angle] = [pointSize(source), source.between(0, Math.PI)];
  return along(3, (t) => [t * size * Math.cos(angle), (t - 0.5) * size * Math.sin(angle)]);
}

function ring(source: Random): Point[] {
  const [radius, start] = [pointSize(source) / 2, source.between(0, 2 * Math.PI)];
  return along(9, (t) => [
    radius * Math.cos(start - 2 * Math.PI * t),
    radius * Math.sin(start - 2 * Math.PI * t),
  ]);
}

function pointSize(source: Random): number {
  return source.between(POINT_SMALLEST, POINT_LARGEST) * HEIGHT;
}

/** How far a strike may reach over the digit on each side, share of the height. */
const STRIKE_OVER = 0.12;
/** How far a turn of a strike misses its place (sd, share of the height). */
const STRIKE_MISS = 0.04;

/** What strikes out all that is within the box. */
export function strikeOut(box: Box, source: Random): Mark[] {
  const strokes = pick([zigzag, lines, coil], source)(grown(box, source), source);
  return strokes.map((stroke) => ({ stroke, owners: [NOBODY], late: false }));
}

function grown({ left, top, right, bottom }: Box, source: Random): Box {
  const over = source.between(0, STRIKE_OVER) * HEIGHT;
  // Were a 1 struck out no wider than it is, it would only be a thicker 1.
  const wider = Math.max(over, (0.3 * HEIGHT - (right - left)) / 2);
  return { left: left - wider, top: top + over / 2, right: right + wider, bottom: bottom - over / 2 };
}

/** To and fro, from the top to the bottom or from left to right. */
function zigzag({ left, top, right, bottom }: Box, source: Random): PenStroke[] {
  const [turns, downwards] = [4 + source.below(6), chance(0.6, source)];
  return [
    drawn(turns + 1, (t, i) => {
      const [on, across] = [t, i % 2];
      const x = left + (right - left) * (downwards ? across : on);
      const y = top + (bottom - top) * (downwards ? on : across);
      return [x + miss(source), y + miss(source)];
    }),
  ];
}

/** Several lines from left to right below one another. */
function lines({ left, top, right, bottom }: Box, source: Random): PenStroke[] {
  const count = 2 + source.below(3);
  return Array.from({ length: count }, (_, i) => {
    const y = top + ((bottom - top) * (i + 1)) / (count + 1);
    const from: Point = [left + miss(source), y + miss(source)];
    const to: Point = [right + miss(source), y + miss(source)];
    return drawn(5, (t) => [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1]) + miss(source) / 4]);
  });
}

/** A dense scribble: round and round while going on to the right. */
function coil({ left, top, right, bottom }: Box, source: Random): PenStroke[] {
  const rounds = 4 + source.below(6);
  const [width, height] = [right - left, bottom - top];
  const start = source.between(0, 2 * Math.PI);
  return [
    drawn(rounds * 9, (t) => {
      const angle = start + 2 * Math.PI * rounds * t;
      const x = left + width * (0.25 + 0.5 * t + 0.25 * Math.cos(angle));
      return [x + miss(source) / 2, top + (height / 2) * (1 + Math.sin(angle + 0.6)) + miss(source) / 2];
    }),
  ];
}

function miss(source: Random): number {
  return normal(0, STRIKE_MISS * HEIGHT, source);
}

/** `count` points of a curve over t = 0 to 1. */
function along(count: number, at: (t: number, i: number) => Point): Point[] {
  return Array.from({ length: count }, (_, i) => at(i / (count - 1), i));
}

function drawn(count: number, at: (t: number, i: number) => Point): PenStroke {
  return strokeOf(along(count, at));
}
