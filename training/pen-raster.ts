/** Training's pen strokes as the app's own ink and raster. */
import { RASTER_CHANNELS } from '../src/core/ink/raster.ts';
import type { Raster } from '../src/core/ink/raster.ts';
import { LINE_WIDTH, rasterise } from '../src/core/ink/rasterise.ts';
import type { Ink } from '../src/core/ink/stroke.ts';
import type { PenStroke } from './pen-data.ts';
import type { Random } from './random.ts';

/** Standard deviation of the logarithm of the line's width. */
const WIDTH_SPREAD = 0.15;

/** Share of the drawings that lose direction and order, so that a mere picture is read as well. */
const NO_DYNAMICS = 0.2;

export function toInk(strokes: readonly PenStroke[]): Ink {
  return strokes.map((stroke) =>
    Array.from({ length: stroke.length / 2 }, (_, i) => ({
      x: stroke[2 * i] ?? 0,
      y: stroke[2 * i + 1] ?? 0,
      t: 0,
      pressure: 0.5,
    })),
  );
}

/** As a pen of varying width draws it, sometimes without the direction and order of the strokes. */
export function augmentedRaster(strokes: readonly PenStroke[], source: Random): Raster {
  // Three uniform numbers come near enough to a normal one.
  const deviation = 2 * (source.next() + source.next() + source.next() - 1.5);
  const raster = rasterise(toInk(strokes), { lineWidth: LINE_WIDTH * Math.exp(WIDTH_SPREAD * deviation) });
  return source.next() < NO_DYNAMICS ? withoutDynamics(raster) : raster;
}

/** The ink alone. */
export function withoutDynamics(raster: Raster): Raster {
  return raster.map((value, i) => (i % RASTER_CHANNELS === 0 ? value : 0));
}
