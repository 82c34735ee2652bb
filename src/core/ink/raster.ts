/** Side of the square image that the network sees, in pixels: MNIST's own. */
export const RASTER_SIDE = 28;

/** Numbers at each pixel: ink, and where there is ink how it came there (see Raster). */
export const RASTER_CHANNELS = 4;

/** Numbers in a raster. */
export const RASTER_LENGTH = RASTER_SIDE * RASTER_SIDE * RASTER_CHANNELS;

/**
 * 28x28 pixels, row by row from the top left; at each pixel four numbers, one after the other:
 * - ink, 0 (paper) to 1, as in MNIST;
 * - the direction in which the pen went there, as a unit vector (x right, y down) times the ink, -1 to 1;
 * - how much of the digit's line was behind the pen by then, 0 to 1, times the ink.
 *
 * An image that never was ink, such as MNIST's, has zeros for the last three: the network is trained with both.
 */
export type Raster = Float32Array;

/**
 * A raster from grey values alone.
 * @param grey 28x28 numbers, 0 paper to 1 ink
 */
export function rasterOfGrey(grey: ArrayLike<number>): Raster {
  const raster: Raster = new Float32Array(RASTER_LENGTH);
  for (let i = 0; i < RASTER_SIDE * RASTER_SIDE; i++) raster[i * RASTER_CHANNELS] = grey[i] ?? 0;
  return raster;
}
