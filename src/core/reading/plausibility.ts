import { boundingBox } from '../ink/stroke.ts';
import type { Ink, Stroke } from '../ink/stroke.ts';

/*
 * Shares measured on the digits of half of the writers of pendigits and UNIPEN (training/README.md names
 * them); of 20,000 true digits hardly one in 200 lies beyond any of these bounds.
 */

/** No digit is wider than this many times its height; a line across the page is. */
const WIDEST = 2;

/** No digit's line is longer than this many times its box's width and height together; a scribble's is. */
const LONGEST = 3;

/** No digit is smaller than this share of the largest one beside it; a stray dot is. */
const SMALLEST = 0.15;

/** What is left of the network's confidence in ink shaped like no digit: it has only ever seen digits. */
const HARDLY = 0.2;

/**
 * How far ink may be trusted to be a number at all, before any network has seen it.
 * @param candidates the strokes of each digit
 * @returns 1, or HARDLY where one of them is shaped like no digit
 */
export function plausibility(candidates: readonly Ink[]): number {
  const largest = Math.max(0, ...candidates.map((strokes) => sizeOf(strokes)));
  return candidates.every((strokes) => isPlausible(strokes, largest)) ? 1 : HARDLY;
}

function isPlausible(strokes: Ink, largest: number): boolean {
  const box = boundingBox(strokes);
  if (!box) return false;
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const length = strokes.reduce((sum, stroke) => sum + inkLength(stroke), 0);
  return (
    width <= WIDEST * height &&
    length <= LONGEST * (width + height) &&
    Math.max(width, height) >= SMALLEST * largest
  );
}

function sizeOf(strokes: Ink): number {
  const box = boundingBox(strokes);
  return box ? Math.max(box.right - box.left, box.bottom - box.top) : 0;
}

function inkLength(stroke: Stroke): number {
  let length = 0;
  stroke.forEach(({ x, y }, i) => {
    const before = stroke[i - 1];
    if (before) length += Math.sqrt((x - before.x) * (x - before.x) + (y - before.y) * (y - before.y));
  });
  return length;
}
