/** Digits in all the ways of writing that drawn-digits.ts knows, as the networks are shown them. */
import { glyphOf } from '../src/core/ink/glyph.ts';
import type { Glyph } from '../src/core/ink/glyph.ts';
import { drawDigit } from './drawn-digits.ts';
import { toInk, withoutDynamics } from './pen-raster.ts';
import { random } from './random.ts';

/** Of so many digits one is a mere picture. */
const PICTURE_EVERY = 7;

/**
 * The same for the same seed. As many ways of writing as can be: where all are drawn alike, one on which a network is undecided
 * would count as often as it comes.
 */
export function goldenGlyphs(count: number, seed: number): Glyph[] {
  const source = random(seed);
  return Array.from({ length: count }, (_, i) => everySeventhAsPicture(glyphOf(toInk(drawDigit(source).strokes)), i));
}

/** @param place of the glyph among others */
export function everySeventhAsPicture(glyph: Glyph, place: number): Glyph {
  return place % PICTURE_EVERY === PICTURE_EVERY - 1 ? asPicture(glyph) : glyph;
}

/** As if it never had been ink. */
function asPicture({ raster, trace }: Glyph): Glyph {
  return { raster: withoutDynamics(raster), trace: new Float32Array(trace.length) };
}
