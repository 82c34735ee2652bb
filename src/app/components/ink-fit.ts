import { boundingBox, type Box, type Ink, type Stroke } from '../../core/ink/stroke.ts';

/** Width and height of the paper in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A uniform scaling followed by a shift: x' = scale x + dx. Uniform, so that a digit keeps its proportions. */
export interface Fit {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

export const IDENTITY: Fit = { scale: 1, dx: 0, dy: 0 };

/** Puts `frame` as large as possible into the middle of a paper of `size`. */
export function fitInto(frame: Box, size: Size): Fit {
  const width = frame.right - frame.left;
  const height = frame.bottom - frame.top;
  const scale = Math.min(size.width / width, size.height / height);
  return {
    scale,
    dx: (size.width - scale * width) / 2 - scale * frame.left,
    dy: (size.height - scale * height) / 2 - scale * frame.top,
  };
}

/** The frame grown so far that it holds all of the ink. */
export function growToHold(frame: Box, ink: Ink): Box {
  const box = boundingBox(ink);
  if (!box) return frame;
  return {
    left: Math.min(frame.left, box.left),
    top: Math.min(frame.top, box.top),
    right: Math.max(frame.right, box.right),
    bottom: Math.max(frame.bottom, box.bottom),
  };
}

/** The stroke seen through the fit, on a paper of `size`; rounding never puts a point past its edge. */
export function fitStroke(stroke: Stroke, fit: Fit, size: Size): Stroke {
  if (fit === IDENTITY) return stroke.slice();
  return stroke.map(({ x, y, t, pressure }) => ({
    x: clamp(fit.scale * x + fit.dx, 0, size.width),
    y: clamp(fit.scale * y + fit.dy, 0, size.height),
    t,
    pressure,
  }));
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
