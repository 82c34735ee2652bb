/** How far a pen turns on its way. */
import { evenly } from './compose/polyline.ts';
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
  const points = evenly(stroke, STEPS);
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
