/** Writes a template as some hand might: bent, leaning, joined, trembling, with ends too long or too short. */
import type { PenStroke } from '../pen-data.ts';
import type { Random } from '../random.ts';
import type { Knot, Path } from './template.ts';

type Point = readonly [x: number, y: number];
/** A curve as the short straight lines between its points. */
type Line = readonly Point[];

/** A sign's longer side, before the hand trembles. Units. */
const SIDE = { least: 380, most: 420 };
/** From one point of a stroke to the next. Units. */
const STEP = { least: 8, most: 12 };
/** Lines per piece of curve between two knots. */
const FINENESS = 12;
/** The pen may stay down over a shorter way to the next stroke; over a longer one it would make a 4 of a plus. Box. */
const LONGEST_JOIN = 0.35;
/** A shorter stroke is a dot: it is not joined to others, nor made longer or shorter. Box. */
const LONGEST_DOT = 0.2;
/** Of an end that falls short, at most this share of the stroke. */
const MOST_CUT = 0.12;

/** Strokes in units of which the longer side has about 400, with the top left corner near 0, 0. */
export function write(paths: readonly Path[], source: Random): PenStroke[] {
  const lines = bend(paths, source).map((path) => loosenEnds(curve(path), source));
  const sign = fit(lean(arrange(lines, source), source), source.between(SIDE.least, SIDE.most));
  const step = source.between(STEP.least, STEP.most);
  const tremor = source.between(0, 3);
  return sign.map((line) => Float32Array.from(tremble(evenly(line, step), tremor, source).flat()));
}

/** Moves all knots by a smooth field, each stroke by itself, and each knot as far as its neighbours leave it room. */
function bend(paths: readonly Path[], source: Random): Path[] {
  const deviation = source.between(0.02, 0.055);
  const fieldX = ripple(deviation, 0.8, 2, source);
  const fieldY = ripple(deviation, 0.8, 2, source);
  return paths.map((path) => {
    const aside = 0.6 * deviation * normal(source);
    const below = 0.6 * deviation * normal(source);
    return path.map((knot, i): Knot => {
      const [x, y, corner = false] = knot;
      const own = Math.min(deviation, 0.2 * distance(knot, path[i - 1]), 0.2 * distance(knot, path[i + 1]));
      return [
        x + fieldX(x, y) + aside + own * normal(source),
        y + fieldY(x, y) + below + own * normal(source),
        corner,
      ];
    });
  });
}

function curve(path: Path): Line {
  const line: Point[] = [];
  let start = 0;
  path.forEach(([, , corner], end) => {
    if (end === 0 || (!corner && end < path.length - 1)) return;
    const piece = path.slice(start, end + 1);
    for (let i = 1; i < piece.length; i++) line.push(...spline(piece, i));
    start = end;
  });
  const [x, y] = path[path.length - 1] as Knot;
  return [...line, [x, y]];
}

/**
 * From knot i-1 up to, not including, knot i: centripetal Catmull-Rom, which makes no loops between unevenly spaced
 * knots (Yuksel, Schaefer, Keyser 2011). Where the piece ends the curve goes on as it came.
 */
function spline(piece: Path, i: number): Line {
  const from = piece[i - 1] as Knot;
  const to = piece[i] as Knot;
  const before = piece[i - 2] ?? beyond(from, to);
  const after = piece[i + 1] ?? beyond(to, from);
  const gap = (a: Knot, b: Knot): number => Math.max(1e-3, Math.sqrt(distance(a, b)));
  const [first, middle, last] = [gap(before, from), gap(from, to), gap(to, after)];
  const at = (axis: 0 | 1, t: number): number => {
    const [a, b, c, d] = [before[axis], from[axis], to[axis], after[axis]];
    const leaving = middle * ((b - a) / first - (c - a) / (first + middle)) + c - b;
    const arriving = middle * ((d - c) / last - (d - b) / (middle + last)) + c - b;
    const [t2, t3] = [t * t, t * t * t];
    return b + (t3 - 2 * t2 + t) * leaving + (3 * t2 - 2 * t3) * (c - b) + (t3 - t2) * arriving;
  };
  return Array.from({ length: FINENESS }, (_, k) => [at(0, k / FINENESS), at(1, k / FINENESS)]);
}

/** The other point mirrored at this one. */
const beyond = (here: Knot, other: Knot): Knot => [2 * here[0] - other[0], 2 * here[1] - other[1]];

/** Now and then an end goes too far, or not far enough. */
function loosenEnds(line: Line, source: Random): Line {
  const length = lengthOf(line);
  if (length < LONGEST_DOT) return line;
  const loosened = (end: Line): Line => {
    if (source.next() > 0.3) return end;
    const by = Math.max(-MOST_CUT * length, 0.07 * normal(source));
    return by > 0 ? goOn(end, by) : stopBefore(end, -by);
  };
  return backwards(loosened(backwards(loosened(line))));
}

