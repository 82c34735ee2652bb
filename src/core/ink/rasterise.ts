import { cleanInk } from './clean.ts';
import { RASTER_SIDE } from './raster.ts';
import type { Raster } from './raster.ts';
import { boundingBox } from './stroke.ts';
import type { Box, Ink } from './stroke.ts';

/** Side of the box that MNIST scales a digit to, its line width included, in raster pixels. */
const BOX_SIDE = 20;

/** The middle of the raster, where the box's middle goes before the centre of mass is known. */
const MIDDLE = RASTER_SIDE / 2;

/**
 * Where MNIST has the centre of mass: the middle of pixel 14, half a pixel right of and below the raster's
 * middle (measured: the mean over its training images is 14.50, 14.50 from the top left corner).
 */
const CENTRE = 14.5;

/**
 * Width of the drawn line in raster pixels. The mean ink of MNIST's training digits lies between 2.4 and 2.6;
 * a network that has seen MNIST only reads pen digits about equally well from 2 to 2.8, and worse beyond.
 */
export const LINE_WIDTH = 2.6;

/** Ink smaller than this (in its own unit) has no shape: it is drawn as a dot. */
const NO_SIZE = 1e-6;

export interface RasteriseOptions {
  /** In raster pixels; LINE_WIDTH unless given. */
  readonly lineWidth?: number;
}

/**
 * x, y of both ends of each segment in raster pixels, one after the other; a dot is a segment without length.
 */
type Segments = Float64Array;

/**
 * The strokes of one digit as the network wants to see them, in the manner of MNIST: the longer side of the
 * box scaled to 20 pixels, the centre of mass in the middle of the 28x28 picture. A round pen draws the
 * strokes; a pixel's value is how much of it lies under the pen, by its distance from the line.
 *
 * Only + - * / and sqrt are used, which IEEE 754 fixes to the last bit, so that Node and every browser give
 * the same picture. MNIST moves whole pixels; here the geometry is moved and drawn anew instead, so that a
 * hair more ink never makes the picture jump. Ink whose mass is so far off its middle that it would leave the
 * picture stops at the edge. Without a drawable point the raster is empty.
 */
export function rasterise(strokes: Ink, options: RasteriseOptions = {}): Raster {
  const raster: Raster = new Float32Array(RASTER_SIDE * RASTER_SIDE);
  const ink = cleanInk(strokes);
  const box = boundingBox(ink);
  if (!box) return raster;
  const radius = (options.lineWidth ?? LINE_WIDTH) / 2;
  const segments = place(ink, box, BOX_SIDE - 2 * radius);
  draw(segments, radius, raster);
  moveToCentre(segments, raster);
  draw(segments, radius, raster.fill(0));
  return raster;
}

/** Scales the ink so that its longer side is `side`, its box in the middle of the raster. */
function place(ink: Ink, { left, top, right, bottom }: Box, side: number): Segments {
  const size = Math.max(right - left, bottom - top);
  const scale = size > NO_SIZE ? side / size : 0;
  const midX = left + (right - left) / 2;
  const midY = top + (bottom - top) / 2;
  const segments: number[] = [];
  for (const stroke of ink) {
    let from = stroke[0];
    for (const to of stroke.length === 1 ? stroke : stroke.slice(1)) {
      if (!from) break;
      for (const { x, y } of [from, to]) {
        segments.push((x - midX) * scale + MIDDLE, (y - midY) * scale + MIDDLE);
      }
      from = to;
    }
  }
  return Float64Array.from(segments);
}

/** Adds each segment's ink to the raster; where lines cross, the darker counts. */
function draw(segments: Segments, radius: number, raster: Raster): void {
  for (let i = 0; i < segments.length; i += 4) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = segments.subarray(i, i + 4);
    drawSegment(ax, ay, bx, by, radius, raster);
  }
}

function drawSegment(ax: number, ay: number, bx: number, by: number, radius: number, raster: Raster): void {
  const reach = radius + 0.5;
  const dx = bx - ax;
  const dy = by - ay;
  const perLength = 1 / (dx * dx + dy * dy || 1);
  const firstRow = Math.max(0, Math.floor(Math.min(ay, by) - reach));
  const lastRow = Math.min(RASTER_SIDE - 1, Math.floor(Math.max(ay, by) + reach));
  const firstColumn = Math.max(0, Math.floor(Math.min(ax, bx) - reach));
  const lastColumn = Math.min(RASTER_SIDE - 1, Math.floor(Math.max(ax, bx) + reach));
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const px = column + 0.5 - ax;
      const py = row + 0.5 - ay;
      const along = Math.min(1, Math.max(0, (px * dx + py * dy) * perLength));
      const offX = px - along * dx;
      const offY = py - along * dy;
      const squared = offX * offX + offY * offY;
      if (squared >= reach * reach) continue;
      const ink = Math.min(1, reach - Math.sqrt(squared));
      const at = row * RASTER_SIDE + column;
      if (ink > (raster[at] ?? 0)) raster[at] = ink;
    }
  }
}

/** Moves the segments so that the centre of mass of what they drew comes to CENTRE. */
function moveToCentre(segments: Segments, raster: Raster): void {
  const centre = centreOfMass(raster);
  if (!centre) return;
  const most = (RASTER_SIDE - BOX_SIDE) / 2;
  const shiftX = Math.min(most, Math.max(-most, CENTRE - centre.x));
  const shiftY = Math.min(most, Math.max(-most, CENTRE - centre.y));
  for (let i = 0; i < segments.length; i += 2) {
    segments[i] = (segments[i] ?? 0) + shiftX;
    segments[i + 1] = (segments[i + 1] ?? 0) + shiftY;
  }
}

/** The centre of mass in raster pixels from the top left corner, or undefined where the raster is empty. */
export function centreOfMass(raster: Raster): { readonly x: number; readonly y: number } | undefined {
  let mass = 0;
  let x = 0;
  let y = 0;
  for (let row = 0; row < RASTER_SIDE; row++) {
    for (let column = 0; column < RASTER_SIDE; column++) {
      const ink = raster[row * RASTER_SIDE + column] ?? 0;
      mass += ink;
      x += ink * (column + 0.5);
      y += ink * (row + 0.5);
    }
  }
  return mass > 0 ? { x: x / mass, y: y / mass } : undefined;
}
