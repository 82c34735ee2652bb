import { rasterOfGrey } from './raster.ts';
import type { Raster } from './raster.ts';
import { rasterise } from './rasterise.ts';
import type { Ink } from './stroke.ts';
import { TRACE_LENGTH, traceOf } from './trace.ts';
import type { Trace } from './trace.ts';

/** What is taken for one sign, as the networks look at it: the picture, and the pen's way. */
export interface Glyph {
  readonly raster: Raster;
  readonly trace: Trace;
}

/** The strokes of one sign. */
export function glyphOf(strokes: Ink): Glyph {
  return { raster: rasterise(strokes), trace: traceOf(strokes) };
}

/**
 * An image that never was ink.
 * @param grey 28x28 numbers, 0 paper to 1 ink
 */
export function glyphOfGrey(grey: ArrayLike<number>): Glyph {
  return { raster: rasterOfGrey(grey), trace: new Float32Array(TRACE_LENGTH) };
}