/** Straight on, in the direction of the last few points. */
function goOn(line: Line, by: number): Line {
  const last = line[line.length - 1] as Point;
  const earlier = line[Math.max(0, line.length - 4)] as Point;
  const share = by / (distance(earlier, last) || 1);
  return [...line, [last[0] + share * (last[0] - earlier[0]), last[1] + share * (last[1] - earlier[1])]];
}

function stopBefore(line: Line, by: number): Line {
  let left = by;
  let end = line.length - 1;
  for (; end > 1 && left > 0; end--) left -= distance(line[end] as Point, line[end - 1]);
  return line.slice(0, end + 1);
}

/** Joins some strokes without lifting the pen; in one sign of ten puts one last; turns one stroke in ten round. */
function arrange(lines: readonly Line[], source: Random): Line[] {
  const order: Line[] = [];
  for (const line of lines) {
    const before = order[order.length - 1];
    if (before && canJoin(before, line) && source.next() < 0.3) order[order.length - 1] = [...before, ...line];
    else order.push(line);
  }
  if (order.length > 1 && source.next() < 0.1) order.push(...order.splice(source.below(order.length - 1), 1));
  return order.map((line) => (source.next() < 0.1 ? backwards(line) : line));
}

const canJoin = (before: Line, after: Line): boolean =>
  distance(before[before.length - 1] as Point, after[0]) < LONGEST_JOIN &&
  Math.min(lengthOf(before), lengthOf(after)) > LONGEST_DOT;

/** Wider or higher, slanted, mostly to the right, and turned a little. */
function lean(lines: readonly Line[], source: Random): Line[] {
  const wider = Math.exp(0.13 * normal(source));
  const slant = source.between(-0.15, 0.35);
  const angle = 0.07 * normal(source);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return lines.map((line) =>
    line.map(([fromX, y]): Point => {
      const x = fromX * wider - slant * y;
      return [cos * x - sin * y, sin * x + cos * y];
    }),
  );
}

/** Scaled to `side`, the longer one, with the top left corner at 0, 0. */
function fit(lines: readonly Line[], side: number): Line[] {
  const xs = lines.flatMap((line) => line.map(([x]) => x));
  const ys = lines.flatMap((line) => line.map(([, y]) => y));
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const scale = side / (Math.max(Math.max(...xs) - left, Math.max(...ys) - top) || 1);
  return lines.map((line) => line.map(([x, y]): Point => [(x - left) * scale, (y - top) * scale]));
}

/** Points about `step` apart, first and last point kept. */
function evenly(line: Line, step: number): Line {
  const length = lengthOf(line);
  const pieces = Math.max(1, Math.round(length / step));
  const spaced: Point[] = [line[0] as Point];
  let passed = 0;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1] as Point, line[i] as Point];
    const gap = distance(from, to);
    while (spaced.length < pieces && (spaced.length / pieces) * length <= passed + gap) {
      const share = ((spaced.length / pieces) * length - passed) / gap;
      spaced.push([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]);
    }
    passed += gap;
  }
  return [...spaced, line[line.length - 1] as Point];
}

/** A stroke shakes in waves of five points and more. */
function tremble(line: Line, deviation: number, source: Random): Line {
  const shakeX = ripple(deviation, 5, 20, source);
  const shakeY = ripple(deviation, 5, 20, source);
  return line.map(([x, y], i): Point => [x + shakeX(i, 0), y + shakeY(i, 0)]);
}

/** Smooth chance over the plane, with about this standard deviation: three waves of random direction and length. */
function ripple(deviation: number, shortest: number, longest: number, source: Random) {
  const waves = Array.from({ length: 3 }, () => {
    const pace = (2 * Math.PI) / source.between(shortest, longest);
    const direction = source.between(0, 2 * Math.PI);
    const phase = source.between(0, 2 * Math.PI);
    return { x: pace * Math.cos(direction), y: pace * Math.sin(direction), phase };
  });
  const height = deviation * Math.sqrt(2 / waves.length);
  return (x: number, y: number): number =>
    waves.reduce((sum, wave) => sum + height * Math.sin(wave.x * x + wave.y * y + wave.phase), 0);
}

const lengthOf = (line: Line): number =>
  line.reduce((sum, point, i) => (i === 0 ? 0 : sum + distance(point, line[i - 1])), 0);

/** Infinite from a point that is not there. */
const distance = (a: Knot, b: Knot | undefined): number => (b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : Infinity);

const backwards = (line: Line): Line => [...line].reverse();

/** About normal, never beyond 3.5 (a sum of four uniform numbers). */
const normal = (source: Random): number =>
  Math.sqrt(3) * (source.next() + source.next() + source.next() + source.next() - 2);
