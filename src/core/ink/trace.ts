import { cleanInk } from './clean.ts';
import { boundingBox } from './stroke.ts';
import type { Box, Ink } from './stroke.ts';
import { thin } from './thin.ts';

/** Points of a trace, at even distances along the pen's way. */
export const TRACE_POINTS = 64;

/** Numbers at each point (see Trace). */
export const TRACE_CHANNELS = 5;

/** Numbers in a trace. */
export const TRACE_LENGTH = TRACE_POINTS * TRACE_CHANNELS;

/**
 * The way of the pen over the strokes of one digit, in the order of writing, the jumps from stroke to stroke included; at
 * each point five numbers, one after the other:
 * - x and y from the middle of the digit's box, in halves of its longer side, y down: -1 to 1;
 * - the direction in which the pen went there, as a unit vector; zeros for a dot;
 * - 1 with the pen on the paper, 0 in the air.
 *
 * What never was ink has a trace of zeros: ink never has.
 */
export type Trace = Float32Array;

/** What the pen went through in the air counts this much of its length: the ink is to have most of the points. */
const IN_THE_AIR = 0.5;

/** Wobble below this share of the longer side is left out: a tablet's noise would turn the pen's direction about. */
const NO_WOBBLE = 0.008;

/** Ink smaller than this (in its own unit) has no shape: it is a dot. */
const NO_SIZE = 1e-6;

/** One straight piece of the way. A dot is a piece without length. */
interface Piece {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  readonly length: number;
  /** Where it ends along the way, with what lies in the air shortened. */
  readonly end: number;
  readonly pen: 0 | 1;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * The trace of the strokes of one digit. Like `rasterise` it uses only + - * / and sqrt, so that Node and every browser
 * give the same numbers; without a drawable point it is all zeros.
 */
export function traceOf(strokes: Ink): Trace {
  const trace: Trace = new Float32Array(TRACE_LENGTH);
  const ink = cleanInk(strokes);
  const box = boundingBox(ink);
  if (!box) return trace;
  const size = Math.max(box.right - box.left, box.bottom - box.top);
  const way = size > NO_SIZE ? wayOf(thin(ink, NO_WOBBLE * size), box, 2 / size) : wayOf(ink, box, 0);
  const step = (way.at(-1)?.end ?? 0) / (TRACE_POINTS - 1);
  let at = 0;
  for (let point = 0; point < TRACE_POINTS; point++) {
    const target = point * step;
    while (at < way.length - 1 && (way[at]?.end ?? 0) < target) at++;
    const piece = way[at];
    if (piece) put(trace, point * TRACE_CHANNELS, piece, target);
  }
  return trace;
}

/** Straight pieces from point to point, scaled about the middle of the box. */
function wayOf(ink: Ink, { left, top, right, bottom }: Box, scale: number): Piece[] {
  const midX = left + (right - left) / 2;
  const midY = top + (bottom - top) / 2;
  const way: Piece[] = [];
  let from: Place | undefined;
  let end = 0;
  for (const stroke of ink) {
    stroke.forEach((point, i) => {
      const to = { x: (point.x - midX) * scale, y: (point.y - midY) * scale };
      const pen = i === 0 ? 0 : 1;
      if (from) way.push(pieceTo(from, to, pen));
      // A stroke of one point has touched the paper too.
      if (stroke.length === 1) way.push(pieceTo(to, to, 1));
      from = to;
    });
  }
  return way;

  function pieceTo(a: Place, b: Place, pen: 0 | 1): Piece {
    const length = Math.sqrt((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y));
    end += length * (pen === 1 ? 1 : IN_THE_AIR);
    return { ax: a.x, ay: a.y, bx: b.x, by: b.y, length, end, pen };
  }
}

/** The point of the piece at `target` along the way. */
function put(trace: Trace, place: number, { ax, ay, bx, by, length, end, pen }: Piece, target: number): void {
  const perLength = 1 / (length || 1);
  const left = (end - target) / (pen === 1 ? 1 : IN_THE_AIR);
  const part = 1 - Math.min(1, Math.max(0, left * perLength));
  trace[place] = ax + part * (bx - ax);
  trace[place + 1] = ay + part * (by - ay);
  trace[place + 2] = (bx - ax) * perLength;
  trace[place + 3] = (by - ay) * perLength;
  trace[place + 4] = pen;
}
