import type { Ink, InkPoint, Stroke } from './stroke.ts';

/** Beyond this no paper reaches; dropping such points keeps all later arithmetic finite. CSS pixels. */
const FARTHEST = 1e9;

/** More strokes than any number of four digits; what comes after them is not looked at. */
export const MOST_STROKES = 500;

/** Samples that are looked at: a minute of writing at 240 Hz. Longer ink is read at a coarser pace. */
const MOST_POINTS = 15_000;

/**
 * The ink without what cannot be drawn (points that are not finite or absurdly far away) and thinned evenly,
 * first and last point of each stroke kept, so that what works on it takes bounded time whatever came in.
 * @returns as many strokes as came in, at most MOST_STROKES, at the same indexes; a stroke may be left empty
 */
export function cleanInk(ink: Ink, mostPoints: number = MOST_POINTS): Ink {
  const strokes = ink.slice(0, MOST_STROKES);
  const total = strokes.reduce((sum, stroke) => sum + stroke.length, 0);
  const stride = Math.max(1, Math.ceil(total / mostPoints));
  return strokes.map((stroke) => everyNth(stroke, stride).filter(isDrawable));
}

function everyNth(stroke: Stroke, n: number): Stroke {
  if (n === 1) return stroke;
  const kept: InkPoint[] = [];
  for (let i = 0; i < stroke.length - 1; i += n) kept.push(stroke[i] as InkPoint);
  kept.push(...stroke.slice(-1));
  return kept;
}

function isDrawable({ x, y }: InkPoint): boolean {
  return Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST;
}
