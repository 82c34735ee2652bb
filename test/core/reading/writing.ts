/** What a child writes, digit by digit, where a test says so. */
import type { Ink, Stroke } from '../../../src/core/ink/stroke.ts';
import { FORMS } from '../ink/digits.ts';

/** Height of a usual digit on the paper, CSS pixels. */
export const HEIGHT = 100;

/** A digit or sign as it was written, and what anyone would call it (see `rowOf` in oracle.ts). */
export interface Written {
  readonly sign: string;
  readonly strokes: Ink;
  /** What each of its strokes looks like without the others, by name; no digit unless given. */
  readonly alone?: readonly string[];
}

/** The stem of a 4 is a 1, a 7 is a 7 without its crossbar, and a 5 without its bar may be one. */
const ALONE: Readonly<Record<string, readonly string[]>> = { '4': ['x', '1'], '5': ['5', 'x'], '7': ['7', 'x'] };

/** A stroke from point to point. */
export function pen(...points: readonly (readonly [number, number])[]): Stroke {
  return points.map(([x, y], i) => ({ x, y, t: i * 8, pressure: 0.5 }));
}

export interface Place {
  /** Left end and top, CSS pixels. */
  readonly x: number;
  readonly y?: number;
  readonly height?: number;
  /** Which of the forms in digits.ts. */
  readonly form?: number;
}

/** One of our own digits. */
export function digit(sign: string, { x, y = 0, height = HEIGHT, form = 0 }: Place): Written {
  const drawn = FORMS[Number(sign)]?.[form];
  if (!drawn) throw new RangeError(`There is no digit ${sign} of form ${form} to write.`);
  const strokes = drawn.strokes.map((stroke) => pen(...stroke.map((p) => [x + p.x * height, y + p.y * height] as const)));
  const alone = strokes.length > 1 ? ALONE[sign] : undefined;
  return { sign, strokes, ...(alone && { alone }) };
}

/** Our own digit as the mirror shows it. */
export function mirrored(sign: string, place: Place): Written {
  const { strokes } = digit(sign, place);
  const middle = place.x + (place.height ?? HEIGHT) / 4;
  return { sign: `m${sign}`, strokes: strokes.map((stroke) => stroke.map((p) => ({ ...p, x: 2 * middle - p.x }))) };
}

/** All strokes in the order of writing, digit after digit. */
export function onPaper(...written: readonly Written[]): Ink {
  return written.flatMap(({ strokes }) => strokes);
}

/** A zigzag from left to right over a box, `turns` times down and up. */
export function zigzag(left: number, right: number, { top = 0, bottom = HEIGHT, turns = 5 } = {}): Stroke {
  const points = Array.from({ length: 2 * turns + 1 }, (_, i) => [left + ((right - left) * i) / (2 * turns), i % 2 ? bottom : top] as const);
  return pen(...points);
}

/** A zigzag from top to bottom, as one rubs something out. */
export function rubbing(left: number, right: number, { top = 0, bottom = HEIGHT, turns = 4 } = {}): Stroke {
  const points = Array.from({ length: 2 * turns + 1 }, (_, i) => [i % 2 ? right : left, top + ((bottom - top) * i) / (2 * turns)] as const);
  return pen(...points);
}
