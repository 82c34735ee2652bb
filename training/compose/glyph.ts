/** One written sign of a number: what it is made of while the number is composed. */
import type { PenStroke } from '../pen-data.ts';
import { mapPoints } from './polyline.ts';

/**
 * Height of a usual digit, in the units of everything composed; what is a share of the height is a share of this.
 * The reader knows no unit, so any number would do.
 */
export const HEIGHT = 100;

/** The owner of ink that is no part of the number: what was scratched out, and the scratching. */
export const NOBODY = -1;

/** One stroke of a sign. */
export interface Mark {
  stroke: PenStroke;
  /** Places in the text, or NOBODY. */
  owners: readonly number[];
  /** Whether it is written only when the rest of the number stands there. */
  late: boolean;
}

/** A digit, minus or point, with its foot at y = 0 until it is laid out. */
export interface Glyph {
  /** A digit, `-` or `.`; `x` for a digit that was scratched out. */
  sign: string;
  /** In order of writing. */
  marks: readonly Mark[];
}

export function glyphOf(sign: string, owner: number, strokes: readonly PenStroke[], late = false): Glyph {
  return { sign, marks: strokes.map((stroke) => ({ stroke, owners: [owner], late })) };
}

export function moveMark(mark: Mark, dx: number, dy: number): Mark {
  return { ...mark, stroke: mapPoints(mark.stroke, (x, y) => [x + dx, y + dy]) };
}

export function moveGlyph(glyph: Glyph, dx: number, dy: number): Glyph {
  return { ...glyph, marks: glyph.marks.map((mark) => moveMark(mark, dx, dy)) };
}

export function strokesOf(glyph: Glyph): PenStroke[] {
  return glyph.marks.map(({ stroke }) => stroke);
}
