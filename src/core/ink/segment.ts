import { boundingBox } from './stroke.ts';
import type { Ink } from './stroke.ts';

/** Two groups are one digit when they share at least this much of the narrower one's width. */
const ENOUGH_OVERLAP = 0.35;

/** A line is treated as this wide at least, as a share of the ink's height: the pen that drew it is not a hair. */
const NARROWEST = 0.12;

interface Group {
  readonly strokes: readonly number[];
  readonly left: number;
  readonly right: number;
}

/**
 * Which strokes make up which digit: strokes that lie above one another belong together, as the bar of a 5, the
 * crossbar of a 7 and the two strokes of a 4 do, also when written late. From left to right; every stroke with a
 * finite point is in exactly one group, in the order of writing.
 */
export function segment(ink: Ink): readonly (readonly number[])[] {
  const box = boundingBox(ink);
  if (!box) return [];
  const narrowest = NARROWEST * (box.bottom - box.top);
  const groups = ink.flatMap((stroke, index) => {
    const own = boundingBox([stroke]);
    return own ? [{ strokes: [index], left: own.left, right: own.right }] : [];
  });
  return joinAll(groups, narrowest)
    .sort((a, b) => a.left + a.right - (b.left + b.right))
    .map(({ strokes }) => [...strokes].sort((a, b) => a - b));
}

/** Joins the two groups that overlap most until none overlap enough. */
function joinAll(groups: readonly Group[], narrowest: number): Group[] {
  const open = [...groups].sort((a, b) => a.left - b.left);
  for (;;) {
    let best = ENOUGH_OVERLAP;
    let pair: [number, number] | undefined;
    for (let i = 0; i < open.length; i++) {
      for (let j = i + 1; j < open.length; j++) {
        const shared = overlap(open[i] as Group, open[j] as Group, narrowest);
        if (shared >= best) {
          best = shared;
          pair = [i, j];
        }
      }
    }
    if (!pair) return open;
    const [i, j] = pair;
    const [second] = open.splice(j, 1) as [Group];
    open[i] = join(open[i] as Group, second);
  }
}

/** Share of the narrower group's width that lies in the other's; negative for a gap. */
function overlap(a: Group, b: Group, narrowest: number): number {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const narrower = Math.min(a.right - a.left, b.right - b.left);
  const width = Math.max(narrower, narrowest);
  // Both lines are as wide as a pen at least: a 1 through a bar overlaps it fully.
  return width > 0 ? (shared + (width - narrower)) / width : shared >= 0 ? 1 : -1;
}

function join(a: Group, b: Group): Group {
  return {
    strokes: [...a.strokes, ...b.strokes],
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
  };
}
