/** Ink that a wrong grouping of strokes would show: parts of digits, and two digits taken for one. */
import type { PenStroke } from './pen-data.ts';
import type { Random } from './random.ts';

/** Share of two digits at once; the rest are parts of one, which now and then look like another digit. */
const PAIRS = 0.65;
/** A neighbour's distance from the digit, in widths of the two boxes. */
const NEAREST = -0.1;
const FARTHEST = 0.5;
/** A part that bends less than this, from end to end over length, is a line: some hands write 1 so. */
const STRAIGHT = 0.9;
/** A part whose ends come nearer than this share of its length may be a 0. */
const CLOSED = 0.25;

/** @returns strokes that are no digit, made from two samples of digits */
export function drawNoDigit(digit: readonly PenStroke[], neighbour: readonly PenStroke[], source: Random): PenStroke[] {
  if (source.next() >= PAIRS) {
    const part = partOf(digit, source);
    if (part) return part;
  }
  return sideBySide(digit, neighbour, source);
}

/**
 * One stroke of several, or less than half of a stroke; null where it may well be a digit itself.
 */
function partOf(strokes: readonly PenStroke[], source: Random): PenStroke[] | null {
  const stroke = strokes[source.below(strokes.length)];
  if (!stroke || stroke.length < 12) return null;
  if (strokes.length > 1 && source.next() < 0.5) return isAmbiguous(stroke) ? null : [stroke];
  const count = stroke.length / 2;
  const from = Math.floor(source.between(0, 0.55) * count);
  const part = stroke.slice(2 * from, 2 * (from + Math.ceil(source.between(0.3, 0.45) * count)));
  return part.length < 12 || isAmbiguous(part) ? null : [part];
}

/** Whether a stroke may well be a 1 or a 0. */
export function isAmbiguous(stroke: PenStroke): boolean {
  let length = 0;
  for (let i = 2; i + 1 < stroke.length; i += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = stroke.subarray(i - 2, i + 2);
    length += Math.hypot(bx - ax, by - ay);
  }
  const [startX = 0, startY = 0] = stroke;
  const across = Math.hypot((stroke.at(-2) ?? 0) - startX, (stroke.at(-1) ?? 0) - startY);
  return length === 0 || across > STRAIGHT * length || across < CLOSED * length;
}

/** Two digits of about the same height, as a reader sees them that takes them for one. */
function sideBySide(left: readonly PenStroke[], right: readonly PenStroke[], source: Random): PenStroke[] {
  const a = boxOf(left);
  const b = boxOf(right);
  const scale = ((a.bottom - a.top) / (b.bottom - b.top || 1)) * source.between(0.8, 1.25);
  const gap = source.between(NEAREST, FARTHEST) * Math.max(a.right - a.left, (b.right - b.left) * scale);
  const rise = source.between(-0.15, 0.15) * (a.bottom - a.top);
  const moved = right.map((stroke) =>
    stroke.map((value, i) =>
      i % 2 === 0 ? (value - b.left) * scale + a.right + gap : (value - b.top) * scale + a.top + rise,
    ),
  );
  return [...left, ...moved];
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function boxOf(strokes: readonly PenStroke[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const stroke of strokes) {
    for (let i = 0; i + 1 < stroke.length; i += 2) {
      box.left = Math.min(box.left, stroke[i] ?? 0);
      box.right = Math.max(box.right, stroke[i] ?? 0);
      box.top = Math.min(box.top, stroke[i + 1] ?? 0);
      box.bottom = Math.max(box.bottom, stroke[i + 1] ?? 0);
    }
  }
  return box;
}
