/** How far a pen turns on its way. */
import { pointAt, wayTo } from './compose/polyline.ts';
import type { Point } from './compose/polyline.ts';
import type { PenStroke } from './pen-data.ts';

/** Steps of the way between which the direction is compared: a tablet's noise lies below, a digit's corners above. */
const STEPS = 24;

export interface Turning {
  /** Of all turns, whichever way. Degrees. */
  total: number;
  /** Of those to the right less those to the left. Degrees: a ring has about 360, an 8 about nothing. */
  net: number;
}

export function turningOf(stroke: PenStroke): Turning {
  const points = evenly(stroke);
  const directions = points.slice(1).map(([x, y], i) => Math.atan2(y - (points[i]?.[1] ?? 0), x - (points[i]?.[0] ?? 0)));
  let [total, net] = [0, 0];
  directions.slice(1).forEach((direction, i) => {
    const turn = degrees(direction - (directions[i] ?? 0));
    total += Math.abs(turn);
    net += turn;
  });
  return { total, net };
}

/** From -180 to 180. */
function degrees(radians: number): number {
  return (Math.atan2(Math.sin(radians), Math.cos(radians)) * 180) / Math.PI;
}

/** Points at even distances along the way. */
function evenly(stroke: PenStroke): Point[] {
  const ways = wayTo(stroke);
  const length = ways.at(-1) ?? 0;
  let after = 1;
  return Array.from({ length: STEPS }, (_, step): Point => {
    const way = (length * step) / (STEPS - 1);
    while (after < ways.length - 1 && (ways[after] ?? 0) < way) after++;
    const [from, to] = [pointAt(stroke, after - 1), pointAt(stroke, Math.min(after, ways.length - 1))];
    const share = Math.min(1, (way - (ways[after - 1] ?? 0)) / ((ways[after] ?? 0) - (ways[after - 1] ?? 0) || 1));
    return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
  });
}
