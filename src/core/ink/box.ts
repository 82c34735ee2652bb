import { boundingBox } from './stroke.ts';
import type { Box, Ink } from './stroke.ts';

/** The box of ink that has at least one point. */
export function boxOf(ink: Ink): Box {
  return boundingBox(ink) ?? { left: 0, top: 0, right: 0, bottom: 0 };
}

export function widthOf({ left, right }: Box): number {
  return right - left;
}

export function heightOf({ top, bottom }: Box): number {
  return bottom - top;
}

export function middleOf({ left, right }: Box): number {
  return (left + right) / 2;
}

/** Width that two boxes have in common; negative for a gap. */
export function sharedWidth(a: Box, b: Box): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}

/** Height that two boxes have in common; negative for a gap. */
export function sharedHeight(a: Box, b: Box): number {
  return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
}

export function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
