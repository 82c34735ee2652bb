/** An item as it was written: pen strokes as lines, each stroke in the colour of its place; an image as it is. */
import { boundingBox } from '../../src/core/ink/stroke.ts';
import { SIDE } from '../data.ts';
import { toInk } from '../pen-raster.ts';
import { blankBitmap, enlarge, greyBitmap } from '../report-page/bitmap.ts';
import type { Bitmap } from '../report-page/bitmap.ts';
import type { Item } from './sets.ts';

/** Of the first, second, third … stroke, and of all after them. */
const STROKE_COLOURS = [
  [255, 255, 255],
  [255, 176, 60],
  [90, 200, 250],
  [140, 235, 130],
  [255, 120, 170],
] as const;

/** Half the width of the line and the margin, as shares of the picture's side. */
const RADIUS = 0.025;
const MARGIN = 0.1;

/** @param side of the square picture, in pixels: twice or three times that of an image, say */
export function drawingOf({ drawing }: Item, side: number): Bitmap {
  if (drawing instanceof Uint8Array) return enlarge(greyBitmap(drawing, SIDE), Math.round(side / SIDE));
  const bitmap = blankBitmap(side, side);
  const ink = toInk(drawing);
  const box = boundingBox(ink);
  if (!box) return bitmap;
  const size = Math.max(box.right - box.left, box.bottom - box.top);
  const scale = size > 0 ? ((1 - 2 * MARGIN) * side) / size : 0;
  const midX = (box.left + box.right) / 2;
  const midY = (box.top + box.bottom) / 2;
  ink.forEach((stroke, i) => {
    const points = stroke.map(({ x, y }) => ({ x: (x - midX) * scale + side / 2, y: (y - midY) * scale + side / 2 }));
    const colour = STROKE_COLOURS[Math.min(i, STROKE_COLOURS.length - 1)] ?? STROKE_COLOURS[0];
    points.forEach((to, k) => drawLine(bitmap, points[k - 1] ?? to, to, colour));
  });
  return bitmap;
}

interface Point {
  x: number;
  y: number;
}

/** A line with round ends; its edges fade over one pixel. */
function drawLine(bitmap: Bitmap, from: Point, to: Point, colour: readonly number[]): void {
  const { width: side, rgb } = bitmap;
  const reach = Math.max(0.75, RADIUS * side) + 0.5;
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const perSquare = 1 / (dx * dx + dy * dy || 1);
  const [top, bottom] = span(from.y, to.y, reach, side);
  const [left, right] = span(from.x, to.x, reach, side);
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const px = x + 0.5 - from.x;
      const py = y + 0.5 - from.y;
      const along = Math.min(1, Math.max(0, (px * dx + py * dy) * perSquare));
      const cover = Math.min(1, reach - Math.hypot(px - along * dx, py - along * dy));
      if (cover <= 0) continue;
      const at = 3 * (y * side + x);
      for (let c = 0; c < 3; c++) rgb[at + c] = Math.max(rgb[at + c] ?? 0, Math.round(cover * (colour[c] ?? 0)));
    }
  }
}

/** The pixels between two places and `reach` beyond, within the picture. */
function span(a: number, b: number, reach: number, side: number): [number, number] {
  return [Math.max(0, Math.floor(Math.min(a, b) - reach)), Math.min(side - 1, Math.floor(Math.max(a, b) + reach))];
}
