/** Where the signs of a number stand: gaps, baseline and slope. */
import type { PenStroke } from '../pen-data.ts';
import type { Random } from '../random.ts';
import { chance, clamp, normal } from './draw.ts';
import { HEIGHT, moveGlyph, strokesOf } from './glyph.ts';
import type { Glyph } from './glyph.ts';
import { between, boxOf, distance, pointAt, pointsOf } from './polyline.ts';
import type { Point } from './polyline.ts';

/* All gaps are from ink to ink, shares of the usual height. */

/** The gap a hand keeps: mostly one of these, sometimes narrower down to overlapping, or as wide as a digit. */
const USUAL_GAP = [0.05, 0.4] as const;
const NARROW_GAP = [-0.12, 0.05] as const;
const WIDE_GAP = [0.4, 0.75] as const;
const NARROW = 0.12;
const WIDE = 0.08;
/** How unevenly it is kept within one number (sd). */
const GAP_SPREAD = 0.06;
/** A 1 beside a 0 often comes close to it. */
const ONE_BY_ZERO = /^(10|01)$/;
const CLOSE = 0.3;
const CLOSE_GAP = [-0.05, 0.06] as const;
const MINUS_GAP = [0.1, 0.5] as const;
const POINT_GAP = [0.05, 0.25] as const;
/** Two digits with a point between them are this far apart at least. */
const LEAST_OVER_POINT = 0.15;
/** What is scratched out has the next digit beside it, not under it. */
const LEAST_SCRATCH_GAP = 0.03;

/** How far a digit goes in under its neighbour (a 4 under the bar of a 7) beyond the gap. */
const TUCK = 0.15;
/** The middle of a sign lies to the right of the one before by this much at least, however narrow both are. */
const LEAST_ADVANCE = 0.16;
/** Ink that is apart in height by more than this share does not keep other ink away. */
const REACH = 0.1;

/** How far a digit stands above or below the line (sd, share of the height). */
const BASELINE_JITTER = 0.035;

/** Slope of the line: a usual paper lies a little askew, no hand is steeper than the largest. Degrees. */
const SLOPE = 5;
const STEEPEST = 12;

/** How far the top leans to the right of the foot (sd, share of the height), on top of the writer's own slant. */
const SLANT = 0.1;

/** Share of numbers that are written from the last digit to the first. */
const RIGHT_TO_LEFT = 0.06;

/** What is the same all over one number. */
export interface Hand {
  /** Share of the height, common to all digits. */
  slant: number;
  /** Radians by which the whole number is turned, digits too: the paper lies askew. */
  turn: number;
  /** Radians by which the line climbs (or, negative, falls) under upright digits. */
  climb: number;
  /** Share of the height. */
  gap: number;
  rightToLeft: boolean;
}

export function drawHand(source: Random): Hand {
  const slope = (clamp(normal(0, SLOPE, source), -STEEPEST, STEEPEST) * Math.PI) / 180;
  const climbing = source.next();
  return {
    slant: normal(0, SLANT, source),
    turn: -slope * (1 - climbing),
    climb: slope * climbing,
    gap: drawGap(source),
    rightToLeft: chance(RIGHT_TO_LEFT, source),
  };
}

function drawGap(source: Random): number {
  const lot = source.next();
  if (lot < NARROW) return source.between(...NARROW_GAP);
  return lot < NARROW + WIDE ? source.between(...WIDE_GAP) : source.between(...USUAL_GAP);
}

/**
 * Puts signs beside one another.
 * @param glyphs from left to right
 */
export function layOut(glyphs: readonly Glyph[], hand: Hand, source: Random): Glyph[] {
  const placed: Glyph[] = [];
  for (const glyph of glyphs) {
    const end = placed.length > 0 ? boxOf(placed.flatMap(strokesOf)).right : 0;
    const height = -Math.tan(hand.climb) * end + normal(0, BASELINE_JITTER, source) * HEIGHT;
    const risen = moveGlyph(glyph, 0, height);
    placed.push(moveGlyph(risen, placeAfter(placed, risen, hand, source), 0));
  }
  return placed;
}

/** How far to the right a sign has to go to stand after those already there. */
function placeAfter(placed: readonly Glyph[], glyph: Glyph, hand: Hand, source: Random): number {
  const last = placed.at(-1);
  if (last === undefined) return 0;
  const gap = gapBetween(last.sign, glyph.sign, hand, source) * HEIGHT;
  const [before, box] = [boxOf(strokesOf(last)), boxOf(strokesOf(glyph))];
  const others = placed.slice(0, -1).flatMap(strokesOf);
  return Math.max(
    inkReach(strokesOf(last), strokesOf(glyph)) + gap,
    inkReach(others, strokesOf(glyph)) + Math.max(LEAST_OVER_POINT, hand.gap) * HEIGHT,
    before.right - box.left + gap - TUCK * HEIGHT,
    (before.left + before.right - box.left - box.right) / 2 + LEAST_ADVANCE * HEIGHT,
  );
}

function gapBetween(left: string, right: string, hand: Hand, source: Random): number {
  const pair = left + right;
  if (pair.includes('-')) return source.between(...MINUS_GAP);
  if (pair.includes('.')) return source.between(...POINT_GAP);
  if (ONE_BY_ZERO.test(pair) && chance(CLOSE, source)) return source.between(...CLOSE_GAP);
  const gap = clamp(normal(hand.gap, GAP_SPREAD, source), NARROW_GAP[0], WIDE_GAP[1]);
  return pair.includes('x') ? Math.max(LEAST_SCRATCH_GAP, gap) : gap;
}

/** Height of the rows in which ink is compared with ink. */
const ROW = HEIGHT / 20;
const ROWS_REACHED = Math.round((REACH * HEIGHT) / ROW);

/** How far `right` must move to just touch `left` where they come closest; -Infinity where they pass each other. */
function inkReach(left: readonly PenStroke[], right: readonly PenStroke[]): number {
  const ends = new Map<number, number>();
  for (const [x, y] of left.flatMap(denselyAlong)) {
    const row = Math.round(y / ROW);
    for (let near = row - ROWS_REACHED; near <= row + ROWS_REACHED; near++) {
      ends.set(near, Math.max(ends.get(near) ?? -Infinity, x));
    }
  }
  const reaches = right
    .flatMap(denselyAlong)
    .map(([x, y]) => (ends.get(Math.round(y / ROW)) ?? -Infinity) - x);
  return Math.max(...reaches);
}

/** Points no farther apart than half a row. */
function denselyAlong(stroke: PenStroke): Point[] {
  return pointsOf(stroke).flatMap((point, i) => {
    if (i === 0) return [point];
    const before = pointAt(stroke, i - 1);
    const steps = Math.ceil(distance(before, point) / (ROW / 2));
    return Array.from({ length: steps }, (_, step) => between(before, point, (step + 1) / steps));
  });
}
