/** Signs that are told by their shape and place beside the digits, not by the network: it sees no size. */
import { boxOf, heightOf, middleOf, sharedWidth, widthOf } from '../ink/box.ts';
import type { Box, Stroke } from '../ink/stroke.ts';

/*
 * All lengths are shares of a usual digit's height.
 */

/** A minus is at least so wide, at most so wide, and not higher than this share of its width. */
const MINUS_LEAST = 0.12;
const MINUS_MOST = 1.1;
const MINUS_STEEPEST = 0.45;

/** A point or comma is not larger than this, and the middle of it is in the lowest part of its neighbours. */
const POINT_MOST = 0.34;
const POINT_HIGHEST = 0.62;

/** A flat stroke left of all digits, at the height of their middle. */
export function looksLikeMinus(points: Stroke, others: readonly Box[], height: number): boolean {
  const box = boxOf([points]);
  const width = widthOf(box);
  if (width < MINUS_LEAST * height || width > MINUS_MOST * height) return false;
  if (heightOf(box) > MINUS_STEEPEST * width) return false;
  const tall = others.filter((other) => heightOf(other) > 0.4 * height);
  const [first] = tall.sort((a, b) => a.left - b.left);
  if (!first || middleOf(box) > first.left) return false;
  const level = ((box.top + box.bottom) / 2 - first.top) / (heightOf(first) || 1);
  return level > 0.1 && level < 0.95;
}

/** A small stroke at the foot of its neighbours, right of a digit. */
export function isPoint(box: Box, others: readonly Box[], height: number): boolean {
  if (Math.max(widthOf(box), heightOf(box)) > POINT_MOST * height) return false;
  const tall = others.filter((other) => heightOf(other) > 0.4 * height);
  const nearest = tall.sort((a, b) => gap(a, box) - gap(b, box))[0];
  if (!nearest || !tall.some((other) => middleOf(other) < middleOf(box))) return false;
  return ((box.top + box.bottom) / 2 - nearest.top) / heightOf(nearest) > POINT_HIGHEST;
}

function gap(a: Box, b: Box): number {
  return Math.max(0, -sharedWidth(a, b));
}
