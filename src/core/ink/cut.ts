import { boxOf, heightOf, widthOf } from './box.ts';
import type { InkPoint, Stroke } from './stroke.ts';

/** A stroke narrower than this share of the number's height holds one digit. */
const NARROW = 0.75;

/** No digit ends nearer to the end of a stroke that holds two: share of the number's height. */
const MARGIN = 0.2;

/** A stroke is cut at so many places at most, the leftmost. */
const MOST_CUTS = 3;

/** Columns in which crossings are counted. */
const COLUMNS = 48;

/**
 * Where a stroke might go from one digit to the next without the pen being lifted: in the middle of each stretch that it
 * passes but once, from left to right.
 * @param height of the number's tallest stroke, in the unit of the points
 * @returns the stroke in pieces, each beginning where the one before ended; one piece where nothing speaks for two
 */
export function cutStroke(stroke: Stroke, height: number): readonly Stroke[] {
  const box = boxOf([stroke]);
  const width = widthOf(box);
  if (width < NARROW * height || heightOf(box) < NARROW * height / 2) return [stroke];
  const crossings = countCrossings(stroke, box.left, width);
  const places = singleStretches(crossings)
    .map((column) => box.left + ((column + 0.5) * width) / COLUMNS)
    .filter((x) => x - box.left > MARGIN * height && box.right - x > MARGIN * height)
    .slice(0, MOST_CUTS);
  return splitAt(stroke, places);
}

/** How often the stroke passes the middle of each column. */
function countCrossings(stroke: Stroke, left: number, width: number): Uint16Array {
  const counts = new Uint16Array(COLUMNS);
  let from = stroke[0];
  for (const to of stroke.slice(1)) {
    if (!from) break;
    const [low, high] = from.x < to.x ? [from.x, to.x] : [to.x, from.x];
    const first = Math.ceil(((low - left) / width) * COLUMNS - 0.5);
    const last = Math.ceil(((high - left) / width) * COLUMNS - 0.5) - 1;
    for (let column = Math.max(0, first); column <= Math.min(COLUMNS - 1, last); column++) {
      counts[column] = (counts[column] ?? 0) + 1;
    }
    from = to;
  }
  return counts;
}

/** The middle of each run of columns that are passed once. */
function singleStretches(counts: Uint16Array): number[] {
  const middles: number[] = [];
  let begin = 0;
  for (let column = 0; column <= counts.length; column++) {
    if (counts[column] === 1) continue;
    if (column > begin) middles.push((begin + column - 1) / 2);
    begin = column + 1;
  }
  return middles;
}

/** Cuts where the stroke passes each of the places from left to right. */
function splitAt(stroke: Stroke, places: readonly number[]): readonly Stroke[] {
  const pieces: Stroke[] = [];
  let piece: InkPoint[] = [];
  let next = 0;
  let from: InkPoint | undefined;
  for (const to of stroke) {
    const x = places[next];
    if (from && x !== undefined && from.x < x && to.x >= x) {
      const share = (x - from.x) / (to.x - from.x);
      const middle = { x, y: from.y + share * (to.y - from.y), t: to.t, pressure: to.pressure };
      pieces.push([...piece, middle]);
      piece = [middle];
      next++;
    }
    piece.push(to);
    from = to;
  }
  return [...pieces, piece];
}
