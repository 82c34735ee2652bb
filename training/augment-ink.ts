/**
 * Makes one pen digit into many: what another hand, a shaky one, or another order of writing would have made of it. All
 * lengths are shares of the ink's longer side, so that the unit of the data set does not matter.
 */
import type { PenStroke } from './pen-data.ts';
import type { Random } from './random.ts';

/** Largest turn, degrees. */
const ROTATE = 12;
/** Width and height are scaled separately by e^±this. */
const SCALE = 0.15;
/** Largest slant: shift along x for each unit of height. */
const SHEAR = 0.2;
/** Largest displacement of a node of the elastic grid. */
const ELASTIC = 0.035;
/** Largest tremor of a steady hand, and of a shaky one. */
const TREMOR = 0.012;
const SHAKY_TREMOR = 0.03;
const SHAKY = 0.12;
/** Points are set at most this far apart, so that a straight line can bend. */
const SPACING = 0.07;
/** Largest piece that is left out at the end of a stroke, or drawn beyond it. */
const END = 0.06;

/** Shares of the drawings in which … */
const REVERSED_STROKE = 0.05;
const OTHER_ORDER = 0.06;
const LIFTED_PEN = 0.06;
const JOINED_STROKES = 0.03;

/** … the tablet is so coarse that its points lie on a grid, and how far apart its lines are. */
const COARSE = 0.04;
const FINEST_GRID = 0.04;
const COARSEST_GRID = 0.1;

const NODES = 4;

/** @returns the strokes of one more drawing, in units of its longer side before the change, about the origin */
export function augmentInk(strokes: readonly PenStroke[], source: Random): PenStroke[] {
  const dense = unitSize(strokes).map((stroke) => densify(stroke));
  const reordered = changeOrder(dense, source);
  const moved = warp(reordered.map((stroke) => changeEnd(stroke, source)), source);
  const tremor = source.next() < SHAKY ? source.between(TREMOR, SHAKY_TREMOR) : source.between(0, TREMOR);
  const shaken = moved.map((stroke) => tremble(stroke, tremor, source));
  return source.next() < COARSE ? snap(shaken, source.between(FINEST_GRID, COARSEST_GRID)) : shaken;
}

function snap(strokes: readonly PenStroke[], grid: number): PenStroke[] {
  return strokes.map((stroke) => stroke.map((value) => grid * Math.round(value / grid)));
}

/** Left and right exchanged. */
export function mirror(strokes: readonly PenStroke[]): PenStroke[] {
  return strokes.map((stroke) => stroke.map((value, i) => (i % 2 === 0 ? -value : value)));
}

/** Scaled and moved so that the longer side is 1 and the middle is the origin. */
export function unitSize(strokes: readonly PenStroke[]): PenStroke[] {
  const low = [Infinity, Infinity];
  const high = [-Infinity, -Infinity];
  for (const stroke of strokes) {
    stroke.forEach((value, i) => {
      low[i % 2] = Math.min(low[i % 2] ?? 0, value);
      high[i % 2] = Math.max(high[i % 2] ?? 0, value);
    });
  }
  const middle = low.map((least, axis) => (least + (high[axis] ?? 0)) / 2);
  const size = Math.max(...high.map((most, axis) => most - (low[axis] ?? 0))) || 1;
  return strokes.map((stroke) => stroke.map((value, i) => (value - (middle[i % 2] ?? 0)) / size));
}

/** Points on long straight pieces, so that these can bend too. */
function densify(stroke: PenStroke): PenStroke {
  const points: number[] = [...stroke.subarray(0, 2)];
  for (let i = 2; i + 1 < stroke.length; i += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = stroke.subarray(i - 2, i + 2);
    const pieces = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / SPACING));
    for (let piece = 1; piece <= pieces; piece++) {
      points.push(ax + ((bx - ax) * piece) / pieces, ay + ((by - ay) * piece) / pieces);
    }
  }
  return Float32Array.from(points);
}

