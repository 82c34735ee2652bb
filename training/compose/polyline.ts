/** Geometry of strokes as flat lists x, y, x, y …, y down. */
import type { Box } from '../../src/core/ink/stroke.ts';
import type { PenStroke } from '../pen-data.ts';

export type Point = readonly [x: number, y: number];

/** @throws {RangeError} where there is no point */
export function boxOf(strokes: readonly PenStroke[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const stroke of strokes) {
    for (let i = 0; i < stroke.length; i += 2) {
      const [x, y] = [stroke[i] ?? 0, stroke[i + 1] ?? 0];
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  if (left > right) throw new RangeError('Ink without a point has no box.');
  return { left, top, right, bottom };
}

export function pointsOf(stroke: PenStroke): Point[] {
  return Array.from({ length: stroke.length / 2 }, (_, i) => pointAt(stroke, i));
}

/** The i-th point; a negative i counts from the end. */
export function pointAt(stroke: PenStroke, i: number): Point {
  const at = i < 0 ? stroke.length + 2 * i : 2 * i;
  return [stroke[at] ?? 0, stroke[at + 1] ?? 0];
}

export function strokeOf(points: readonly Point[]): PenStroke {
  return Float32Array.from(points.flat());
}

/** The stroke with every point moved to where `to` says. */
export function mapPoints(stroke: PenStroke, to: (x: number, y: number) => Point): PenStroke {
  return strokeOf(pointsOf(stroke).map(([x, y]) => to(x, y)));
}

export function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}

export function between([ax, ay]: Point, [bx, by]: Point, share: number): Point {
  return [ax + share * (bx - ax), ay + share * (by - ay)];
}

/** Length of the way along each point from the first one, the unit of the coordinates. */
export function wayTo(stroke: PenStroke): number[] {
  let way = 0;
  return pointsOf(stroke).map((point, i) => (way += i === 0 ? 0 : distance(pointAt(stroke, i - 1), point)));
}

/** So many points, two at least, at even distances along the way, from its first point to its last. */
export function evenly(stroke: PenStroke, count: number): Point[] {
  const ways = wayTo(stroke);
  let next = 0;
  return Array.from({ length: count }, (_, i) => {
    const way = ((ways.at(-1) ?? 0) * i) / (count - 1);
    while (next < ways.length - 1 && (ways[next] ?? 0) < way) next++;
    const before = Math.max(0, next - 1);
    const piece = (ways[next] ?? 0) - (ways[before] ?? 0);
    return between(pointAt(stroke, before), pointAt(stroke, next), piece > 0 ? (way - (ways[before] ?? 0)) / piece : 0);
  });
}

/**
 * Two strokes that meet in a point of their own.
 * @param share 0 to 1 of the stroke's length, where it is cut
 */
export function cutAt(stroke: PenStroke, share: number): [PenStroke, PenStroke] {
  const ways = wayTo(stroke);
  const cut = share * (ways.at(-1) ?? 0);
  const next = Math.max(1, ways.findIndex((way) => way >= cut));
  const [before, after] = [ways[next - 1] ?? 0, ways[next] ?? 0];
  const [x, y] = between(pointAt(stroke, next - 1), pointAt(stroke, next), (cut - before) / (after - before || 1));
  return [
    Float32Array.of(...stroke.subarray(0, 2 * next), x, y),
    Float32Array.of(x, y, ...stroke.subarray(2 * next)),
  ];
}
