/**
 * A digit between two hands, or a little beyond one of them: the same strokes, each point a share of the way from one
 * writer's to another's. Writers are few, and a stranger's hand mostly lies among theirs rather than on one of them.
 */
import { unitSize } from './augment-ink.ts';
import { between, distance, evenly, strokeOf } from './compose/polyline.ts';
import type { Point } from './compose/polyline.ts';
import type { PenStroke } from './pen-data.ts';

/** Points of a stroke that are matched, evenly along it. */
const POINTS = 32;

/** Farther apart in the mean, as a share of the longer side, and it is another way of writing: between them is neither. */
const ALIKE = 0.2;

/**
 * @param share of the way to the other: 0 is the one, 1 the other, below 0 a caricature of the one
 * @returns its strokes in units of the longer side; null where the two are written in different ways
 */
export function blend(one: readonly PenStroke[], other: readonly PenStroke[], share: number): PenStroke[] | null {
  if (one.length !== other.length) return null;
  const [from, to] = [one, other].map((strokes) => unitSize(strokes).map((stroke) => evenly(stroke, POINTS)));
  const pairs = (from ?? []).flatMap((points, i) => points.map((point, k): [Point, Point] => [point, to?.[i]?.[k] ?? point]));
  const apart = pairs.reduce((sum, pair) => sum + distance(...pair), 0) / pairs.length;
  if (apart > ALIKE) return null;
  const points = pairs.map((pair) => between(...pair, share));
  return one.map((_, i) => strokeOf(points.slice(i * POINTS, (i + 1) * POINTS)));
}
