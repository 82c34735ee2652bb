/** Digits that are drawn by a formula, as the network is shown them. */
import type { Raster } from '../src/core/ink/raster.ts';
import { rasterise } from '../src/core/ink/rasterise.ts';
import { generatePenDigits } from './generated.ts';
import { toInk, withoutDynamics } from './pen-raster.ts';

/** Of so many digits one is a mere picture; no divisor of ten, so that it is each digit's turn once. */
const PICTURE_EVERY = 7;

/** The same for the same seed. Labels go round 0 to 9. */
export function goldenRasters(count: number, seed: number): Raster[] {
  return generatePenDigits(count, seed).map(({ strokes }, i) => {
    const raster = rasterise(toInk(strokes));
    return i % PICTURE_EVERY === PICTURE_EVERY - 1 ? withoutDynamics(raster) : raster;
  });
}
