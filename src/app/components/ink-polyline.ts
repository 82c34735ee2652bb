import { boundingBox, type Ink } from '../../core/ink/stroke.ts';

/** Ink as the attributes of an SVG. */
export interface InkDrawing {
  readonly viewBox: string;
  /** Path data: one open line a stroke, to be stroked with round caps. */
  readonly path: string;
}

/** Room around the ink for half the pen's width, as a share of its longer side. */
const MARGIN = 0.08;
/** Ink smaller than this, in its own unit, is not blown up to fill the picture: a dot stays a dot. */
const SMALLEST = 48;
/** Steps shorter than this share of the longer side are not seen in a thumbnail. */
const STEP = 0.01;

/** The drawing of an ink, cropped to it; undefined where it has no finite point. */
export function drawInk(ink: Ink): InkDrawing | undefined {
  const box = boundingBox(ink);
  if (!box) return undefined;
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const side = Math.max(width, height, SMALLEST);
  const margin = side * MARGIN;
  const w = Math.max(width, SMALLEST) + 2 * margin;
  const h = Math.max(height, SMALLEST) + 2 * margin;
  const viewBox = [(box.left + box.right - w) / 2, (box.top + box.bottom - h) / 2, w, h].map(round).join(' ');
  return { viewBox, path: ink.map((stroke) => line(stroke, side * STEP)).join('') };
}

function line(stroke: Ink[number], step: number): string {
  const points = stroke.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  const first = points[0];
  if (!first) return '';
  let path = `M${round(first.x)} ${round(first.y)}`;
  let kept = first;
  points.forEach((point, i) => {
    const near = Math.hypot(point.x - kept.x, point.y - kept.y) < step;
    if (i === 0 || (near && i < points.length - 1)) return;
    path += `L${round(point.x)} ${round(point.y)}`;
    kept = point;
  });
  // A line without length has round caps all the same, and so makes a dot.
  return points.length === 1 ? `${path}h0` : path;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
