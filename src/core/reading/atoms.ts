import { boxOf, heightOf, middleOf, widthOf } from '../ink/box.ts';
import { cutStroke } from '../ink/cut.ts';
import type { Box, Ink, Stroke } from '../ink/stroke.ts';
import { thin } from '../ink/thin.ts';

/** What is never divided when ink is grouped into digits: a stroke, or a piece of one that may hold two digits. */
export interface Atom {
  /** Index of its stroke in the ink: the order of writing. */
  readonly stroke: number;
  /** Whether the rest of its stroke are other atoms. */
  readonly isPiece: boolean;
  readonly points: Stroke;
  /** The same, with only the points that matter for distances. */
  readonly outline: Stroke;
  readonly box: Box;
}

/** Ink in atoms. */
export interface Paper {
  /** From left to right. */
  readonly atoms: readonly Atom[];
  /** Height of a usual digit, in the unit of the ink: the unit of all that is measured between atoms. */
  readonly height: number;
}

/** Detail below this share of the height changes no distance worth speaking of. */
const DETAIL = 0.02;

/** Where there are only flat strokes, a digit is at least this share of the widest as high. */
const FLATTEST = 0.4;

/** @param ink clean; strokes without points are left out */
export function paperOf(ink: Ink): Paper {
  const boxes = ink.filter((stroke) => stroke.length > 0).map((stroke) => boxOf([stroke]));
  const tallest = Math.max(0, ...boxes.map(heightOf));
  const height = Math.max(tallest, FLATTEST * Math.max(0, ...boxes.map(widthOf)));
  const atoms = ink.flatMap((points, stroke): Atom[] => {
    if (points.length === 0) return [];
    const pieces = cutStroke(points, height);
    return pieces.map((piece) => ({
      stroke,
      isPiece: pieces.length > 1,
      points: piece,
      outline: thin([piece], DETAIL * height)[0] ?? piece,
      box: boxOf([piece]),
    }));
  });
  return { atoms: atoms.sort((a, b) => middleOf(a.box) - middleOf(b.box)), height };
}
