/**
 * Digits in ways of writing of which the data sets have few or none: whole schools are missing there, and children, who
 * cross a zero, build an 8 of two circles or leave a 4 open. Real digits teach how hands move, these how they differ.
 */
import { pick } from './compose/draw.ts';
import { DIGIT_SHAPES } from './drawn/digits.ts';
import { write } from './drawn/hand.ts';
import { rechain } from './drawn/rechain.ts';
import { readTemplates } from './drawn/template.ts';
import type { PenStroke } from './pen-data.ts';
import type { Random } from './random.ts';

const SHAPES = [...readTemplates(DIGIT_SHAPES)];

/** Hands write narrow or flat: width is scaled by e^±this, height stays. A flat 1 with a hook would be the corner of a 4. */
const NARROW_OR_FLAT = 0.35;

/** Share of the drawings whose lines come in other strokes. */
const RECHAINED = 0.3;

/**
 * One digit as some hand might write it; all ten are equally likely, and so are the ways to write each.
 * @returns its strokes in units of which the height has about 400, the top left corner near 0, 0
 */
export function drawDigit(source: Random): { label: string; strokes: PenStroke[] } {
  const [label, ways] = pick(SHAPES, source);
  const way = pick(ways, source)(source);
  const strokes = write(source.next() < RECHAINED ? rechain(way, source) : way, source);
  const wider = label === '1' ? 1 : Math.exp(source.between(-NARROW_OR_FLAT, NARROW_OR_FLAT));
  return { label, strokes: strokes.map((stroke) => stroke.map((value, i) => (i % 2 === 0 ? value * wider : value))) };
}
