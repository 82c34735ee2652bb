/** Digits that are drawn by a formula, as the networks are shown them. */
import { glyphOf } from '../src/core/ink/glyph.ts';
import type { Glyph } from '../src/core/ink/glyph.ts';
import { generatePenDigits } from './generated.ts';
import { toInk, withoutDynamics } from './pen-raster.ts';

/** Of so many digits one is a mere picture; no divisor of ten, so that it is each digit's turn once. */
const PICTURE_EVERY = 7;

/** The same for the same seed. Labels go round 0 to 9. */
export function goldenGlyphs(count: number, seed: number): Glyph[] {
  return generatePenDigits(count, seed).map(({ strokes }, i) => {
    const glyph = glyphOf(toInk(strokes));
    return i % PICTURE_EVERY === PICTURE_EVERY - 1 ? asPicture(glyph) : glyph;
  });
}

/** As if it never had been ink. */
export function asPicture({ raster, trace }: Glyph): Glyph {
  return { raster: withoutDynamics(raster), trace: new Float32Array(trace.length) };
}
