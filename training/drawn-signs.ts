/**
 * Signs that are no digits, as a pen writes them: letters, mathematics, punctuation, pictures and scribble. From them a
 * reader of digits learns what to refuse; none of the data sets has lowercase letters or doodles.
 */
import { pick } from './compose/draw.ts';
import { write } from './drawn/hand.ts';
import { LETTERS } from './drawn/letters.ts';
import { DOODLES, MARKS } from './drawn/marks.ts';
import { readTemplates } from './drawn/template.ts';
import type { Shape } from './drawn/template.ts';
import type { PenStroke } from './pen-data.ts';
import type { Random } from './random.ts';

const SHAPES: readonly (readonly [string, readonly Shape[]])[] = [
  ...readTemplates(LETTERS),
  ...readTemplates(MARKS),
  ...Object.entries(DOODLES).map(([name, doodle]) => [name, [doodle]] as const),
];

/** The names of all signs. */
export const SIGNS: readonly string[] = SHAPES.map(([name]) => name);

/**
 * One sign as some hand might write it: which sign, which way to write it, proportions, wobble, slant, joined or lifted
 * pen are all drawn from `source`.
 * @returns strokes in units of which the longer side has about 400, the sign's top left corner near 0, 0
 */
export function drawSign(source: Random): { name: string; strokes: PenStroke[] } {
  const [name, ways] = pick(SHAPES, source);
  return { name, strokes: write(pick(ways, source)(source), source) };
}