/** The same picture in another order of writing. */
function changeOrder(strokes: readonly PenStroke[], source: Random): PenStroke[] {
  let result = strokes.map((stroke) => (source.next() < REVERSED_STROKE ? reversed(stroke) : stroke));
  if (result.length > 1 && source.next() < OTHER_ORDER) result.reverse();
  if (source.next() < LIFTED_PEN) {
    const at = source.below(result.length);
    result = result.flatMap((stroke, i) => (i === at ? lift(stroke, source) : [stroke]));
  } else if (result.length > 1 && source.next() < JOINED_STROKES) {
    const at = source.below(result.length - 1);
    const joined = Float32Array.from([...(result[at] ?? []), ...(result[at + 1] ?? [])]);
    result.splice(at, 2, densify(joined));
  }
  return result;
}

function reversed(stroke: PenStroke): PenStroke {
  const count = stroke.length / 2;
  return stroke.map((_, i) => stroke[2 * (count - 1 - (i >> 1)) + (i % 2)] ?? 0);
}

/** One stroke in two, the second beginning where the first ended. */
function lift(stroke: PenStroke, source: Random): PenStroke[] {
  const count = stroke.length / 2;
  if (count < 6) return [stroke];
  const at = 2 * (2 + source.below(count - 4));
  return [stroke.slice(0, at + 2), stroke.slice(at)];
}

/** The last piece left out, or gone on with in its direction. */
function changeEnd(stroke: PenStroke, source: Random): PenStroke {
  const change = source.between(-END, END);
  const count = stroke.length / 2;
  if (count < 4) return stroke;
  const [ax = 0, ay = 0, bx = 0, by = 0] = stroke.subarray(stroke.length - 4);
  const last = Math.hypot(bx - ax, by - ay);
  if (change < 0) return -change >= last ? stroke.slice(0, -2) : stroke;
  const beyond = last > 0 ? change / last : 0;
  return Float32Array.from([...stroke, bx + (bx - ax) * beyond, by + (by - ay) * beyond]);
}

/** Turned, slanted, scaled, and pulled by a coarse elastic grid. */
function warp(strokes: readonly PenStroke[], source: Random): PenStroke[] {
  const angle = (source.between(-ROTATE, ROTATE) * Math.PI) / 180;
  const scaleX = Math.exp(source.between(-SCALE, SCALE));
  const scaleY = Math.exp(source.between(-SCALE, SCALE));
  const shear = source.between(-SHEAR, SHEAR);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const grid = Float64Array.from({ length: 2 * NODES * NODES }, () => source.between(-ELASTIC, ELASTIC));
  return strokes.map((stroke) => {
    const moved = new Float32Array(stroke.length);
    for (let i = 0; i + 1 < stroke.length; i += 2) {
      const x = stroke[i] ?? 0;
      const y = stroke[i + 1] ?? 0;
      const pulledX = x + pull(grid, 0, x, y);
      const pulledY = y + pull(grid, 1, x, y);
      const slantedX = (pulledX + shear * pulledY) * scaleX;
      const slantedY = pulledY * scaleY;
      moved[i] = cos * slantedX - sin * slantedY;
      moved[i + 1] = sin * slantedX + cos * slantedY;
    }
    return moved;
  });
}

/** Bilinear between the four nodes around a point of the unit square about the origin. */
function pull(grid: Float64Array, axis: 0 | 1, x: number, y: number): number {
  const gx = Math.min(NODES - 1.001, Math.max(0, (x + 0.5) * (NODES - 1)));
  const gy = Math.min(NODES - 1.001, Math.max(0, (y + 0.5) * (NODES - 1)));
  const left = Math.floor(gx);
  const top = Math.floor(gy);
  const node = (column: number, row: number): number => grid[2 * (row * NODES + column) + axis] ?? 0;
  const above = node(left, top) * (1 - gx + left) + node(left + 1, top) * (gx - left);
  const below = node(left, top + 1) * (1 - gx + left) + node(left + 1, top + 1) * (gx - left);
  return above * (1 - gy + top) + below * (gy - top);
}

/** Noise that changes smoothly along the stroke: a quick hand's, not a tablet's. */
function tremble(stroke: PenStroke, most: number, source: Random): PenStroke {
  const offset = [0, 0];
  return stroke.map((value, i) => {
    const axis = i % 2;
    offset[axis] = 0.6 * (offset[axis] ?? 0) + source.between(-most, most);
    return value + (offset[axis] ?? 0);
  });
}
