import type { Ink, Stroke } from './stroke.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * How near two groups of strokes come to each other; 0 where they cross. Infinity where one has no points.
 */
export function distanceBetween(a: Ink, b: Ink): number {
  let nearest = Infinity;
  for (const one of a) for (const other of b) nearest = Math.min(nearest, strokeDistance(one, other));
  return nearest;
}

function strokeDistance(a: Stroke, b: Stroke): number {
  let nearest = Infinity;
  for (const [a1, a2] of segments(a)) {
    for (const [b1, b2] of segments(b)) {
      if (cross(a1, a2, b1, b2)) return 0;
      nearest = Math.min(
        nearest,
        squaredDistance(a1, b1, b2),
        squaredDistance(a2, b1, b2),
        squaredDistance(b1, a1, a2),
        squaredDistance(b2, a1, a2),
      );
    }
  }
  return Math.sqrt(nearest);
}

/** The pieces of a stroke; a dot is one piece without length. */
function segments(stroke: Stroke): readonly (readonly [Place, Place])[] {
  const ends = stroke.length === 1 ? [...stroke, ...stroke] : stroke;
  return ends.slice(1).map((to, i) => [ends[i] ?? to, to]);
}

/** Of `point` from the segment between `from` and `to`, squared. */
export function squaredDistance(point: Place, from: Place, to: Place): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const px = point.x - from.x;
  const py = point.y - from.y;
  const along = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
  const offX = px - along * dx;
  const offY = py - along * dy;
  return offX * offX + offY * offY;
}

/** Whether two segments properly cross: the ends of each lie on different sides of the other. */
function cross(a1: Place, a2: Place, b1: Place, b2: Place): boolean {
  return side(a1, a2, b1) * side(a1, a2, b2) < 0 && side(b1, b2, a1) * side(b1, b2, a2) < 0;
}

/** Positive on one side of the line from `from` to `to`, negative on the other, 0 on it. */
function side(from: Place, to: Place, point: Place): number {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}
