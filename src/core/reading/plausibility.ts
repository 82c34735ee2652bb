import { boundingBox } from '../ink/stroke.ts';
import type { Ink, Stroke } from '../ink/stroke.ts';

/** No digit is wider than this many times its height; a line across the page is. */
const WIDEST = 2;

/** No digit's line is longer than this many times the half circumference (width + height) of its box; a scribble's is. */
const LONGEST = 4;

/** What is left of the network's confidence in ink that is shaped like no digit: it has only ever seen digits. */
const HARDLY = 0.2;

/** How far the strokes of one digit may be trusted to be a digit at all: 1, or HARDLY. */
export function plausibility(strokes: Ink): number {
  const box = boundingBox(strokes);
  if (!box) return 0;
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const length = strokes.reduce((sum, stroke) => sum + inkLength(stroke), 0);
  return width > WIDEST * height || length > LONGEST * (width + height) ? HARDLY : 1;
}

function inkLength(stroke: Stroke): number {
  let length = 0;
  stroke.forEach(({ x, y }, i) => {
    const before = stroke[i - 1];
    if (before) length += Math.sqrt((x - before.x) * (x - before.x) + (y - before.y) * (y - before.y));
  });
  return length;
}
