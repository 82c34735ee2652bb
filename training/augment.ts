/**
 * Makes one image into many: what another hand, another pen or a tilted tablet would have made of the same digit.
 * Rotation, shear, scale, shift, a mild elastic pull, and thinner or thicker strokes. The last matters most for
 * this app: MNIST is pencil on paper, while the screen draws even, thin lines.
 */
import { PIXELS, SIDE } from './data.ts';
import type { Random } from './random.ts';

export interface Augmentation {
  /** Largest turn, degrees. */
  rotate: number;
  /** Largest slant, as a share of the height. */
  shear: number;
  /** Largest growth or shrinking, as a share, of width and height separately. */
  scale: number;
  /** Largest shift along each axis, pixels. */
  shift: number;
  /** Largest elastic displacement at a node of the 5x5 grid, pixels. */
  elastic: number;
  /** Share of images whose strokes are made thicker or thinner. */
  thickness: number;
}

export const DEFAULT_AUGMENTATION: Augmentation = {
  rotate: 12,
  shear: 0.18,
  scale: 0.12,
  shift: 1.8,
  elastic: 1.1,
  thickness: 0.34,
};

/** Nodes along one side of the elastic grid. */
const NODES = 5;
const CENTRE = (SIDE - 1) / 2;

/**
 * Writes a changed copy of one image.
 * @param from 28x28 bytes, 0 to 255
 * @param into 28x28 floats, 0 to 1
 */
export function augment(from: Uint8Array, into: Float32Array, settings: Augmentation, source: Random): void {
  const spread = (most: number): number => source.between(-most, most);
  const angle = (spread(settings.rotate) * Math.PI) / 180;
  const shear = spread(settings.shear);
  const scaleX = 1 / (1 + spread(settings.scale));
  const scaleY = 1 / (1 + spread(settings.scale));
  const shiftX = spread(settings.shift);
  const shiftY = spread(settings.shift);
  const gridX = Float64Array.from({ length: NODES * NODES }, () => spread(settings.elastic));
  const gridY = Float64Array.from({ length: NODES * NODES }, () => spread(settings.elastic));
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);

  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      // Where in the original does this pixel come from? Shift, turn, slant, scale, then the elastic pull.
      const x = column - CENTRE - shiftX;
      const y = row - CENTRE - shiftY;
      const turnedX = cos * x + sin * y;
      const turnedY = cos * y - sin * x;
      const sourceX = (turnedX + shear * turnedY) * scaleX + CENTRE + pull(gridX, column, row);
      const sourceY = turnedY * scaleY + CENTRE + pull(gridY, column, row);
      into[row * SIDE + column] = sample(from, sourceX, sourceY) / 255;
    }
  }
  if (source.next() < settings.thickness) changeThickness(into, source);
}

/** The image as it is, as floats 0 to 1. */
export function plain(from: Uint8Array, into: Float32Array): void {
  for (let i = 0; i < PIXELS; i++) into[i] = (from[i] ?? 0) / 255;
}

/** Bilinear between the four nodes around a pixel. */
function pull(grid: Float64Array, column: number, row: number): number {
  const gx = (column / (SIDE - 1)) * (NODES - 1);
  const gy = (row / (SIDE - 1)) * (NODES - 1);
  const left = Math.min(NODES - 2, Math.floor(gx));
  const top = Math.min(NODES - 2, Math.floor(gy));
  const fx = gx - left;
  const fy = gy - top;
  const at = top * NODES + left;
  const above = (grid[at] ?? 0) * (1 - fx) + (grid[at + 1] ?? 0) * fx;
  const below = (grid[at + NODES] ?? 0) * (1 - fx) + (grid[at + NODES + 1] ?? 0) * fx;
  return above * (1 - fy) + below * fy;
}

/** Bilinear between four pixels; paper outside. */
function sample(image: Uint8Array, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < -1 || top < -1 || left >= SIDE || top >= SIDE) return 0;
  const fx = x - left;
  const fy = y - top;
  const inLeft = left >= 0;
  const inRight = left + 1 < SIDE;
  const at = top * SIDE + left;
  let value = 0;
  if (top >= 0) {
    if (inLeft) value += (image[at] ?? 0) * (1 - fx) * (1 - fy);
    if (inRight) value += (image[at + 1] ?? 0) * fx * (1 - fy);
  }
  if (top + 1 < SIDE) {
    if (inLeft) value += (image[at + SIDE] ?? 0) * (1 - fx) * fy;
    if (inRight) value += (image[at + SIDE + 1] ?? 0) * fx * fy;
  }
  return value;
}

/**
 * Blends the image with its dilation or erosion (largest or smallest of a pixel and its neighbours along the axes),
 * so that the change is anything from a hint to a full pixel. Half of the time the grey is also pushed to black or
 * white, as a screen's pen has it.
 */
function changeThickness(image: Float32Array, source: Random): void {
  const thicker = source.next() < 0.5;
  const share = thicker ? source.between(0.3, 1) : source.between(0.2, 0.75);
  const contrast = source.next() < 0.5 ? source.between(1.2, 2) : 1;
  const before = Float32Array.from(image);
  for (let row = 0; row < SIDE; row++) {
    for (let column = 0; column < SIDE; column++) {
      const at = row * SIDE + column;
      const here = before[at] ?? 0;
      const up = row > 0 ? (before[at - SIDE] ?? 0) : 0;
      const down = row < SIDE - 1 ? (before[at + SIDE] ?? 0) : 0;
      const left = column > 0 ? (before[at - 1] ?? 0) : 0;
      const right = column < SIDE - 1 ? (before[at + 1] ?? 0) : 0;
      const extreme = thicker ? Math.max(here, up, down, left, right) : Math.min(here, up, down, left, right);
      const value = (here + share * (extreme - here) - 0.5) * contrast + 0.5;
      image[at] = Math.min(1, Math.max(0, value));
    }
  }
}
