import { boxOf, heightOf, middleOf, widthOf } from '../ink/box.ts';
import { cutStroke } from '../ink/cut.ts';
import { distanceBetween } from '../ink/distance.ts';
import type { Box, Ink, Stroke } from '../ink/stroke.ts';
import { thin } from '../ink/thin.ts';
import { retraces } from './retrace.ts';

/** What is never divided when ink is grouped into digits: a stroke, or a piece of one that may hold two digits. */
export interface Atom {
  /** Index of its stroke in the ink: the order of writing. */
  readonly stroke: number;
  /** Whether the rest of its stroke are other atoms. */
  readonly isPiece: boolean;
  readonly points: Stroke;
  readonly box: Box;
}

/** Ink in atoms. */
export interface Paper {
  /** From left to right. Strokes that go once more over what stands there are passed over, but for a scribble. */
  readonly atoms: readonly Atom[];
  /** Height of a usual digit, in the unit of the ink: the unit of all that is measured between atoms. */
  readonly height: number;
  /** Shortest ways between the atoms, [i][j]; 0 where they cross. None for a scribble. */
  readonly distances: readonly (readonly number[])[];
  /** More than a number is written with: not to be grouped, which would take long. */
  readonly isScribble: boolean;
}

/**
 * Samples that are looked at: 12 seconds of the pen on the paper at 240 Hz. Longer ink is read at a coarser pace: thinning
 * a zigzag takes time by the square of its points, and each group of strokes is drawn anew.
 */
export const MOST_POINTS = 3000;

/** Bits of a whole number that JavaScript shifts without sign: a group of atoms is a mask. */
export const MOST_ATOMS = 30;

/** Detail below this share of the height changes no distance worth speaking of. */
const DETAIL = 0.02;

/** Points that are left without such detail; numbers of six digits put together from pen data have 150 at most. */
const MOST_CORNERS = 1000;

/** Where there are only flat strokes, a digit is at least this share of the widest as high. */
const FLATTEST = 0.4;

/** @param ink clean, of MOST_POINTS or so; strokes without points are left out */
export function paperOf(ink: Ink): Paper {
  const boxes = ink.filter((stroke) => stroke.length > 0).map((stroke) => boxOf([stroke]));
  const tallest = Math.max(0, ...boxes.map(heightOf));
  const height = Math.max(tallest, FLATTEST * Math.max(0, ...boxes.map(widthOf)));
  const all = ink
    .flatMap((points, stroke) => (points.length === 0 ? [] : atomsOf(points, stroke, height)))
    .sort((a, b) => middleOf(a.box) - middleOf(b.box));
  const outlines = thin(ink, DETAIL * height);
  const isScribble = all.length > MOST_ATOMS || outlines.reduce((sum, outline) => sum + outline.length, 0) > MOST_CORNERS;
  if (isScribble) return { atoms: all, height, distances: [], isScribble };
  const isRetrace = retraces(outlines, height);
  const atoms = all.filter(({ stroke }) => !isRetrace[stroke]);
  return { atoms, height, distances: distancesBetween(thin(atoms.map(({ points }) => points), DETAIL * height)), isScribble };
}

function atomsOf(points: Stroke, stroke: number, height: number): Atom[] {
  const pieces = cutStroke(points, height);
  return pieces.map((piece) => ({ stroke, isPiece: pieces.length > 1, points: piece, box: boxOf([piece]) }));
}

function distancesBetween(outlines: Ink): number[][] {
  const distances = outlines.map(() => outlines.map(() => 0));
  outlines.forEach((a, i) =>
    outlines.slice(0, i).forEach((b, j) => {
      const distance = distanceBetween([a], [b]);
      for (const [from, to] of [
        [i, j],
        [j, i],
      ] as const) {
        const row = distances[from];
        if (row) row[to] = distance;
      }
    }),
  );
  return distances;
}
