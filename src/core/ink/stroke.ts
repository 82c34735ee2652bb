/** One sample of the pen. `x` and `y` in CSS pixels of the paper (any unit will do for reading), y down. */
export interface InkPoint {
  readonly x: number;
  readonly y: number;
  /** Milliseconds since the first point of the ink; 0 where the source has no times. */
  readonly t: number;
  /** 0..1 as PointerEvent reports it; 0.5 where the device has no pressure. */
  readonly pressure: number;
}

/** One pen-down, from touching the paper to leaving it. */
export type Stroke = readonly InkPoint[];

/** All strokes on the paper, in the order of writing. */
export type Ink = readonly Stroke[];

/** The smallest upright rectangle around ink. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box of all finite points, or undefined where there are none. */
export function boundingBox(ink: Ink): Box | undefined {
  let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
  for (const stroke of ink) {
    for (const { x, y } of stroke) {
      if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return left <= right ? { left, top, right, bottom } : undefined;
}
