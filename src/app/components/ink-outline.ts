import { getStroke } from 'perfect-freehand';
import type { Stroke } from '../../core/ink/stroke.ts';

/** The outline of a stroke drawn with a soft pen of `width`, in the unit of the stroke. */
export function outlinePath(stroke: Stroke, width: number): Path2D {
  // Where the device feels no pressure it reports one value throughout, 0.5 or 1: then speed stands in for it.
  const simulatePressure = stroke.every(({ pressure }) => pressure === stroke[0]?.pressure);
  const outline = getStroke(stroke.slice(),
    { size: width, thinning: 0.35, smoothing: 0.5, streamline: 0.3, simulatePressure, last: true });
  const path = new Path2D();
  const first = outline[0];
  if (!first) return path;
  // Curves through the middles of the outline's edges leave no corners.
  let [x, y] = first;
  path.moveTo(x, y);
  for (let i = 1; i <= outline.length; i++) {
    const next = outline[i % outline.length] ?? first;
    path.quadraticCurveTo(x, y, (x + next[0]) / 2, (y + next[1]) / 2);
    [x, y] = next;
  }
  path.closePath();
  return path;
}
