/**
 * Digits in ways of writing of which the data sets have few or none: whole schools are missing there, and children, who
 * cross a zero, build an 8 of two circles or leave a 4 open. Real digits teach how hands move, these how they differ.
 */
import { pick } from './compose/draw.ts';
import { DIGIT_SHAPES } from './drawn/digits.ts';
import { write } from './drawn/hand.ts';
import { readTemplates } from './drawn/template.ts';
import type { PenStroke } from './pen-data.ts';
import type { Random } from './random.ts';

const SHAPES = [...readTemplates(DIGIT_SHAPES)];

/**
 * One digit as some hand might write it; all ten are equally likely, and so are the ways to write each.
 * @returns its strokes in units of which the longer side has about 400, the top left corner near 0, 0
 */
export function drawDigit(source: Random): { label: string; strokes: PenStroke[] } {
  const [label, ways] = pick(SHAPES, source);
  return { label, strokes: write(pick(ways, source)(source), source) };
}
