import { boxOf, heightOf, sharedHeight, sharedWidth, union, widthOf } from '../ink/box.ts';
import type { Box, Ink } from '../ink/stroke.ts';
import type { Atom, Paper } from './atoms.ts';
import { extentsOf } from './bands.ts';
import type { Extents } from './bands.ts';
import type { Feature } from './reading-model.ts';
import { isPoint, looksLikeMinus } from './shapes.ts';
import { struckOut } from './strike-out.ts';

/** Atoms that may be one sign: a digit, a minus, a point, or something struck out. */
export interface Group {
  /** One bit an atom. */
  readonly mask: number;
  /** Indexes into the ink, in the order of writing. */
  readonly strokes: readonly number[];
  /** In the order of writing. */
  readonly ink: Ink;
  readonly box: Box;
  readonly extents: Extents;
  /** What speaks for or against these atoms being one sign, whichever it is. */
  readonly features: Readonly<Partial<Record<Feature, number>>>;
  readonly mayBeMinus: boolean;
  readonly mayBePoint: boolean;
  readonly mayBeStruckOut: boolean;
  /** The pen, or a finger that held the tablet, only touched the paper beside the number. */
  readonly mayBeTouch: boolean;
}

/** What only touched the paper left no larger mark than this: share of a digit's height. */
const TOUCH = 0.1;

/** Strokes of one digit at most, however shaky; a stroke in pieces counts as one. */
const MOST_STROKES = 5;

/** Groups looked at, which bounds the time that any scribble takes. */
const MOST_GROUPS = 96;

/** Strokes of one digit are not farther apart than this, along either axis: share of a digit's height. */
const REACH_ACROSS = 0.55;
const REACH_DOWN = 0.6;

/** No digit of several strokes is wider than this: share of its own height, or of a usual digit's. */
const WIDEST = 2;

/** What is lower than this share of a usual digit's height is likelier a part of one. */
const SMALL = 0.6;

/** A digit that is wider than this many times its height lies on its side, or is none; what is flatter still does not count more. */
const FLAT = 1.7;
const FLATTEST = 2;

/**
 * All sensible groups of atoms: each atom and each stroke alone, and with those near it. Those of few come first, so that
 * what is left out of a scribble is what no digit consists of.
 */
export function groupsOf(paper: Paper): Group[] {
  const { atoms, height } = paper;
  const near = nearness(atoms, height);
  const wholes = atoms.map((atom) => maskOf(atoms, (other) => other.stroke === atom.stroke));
  const masks = new Set<number>();
  let grown = [...new Set([...atoms.map((_, i) => 1 << i), ...wholes])];
  for (let size = 1; grown.length > 0; size++) {
    for (const mask of grown.slice(0, MOST_GROUPS - masks.size)) masks.add(mask);
    // Of a scribble's many strokes there are millions of groups: none is made that would be left out.
    if (size === MOST_STROKES || masks.size === MOST_GROUPS) break;
    const more = grown.flatMap((mask) => larger(mask, near, wholes, paper));
    grown = [...new Set(more)].filter((mask) => !masks.has(mask));
  }
  const struck = new Set(struckOut(atoms, height));
  const everything = boxOf(atoms.map(({ points }) => points));
  return [...new Set([...masks, ...struck])].map((mask) => groupOf(mask, paper, everything, struck.has(mask)));
}

function maskOf(atoms: readonly Atom[], isIn: (atom: Atom) => boolean): number {
  return atoms.reduce((mask, atom, i) => (isIn(atom) ? mask | (1 << i) : mask), 0);
}

/** For each atom the mask of those that may belong to the same digit. */
function nearness(atoms: readonly Atom[], height: number): number[] {
  return atoms.map((a) =>
    maskOf(
      atoms,
      (b) =>
        a !== b &&
        sharedWidth(a.box, b.box) >= -REACH_ACROSS * height &&
        sharedHeight(a.box, b.box) >= -REACH_DOWN * height,
    ),
  );
}

