import { cleanInk } from './clean.ts';
import { distanceBetween } from './distance.ts';
import { boundingBox } from './stroke.ts';
import type { Box, Ink, Stroke } from './stroke.ts';
import { thin } from './thin.ts';

/*
 * All shares below are of the height of the tallest stroke, and were chosen on half of the writers of two pen
 * data sets (training/README.md names them): isolated digits, and numbers of two digits composed from one
 * writer's digits at gaps from -0.05 to 0.3.
 */

/** Two bodies are one digit when they share at least this much of the narrower one's width. */
const ENOUGH_OVERLAP = 0.5;

/** A line counts as this wide at least: a 1 has no width, yet stands beside its neighbour or within it. */
const NARROWEST = 0.12;

/** A stroke lower than this is no digit of its own, but the bar of a 5, a 7 or a 4. */
const BAR_HEIGHT = 0.3;

/** A bar this far from every digit belongs to none. */
const BAR_REACH = 0.3;

/** A bar that is this much nearer to one digit than to another touches both all the same. */
const TOUCH = 0.06;

/** How near the vertical of a 4 comes to the end of its first stroke, where it does not cross it. */
const FOUR_REACH = 0.16;

/** How far the vertical of a 4 goes on below its first stroke. */
const FOUR_FOOT = 0.12;

/** The vertical of a 4 is narrower than this share of its own height. */
const FOUR_SLANT = 0.6;

/** Detail below this share of the height does not change what belongs together, but takes time. */
const DETAIL = 0.02;

/** Points that are looked at, which bounds the time that any scribble takes. */
const MOST_POINTS = 2_000;

/** Strokes taken to be one digit, or a part of one. */
interface Group {
  /** Indexes into the ink. */
  readonly strokes: readonly number[];
  readonly ink: Ink;
  readonly box: Box;
}

/**
 * Which strokes make up which digit. First the bodies: strokes that lie above one another belong together, as
 * do the two strokes of a 4 that do not meet. Then each bar goes to the body it is nearest to, so that the
 * bar of a 5 may stick out over the next digit, or be written late. Time grows with the cube of the number of
 * strokes.
 * @returns indexes into the ink, a list a digit, from left to right; every stroke with a finite point is in
 * just one
 */
export function segment(ink: Ink): readonly (readonly number[])[] {
  const strokes = cleanInk(ink, MOST_POINTS);
  const tallest = Math.max(0, ...strokes.map((stroke) => heightOf(boundingBox([stroke]))));
  const parts = thin(strokes, DETAIL * tallest).flatMap((stroke, index) => groupOf(stroke, index));
  const isBar = ({ box }: Group): boolean => heightOf(box) < BAR_HEIGHT * tallest;
  const bodies = joinWhile(
    parts.filter((part) => !isBar(part)),
    (a, b) => bodyAffinity(a, b, tallest),
  );
  const digits = attachBars(bodies, parts.filter(isBar), tallest);
  return digits
    .sort((a, b) => a.box.left + a.box.right - (b.box.left + b.box.right))
    .map((group) => [...group.strokes].sort((a, b) => a - b));
}

/** How strongly two bodies belong together, 0 where they do not. */
function bodyAffinity(a: Group, b: Group, tallest: number): number {
  const share = overlap(a.box, b.box, NARROWEST * tallest);
  if (share >= ENOUGH_OVERLAP) return share;
  return isFour(a, b, tallest) || isFour(b, a, tallest) ? ENOUGH_OVERLAP : 0;
}

/**
 * Share of the narrower box's width that the boxes have in common; a box counts as `narrowest` wide at least.
 */
function overlap(a: Box, b: Box, narrowest: number): number {
  const [wideA, wideB] = [widen(a, narrowest), widen(b, narrowest)];
  const narrower = Math.min(wideA.right - wideA.left, wideB.right - wideB.left);
  const common = shared(wideA, wideB);
  return narrower > 0 ? common / narrower : Number(common >= 0);
}

/** Width that two boxes have in common; negative for a gap. */
function shared(a: Box, b: Box): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}

function widen(box: Box, least: number): Box {
  const more = Math.max(0, least - (box.right - box.left)) / 2;
  return { ...box, left: box.left - more, right: box.right + more };
}

/**
 * Whether `first` and `second`, written one after the other, are a 4 in two strokes: the first ends at its
 * right, the second passes close by that end, steep, and goes on below it. A 2 before a 1 ends at its right
 * as well, but the 1 does not go below it.
 */
function isFour(first: Group, second: Group, tallest: number): boolean {
  if (first.strokes.length > 1 || second.strokes.length > 1) return false;
  if ((second.strokes[0] ?? 0) - (first.strokes[0] ?? 0) !== 1) return false;
  const end = first.ink[0]?.slice(-1) ?? [];
  const steep = second.box.right - second.box.left < FOUR_SLANT * heightOf(second.box);
  return (
    steep &&
    first.box.right - (end[0]?.x ?? 0) < FOUR_REACH * tallest &&
    second.box.bottom - first.box.bottom > FOUR_FOOT * tallest &&
    distanceBetween([end], second.ink) < FOUR_REACH * tallest
  );
}

/**
 * Each bar to the body nearest to it, and of those it touches to the one it lies above most; the bars that
 * are left over are joined as bodies are.
 */
function attachBars(bodies: readonly Group[], bars: readonly Group[], tallest: number): Group[] {
  const groups = [...bodies];
  const left: Group[] = [];
  for (const bar of bars) {
    const distances = bodies.map((body) => distanceBetween(bar.ink, body.ink));
    const nearest = Math.min(...distances);
    const near = bodies.flatMap((body, i) =>
      (distances[i] ?? 0) <= nearest + TOUCH * tallest ? [{ body, i }] : [],
    );
    const best = near.sort((a, b) => shared(bar.box, b.body.box) - shared(bar.box, a.body.box))[0]?.i ?? 0;
    const group = groups[best];
    if (group && nearest < BAR_REACH * tallest) groups[best] = join(group, bar);
    else left.push(bar);
  }
  return [...groups, ...joinWhile(left, (a, b) => bodyAffinity(a, b, tallest))];
}

/** Joins the two groups of the strongest affinity until there are none. */
function joinWhile(groups: readonly Group[], affinity: (a: Group, b: Group) => number): Group[] {
  const open = [...groups];
  for (;;) {
    let strongest = 0;
    let pair: readonly [Group, Group] | undefined;
    open.forEach((a, i) => {
      for (const b of open.slice(i + 1)) {
        const strength = affinity(a, b);
        if (strength > strongest) [strongest, pair] = [strength, [a, b]];
      }
    });
    if (!pair) return open;
    const [a, b] = pair;
    open.splice(open.indexOf(b), 1);
    open[open.indexOf(a)] = join(a, b);
  }
}

function groupOf(stroke: Stroke, index: number): Group[] {
  const box = boundingBox([stroke]);
  return box ? [{ strokes: [index], ink: [stroke], box }] : [];
}

function join(a: Group, b: Group): Group {
  const ink = [...a.ink, ...b.ink];
  return { strokes: [...a.strokes, ...b.strokes], ink, box: boundingBox(ink) ?? a.box };
}

function heightOf(box: Box | undefined): number {
  return box ? box.bottom - box.top : 0;
}
