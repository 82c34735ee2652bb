/** Side of the square image that the network sees, in pixels: MNIST's own. */
export const RASTER_SIDE = 28;

/** 28x28 grey values in 0..1, row by row from the top left; ink is 1, paper is 0, as in MNIST. */
export type Raster = Float32Array;