/** The groups with one atom or stroke more. */
function larger(mask: number, near: readonly number[], wholes: readonly number[], paper: Paper): number[] {
  const { atoms, height } = paper;
  const boxOfMask = (own: number): Box => atoms.filter((_, i) => own & (1 << i)).map((atom) => atom.box).reduce(union);
  return atoms.flatMap((_, i) => {
    const isNear = !(mask & (1 << i)) && near.some((others, j) => mask & (1 << j) && others & (1 << i));
    if (!isNear) return [];
    return [mask | (1 << i), mask | (wholes[i] ?? 0)].filter((more) => {
      const box = boxOfMask(more);
      return widthOf(box) <= WIDEST * Math.max(height, heightOf(box));
    });
  });
}

function groupOf(mask: number, paper: Paper, everything: Box, mayBeStruckOut: boolean): Group {
  const { atoms, distances } = paper;
  const height = paper.height || 1;
  const places = [...atoms.keys()].filter((i) => mask & (1 << i));
  const own = atoms.filter((_, i) => mask & (1 << i)).sort((a, b) => a.stroke - b.stroke);
  const rest = atoms.filter((_, i) => !(mask & (1 << i)));
  const strokes = [...new Set(own.map(({ stroke }) => stroke))];
  const ink = own.map(({ points }) => points);
  const box = boxOf(ink);
  const others = rest.map((atom) => atom.box);
  const [only] = own.length === 1 ? own : [];
  return {
    mask,
    strokes,
    ink,
    box,
    extents: extentsOf(ink, everything.top, everything.bottom),
    features: {
      group: 1,
      stroke: strokes.length - 1,
      second: secondTallest(own) / height,
      spread: gapsWithin(own) / height,
      distance: spanningLength(places, distances) / height,
      small: Math.max(0, SMALL - heightOf(box) / height),
      flat: Math.min(FLATTEST, Math.max(0, widthOf(box) / (heightOf(box) || height / 50) - FLAT)),
      cut: new Set(own.filter((atom) => isCutOff(atom, rest)).map(({ stroke }) => stroke)).size,
      late: Math.min(2, (strokes.at(-1) ?? 0) - (strokes[0] ?? 0) + 1 - strokes.length),
    },
    mayBeMinus: only !== undefined && looksLikeMinus(only.points, others, height),
    mayBePoint: only !== undefined && isPoint(only.box, others, height),
    mayBeStruckOut,
    mayBeTouch: only !== undefined && rest.length > 0 && Math.max(widthOf(box), heightOf(box)) <= TOUCH * height && isBeside(box, others.reduce(union)),
  };
}

/** Between digits it would be a point where none is allowed. */
function isBeside(box: Box, number: Box): boolean {
  return sharedWidth(box, number) < 0 || sharedHeight(box, number) < 0;
}

/** Whether the rest of an atom's stroke belongs to another group. */
function isCutOff(atom: Atom, rest: readonly Atom[]): boolean {
  return atom.isPiece && rest.some(({ stroke }) => stroke === atom.stroke);
}

/** Height of the second tallest stroke; 0 where there is but one. */
function secondTallest(own: readonly Atom[]): number {
  const strokes = new Map<number, Box>();
  for (const { stroke, box } of own) strokes.set(stroke, union(strokes.get(stroke) ?? box, box));
  return [...strokes.values()].map(heightOf).sort((a, b) => b - a)[1] ?? 0;
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
function spanningLength(places: readonly number[], distances: readonly (readonly number[])[]): number {
  const [first, ...open] = places;
  const joined = first === undefined ? [] : [first];
  let sum = 0;
  while (open.length > 0) {
    const ways = open.map((i) => Math.min(...joined.map((j) => distances[i]?.[j] ?? 0)));
    const nearest = ways.indexOf(Math.min(...ways));
    sum += ways[nearest] ?? 0;
    joined.push(...open.splice(nearest, 1));
  }
  return sum;
}
