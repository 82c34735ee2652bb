import { boxOf, heightOf, sharedHeight, sharedWidth, union, widthOf } from '../ink/box.ts';
import { distanceBetween } from '../ink/distance.ts';
import type { Box, Ink } from '../ink/stroke.ts';
import type { Atom, Paper } from './atoms.ts';
import type { Feature } from './reading-model.ts';
import { isPoint, isStrikeOut, looksLikeMinus } from './shapes.ts';

/** Atoms that may be one sign: a digit, a minus, a point, or something struck out. */
export interface Group {
  /** One bit an atom. */
  readonly mask: number;
  /** Indexes into the ink, in the order of writing. */
  readonly strokes: readonly number[];
  /** In the order of writing. */
  readonly ink: Ink;
  readonly box: Box;
  /** What speaks for or against these atoms being one sign, whichever it is. */
  readonly features: Readonly<Partial<Record<Feature, number>>>;
  readonly mayBeMinus: boolean;
  readonly mayBePoint: boolean;
  readonly mayBeStruckOut: boolean;
}

/** Bits of a whole number that JavaScript shifts without sign. */
export const MOST_ATOMS = 30;

/** Strokes of one digit at most, however shaky. */
const MOST_STROKES = 5;

/** Groups looked at, which bounds the time that any scribble takes. */
const MOST_GROUPS = 96;

/** Strokes of one digit are not farther apart than this, along either axis: share of a digit's height. */
const REACH_ACROSS = 0.3;
const REACH_DOWN = 0.6;

/** No digit of several strokes is wider than this: share of a digit's height. */
const WIDEST = 1.5;

/** A digit smaller than this share of a usual one's height is likelier a part of one. */
const SMALL = 0.6;

/**
 * All sensible groups of atoms: each atom alone, and with those near it. Those of few atoms come first, so that what is
 * left out of a scribble is what no digit consists of.
 */
export function groupsOf({ atoms, height }: Paper): Group[] {
  const near = nearness(atoms, height);
  const masks = new Set<number>();
  let grown = atoms.map((_, i) => 1 << i);
  for (let size = 1; size <= MOST_STROKES && grown.length > 0; size++) {
    for (const mask of grown) if (masks.size < MOST_GROUPS) masks.add(mask);
    grown = [...new Set(grown.flatMap((mask) => larger(mask, near, atoms, height)))].filter((m) => !masks.has(m));
  }
  for (const mask of struckOut(atoms, height)) masks.add(mask);
  return [...masks].map((mask) => groupOf(mask, atoms, height));
}

/** For each atom the mask of those that may belong to the same digit. */
function nearness(atoms: readonly Atom[], height: number): number[] {
  return atoms.map((a, i) =>
    atoms.reduce((mask, b, j) => {
      const isNear =
        i !== j &&
        sharedWidth(a.box, b.box) >= -REACH_ACROSS * height &&
        sharedHeight(a.box, b.box) >= -REACH_DOWN * height;
      return isNear ? mask | (1 << j) : mask;
    }, 0),
  );
}

/** The groups with one atom more. */
function larger(mask: number, near: readonly number[], atoms: readonly Atom[], height: number): number[] {
  const box = atoms.filter((_, i) => mask & (1 << i)).map((atom) => atom.box).reduce(union);
  return atoms.flatMap((atom, i) => {
    const isNear = !(mask & (1 << i)) && near.some((others, j) => mask & (1 << j) && others & (1 << i));
    return isNear && widthOf(union(box, atom.box)) <= WIDEST * height ? [mask | (1 << i)] : [];
  });
}

/** What lies under each stroke that may strike something out, with all strokes that strike out the same. */
function struckOut(atoms: readonly Atom[], height: number): number[] {
  return atoms.flatMap((strike, i) => {
    const covers = (atom: Atom): boolean =>
      sharedWidth(atom.box, strike.box) >= 0.7 * Math.max(widthOf(atom.box), 0.05 * height) &&
      sharedHeight(atom.box, strike.box) >= -0.1 * height;
    const mask = atoms.reduce((all, atom, j) => (j === i || covers(atom) ? all | (1 << j) : all), 0);
    const first = Math.min(...atoms.filter((_, j) => mask & (1 << j)).map(({ stroke }) => stroke));
    return first < strike.stroke && isStrikeOut(strike.points, height) ? [mask] : [];
  });
}

function groupOf(mask: number, atoms: readonly Atom[], height: number): Group {
  const own = atoms.filter((_, i) => mask & (1 << i)).sort((a, b) => a.stroke - b.stroke);
  const rest = atoms.filter((_, i) => !(mask & (1 << i)));
  const box = boxOf(own.map(({ points }) => points));
  const size = Math.max(heightOf(box), widthOf(box)) / (height || 1);
  const others = rest.map((atom) => atom.box);
  const [only] = own.length === 1 ? own : [];
  return {
    mask,
    strokes: [...new Set(own.map(({ stroke }) => stroke))],
    ink: own.map(({ points }) => points),
    box,
    features: {
      group: 1,
      stroke: own.length - 1,
      spread: gapsWithin(own) / (height || 1),
      distance: distancesWithin(own) / (height || 1),
      small: Math.max(0, SMALL - size),
      cut: new Set(own.filter((atom) => isCutOff(atom, rest)).map(({ stroke }) => stroke)).size,
    },
    mayBeMinus: only !== undefined && looksLikeMinus(only.points, others, height),
    mayBePoint: only !== undefined && isPoint(only.box, others, height),
    mayBeStruckOut: own.some(
      (atom, i) => i > 0 && isStrikeOut(atom.points, height) && widthOf(atom.box) >= 0.7 * widthOf(box),
    ),
  };
}

/** Whether the rest of an atom's stroke belongs to another group. */
function isCutOff(atom: Atom, rest: readonly Atom[]): boolean {
  return atom.isPiece && rest.some(({ stroke }) => stroke === atom.stroke);
}

/** Empty width between the atoms, from left to right. */
function gapsWithin(own: readonly Atom[]): number {
  const boxes = own.map(({ box }) => box).sort((a, b) => a.left - b.left);
  let gaps = 0;
  let right = boxes[0]?.right ?? 0;
  for (const box of boxes) {
    gaps += Math.max(0, box.left - right);
    right = Math.max(right, box.right);
  }
  return gaps;
}

/** Sum of the shortest ways that connect the atoms (Prim's minimum spanning tree). */
function distancesWithin(own: readonly Atom[]): number {
  const [first, ...open] = own;
  const joined = first ? [first] : [];
  let sum = 0;
  while (open.length > 0) {
    const distances = open.map((atom) => distanceBetween([atom.outline], joined.map(({ outline }) => outline)));
    const nearest = distances.indexOf(Math.min(...distances));
    sum += distances[nearest] ?? 0;
    joined.push(...open.splice(nearest, 1));
  }
  return sum;
}
