/** Neighbours written in one line: the pen is not lifted between them. */
import type { Random } from '../random.ts';
import { chance, normal } from './draw.ts';
import { HEIGHT, NOBODY } from './glyph.ts';
import type { Mark } from './glyph.ts';
import { between, distance, pointAt, strokeOf } from './polyline.ts';
import type { Point } from './polyline.ts';

/** Share of neighbours, in hard numbers and near enough, that are written without lifting the pen. */
const JOINED = 0.03;
/** Near enough: share of the height from the end of the one to the start of the next. Farther, nobody drags the pen. */
const JOINABLE = 0.7;
/** How far the line between them bends (sd, share of its length). */
const JOIN_BEND = 0.15;
const JOIN_POINTS = 5;

/**
 * Some digits that follow upon one another are made one stroke, never more than two in one.
 * @param marks in order of writing
 */
export function joinNeighbours(marks: readonly Mark[], text: string, source: Random): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (last && canJoin(last, mark, text) && chance(JOINED, source)) {
      joined[joined.length - 1] = join(last, mark, source);
    } else {
      joined.push(mark);
    }
  }
  return joined;
}

function canJoin(a: Mark, b: Mark, text: string): boolean {
  const [first = NOBODY, second = NOBODY] = [a.owners[0], b.owners[0]];
  const areDigits = [first, second].every((place) => /\d/.test(text[place] ?? ''));
  const isNear = distance(pointAt(a.stroke, -1), pointAt(b.stroke, 0)) < JOINABLE * HEIGHT;
  return a.owners.length === 1 && second === first + 1 && areDigits && isNear;
}

function join(a: Mark, b: Mark, source: Random): Mark {
  const [from, to] = [pointAt(a.stroke, -1), pointAt(b.stroke, 0)];
  const bend = normal(0, JOIN_BEND, source);
  const ligature = Array.from({ length: JOIN_POINTS }, (_, i): Point => {
    const t = (i + 1) / (JOIN_POINTS + 1);
    const [x, y] = between(from, to, t);
    const aside = 4 * bend * t * (1 - t);
    return [x - aside * (to[1] - from[1]), y + aside * (to[0] - from[0])];
  });
  const stroke = Float32Array.of(...a.stroke, ...strokeOf(ligature), ...b.stroke);
  return { stroke, owners: [...a.owners, ...b.owners], late: false };
}
