import { cleanInk } from './clean.ts';
import { RASTER_CHANNELS, RASTER_LENGTH, RASTER_SIDE } from './raster.ts';
import type { Raster } from './raster.ts';
import { boundingBox } from './stroke.ts';
import type { Box, Ink } from './stroke.ts';
import { thin } from './thin.ts';

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
 * Width of the drawn line in raster pixels. Pen digits are read best at about 2: at 4 the error grows by a point. The
 * mean ink of MNIST's training digits lies between 2.4 and 2.6.
 */
export const LINE_WIDTH = 2.2;

/** Wobble below this, in raster pixels, is left out: a tablet's noise would turn the pen's direction about. */
const NO_WOBBLE = 0.15;

/** Ink smaller than this (in its own unit) has no shape: it is drawn as a dot. */
const NO_SIZE = 1e-6;

export interface RasteriseOptions {
  /** In raster pixels; LINE_WIDTH unless given. */
  readonly lineWidth?: number;
}

/** One straight piece of a stroke. A dot is a segment without length. */
interface Segment {
  /** Ends in raster pixels. */
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  readonly length: number;
  /** Line drawn before this segment, pixels; lifting the pen does not count. */
  readonly before: number;
}

/**
 * The strokes of one digit as the network wants to see them, in the manner of MNIST: the longer side of the
 * box scaled to 20 pixels, the centre of mass in the middle of the 28x28 picture. A round pen draws the
 * strokes; a pixel's value is how much of it lies under the pen, by its distance from the line. Beside the ink each
 * pixel has the pen's direction and its place in the order of writing, of the segment that comes nearest.
 *
 * Only + - * / and sqrt are used, which IEEE 754 fixes to the last bit, so that Node and every browser give
 * the same picture. MNIST moves whole pixels; here the geometry is moved and drawn anew instead, so that a
 * hair more ink never makes the picture jump. Ink whose mass is so far off its middle that a box of 20
 * pixels would leave the picture is moved 4 pixels and no further. Without a drawable point the raster is empty.
 */
export function rasterise(strokes: Ink, options: RasteriseOptions = {}): Raster {
  const ink = cleanInk(strokes);
  const box = boundingBox(ink);
  if (!box) return new Float32Array(RASTER_LENGTH);
  const radius = (options.lineWidth ?? LINE_WIDTH) / 2;
  const scale = scaleTo(BOX_SIDE - 2 * radius, box);
  const thinned = scale > 0 ? thin(ink, NO_WOBBLE / scale) : ink;
  const segments = place(thinned, box, scale);
  const drawn = draw(segments, radius, { x: 0, y: 0 });
  const shift = toCentre(drawn);
  return draw(segments, radius, shift);
}

/** Raster pixels in a unit of the ink, so that its longer side becomes `side`; 0 for ink without size. */
function scaleTo(side: number, { left, top, right, bottom }: Box): number {
  const size = Math.max(right - left, bottom - top);
  return size > NO_SIZE ? side / size : 0;
}

/** The segments of the scaled ink, its box in the middle of the raster. */
function place(ink: Ink, { left, top, right, bottom }: Box, scale: number): Segment[] {
  const midX = left + (right - left) / 2;
  const midY = top + (bottom - top) / 2;
  const segments: Segment[] = [];
  let before = 0;
  for (const stroke of ink) {
    let from = stroke[0];
    for (const to of stroke.length === 1 ? stroke : stroke.slice(1)) {
      if (!from) break;
      const ax = (from.x - midX) * scale + MIDDLE;
      const ay = (from.y - midY) * scale + MIDDLE;
      const bx = (to.x - midX) * scale + MIDDLE;
      const by = (to.y - midY) * scale + MIDDLE;
      const length = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay));
      segments.push({ ax, ay, bx, by, length, before });
      before += length;
      from = to;
    }
  }
  return segments;
}

interface Shift {
  readonly x: number;
  readonly y: number;
}

/** Draws the segments, moved by `shift`, on an empty raster. */
function draw(segments: readonly Segment[], radius: number, shift: Shift): Raster {
  const raster: Raster = new Float32Array(RASTER_LENGTH);
  const reach = radius + 0.5;
  // Of each pixel from the nearest segment so far, squared; only what is under the pen is drawn.
  const nearest = new Float64Array(RASTER_SIDE * RASTER_SIDE).fill(reach * reach);
  const last = segments.at(-1);
  const total = last ? last.before + last.length : 0;
  for (const segment of segments) drawSegment(segment, shift, { reach, total, nearest, raster });
  return raster;
}

interface Drawing {
  readonly reach: number;
  /** Length of all segments, pixels. */
  readonly total: number;
  readonly nearest: Float64Array;
  readonly raster: Raster;
}

function drawSegment(segment: Segment, shift: Shift, { reach, total, nearest, raster }: Drawing): void {
  const { length, before } = segment;
  const ax = segment.ax + shift.x;
  const ay = segment.ay + shift.y;
  const dx = segment.bx - segment.ax;
  const dy = segment.by - segment.ay;
  const perSquare = 1 / (length * length || 1);
  const perLength = 1 / (length || 1);
  const perTotal = 1 / (total || 1);
  const firstRow = Math.max(0, Math.floor(Math.min(ay, ay + dy) - reach));
  const lastRow = Math.min(RASTER_SIDE - 1, Math.floor(Math.max(ay, ay + dy) + reach));
  const firstColumn = Math.max(0, Math.floor(Math.min(ax, ax + dx) - reach));
  const lastColumn = Math.min(RASTER_SIDE - 1, Math.floor(Math.max(ax, ax + dx) + reach));
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const px = column + 0.5 - ax;
      const py = row + 0.5 - ay;
      const along = Math.min(1, Math.max(0, (px * dx + py * dy) * perSquare));
      const offX = px - along * dx;
      const offY = py - along * dy;
      const squared = offX * offX + offY * offY;
      const pixel = row * RASTER_SIDE + column;
      if (squared >= (nearest[pixel] ?? 0)) continue;
      nearest[pixel] = squared;
      const ink = Math.min(1, reach - Math.sqrt(squared));
      const at = pixel * RASTER_CHANNELS;
      raster[at] = ink;
      raster[at + 1] = ink * dx * perLength;
      raster[at + 2] = ink * dy * perLength;
      raster[at + 3] = ink * (before + along * length) * perTotal;
    }
  }
}

/** The way by which the centre of mass of what was drawn comes to CENTRE. */
function toCentre(raster: Raster): Shift {
  const centre = centreOfMass(raster);
  if (!centre) return { x: 0, y: 0 };
  const most = (RASTER_SIDE - BOX_SIDE) / 2;
  return {
    x: Math.min(most, Math.max(-most, CENTRE - centre.x)),
    y: Math.min(most, Math.max(-most, CENTRE - centre.y)),
  };
}

/** The centre of mass in raster pixels from the top left corner, or undefined where the raster is empty. */
export function centreOfMass(raster: Raster): { readonly x: number; readonly y: number } | undefined {
  let mass = 0;
  let x = 0;
  let y = 0;
  for (let row = 0; row < RASTER_SIDE; row++) {
    for (let column = 0; column < RASTER_SIDE; column++) {
      const ink = raster[(row * RASTER_SIDE + column) * RASTER_CHANNELS] ?? 0;
      mass += ink;
      x += ink * (column + 0.5);
      y += ink * (row + 0.5);
    }
  }
  return mass > 0 ? { x: x / mass, y: y / mass } : undefined;
}
