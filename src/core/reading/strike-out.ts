/** What a child draws over a digit that it does not want: lines across, a zigzag, a dense scribble. */
import { boxOf, heightOf, sharedHeight, sharedWidth, union, widthOf } from '../ink/box.ts';
import type { Box, Stroke } from '../ink/stroke.ts';
import type { Atom } from './atoms.ts';

/** A line across is so many times wider than high at least. */
const FLAT = 2.2;

/** A scribble turns back so often, over at least this share of its width or height. */
const TURNS = 4;
const TURN = 0.45;

/** Of a digit's width so much lies under what strikes it out, or in the first of several lines across it. */
const COVERED = 0.8;

/** A single line reaches beyond the digit on both sides: share of the digit's width, or of its height for a 1. */
const BEYOND = 0.08;

/** A stroke, also where it is several atoms: a zigzag from left to right passes each place once, and is cut. */
interface Whole {
  readonly stroke: number;
  readonly mask: number;
  readonly points: Stroke;
  readonly box: Box;
}

/** The masks of all atoms that strike something out together with what they strike out. */
export function struckOut(atoms: readonly Atom[], height: number): number[] {
  const strikes = wholesOf(atoms).filter(({ points }) => isStrike(points, height));
  return strikes.flatMap((strike) => {
    const together = strikes.filter((other) => areOne(strike, other));
    const box = together.map((one) => one.box).reduce(union);
    const first = Math.min(...together.map(({ stroke }) => stroke));
    const under = atoms
      .map((victim, i) => ({ mask: 1 << i, box: victim.box, stroke: victim.stroke }))
      .filter((victim) => victim.stroke < first && isCovered(victim.box, box));
    if (under.length === 0) return [];
    const digit = under.map((victim) => victim.box).reduce(union);
    const isLine = together.length === 1 && !isScribble(strike.points);
    if (heightOf(digit) < height / 2 || (isLine && !reachesBeyond(box, digit))) return [];
    return [[...together, ...under].reduce((mask, one) => mask | one.mask, 0)];
  });
}

/** Its atoms lie from left to right, as they were cut. */
function wholesOf(atoms: readonly Atom[]): Whole[] {
  return [...new Set(atoms.map(({ stroke }) => stroke))].map((stroke) => {
    const own = atoms.filter((atom) => atom.stroke === stroke);
    const mask = atoms.reduce((sum, atom, i) => (atom.stroke === stroke ? sum | (1 << i) : sum), 0);
    return { stroke, mask, points: own.flatMap(({ points }) => points), box: own.map(({ box }) => box).reduce(union) };
  });
}

function isStrike(points: Stroke, height: number): boolean {
  const box = boxOf([points]);
  return widthOf(box) > 0.2 * height && (widthOf(box) > FLAT * heightOf(box) || isScribble(points));
}

/** Lines across the same digit, one after the other. */
function areOne(a: Whole, b: Whole): boolean {
  const common = sharedWidth(a.box, b.box);
  return a === b || common > COVERED * Math.max(widthOf(a.box), widthOf(b.box));
}

function isCovered(victim: Box, box: Box): boolean {
  return sharedWidth(victim, box) >= COVERED * widthOf(victim) && sharedHeight(victim, box) >= 0;
}

function reachesBeyond(line: Box, digit: Box): boolean {
  const margin = BEYOND * Math.max(widthOf(digit), heightOf(digit) / 2);
  const level = ((line.top + line.bottom) / 2 - digit.top) / (heightOf(digit) || 1);
  return line.left < digit.left - margin && line.right > digit.right + margin && level > 0.15 && level < 0.85;
}

/** To and fro, along one axis or the other. */
function isScribble(points: Stroke): boolean {
  const box = boxOf([points]);
  return (
    turns(points.map(({ x }) => x), TURN * widthOf(box)) >= TURNS ||
    turns(points.map(({ y }) => y), TURN * heightOf(box)) >= TURNS
  );
}

/** How often a row of numbers turns back by more than `least`. */
function turns(values: readonly number[], least: number): number {
  let count = 0;
  let extreme = values[0] ?? 0;
  let direction = 0;
  for (const value of values) {
    const beyond = direction === 0 ? Math.abs(value - extreme) > least : (value - extreme) * direction > 0;
    if (beyond) {
      direction = direction === 0 ? Math.sign(value - extreme) : direction;
      extreme = value;
    } else if (direction !== 0 && (extreme - value) * direction > least) {
      count++;
      direction = -direction;
      extreme = value;
    }
  }
  return count;
}
