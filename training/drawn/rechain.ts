/** The same lines in other strokes: where a hand stops at a corner, where it goes on, and which way it goes. */
import type { Random } from '../random.ts';
import type { Knot, Path } from './template.ts';

/** Ends that are no farther apart than this, in heights of the box, meet. */
const MEETS = 0.07;
/** Of the corners share at which the pen is lifted, and of the ends that meet share between which it stays down. */
const LIFT = 0.5;
const STAY = 0.6;
/** Share of the pieces that are written backwards where nothing leads on from the piece before. */
const BACKWARDS = 0.15;

/**
 * What one hand writes as a hook and a stem, another writes as a stem and a bar: a 4 of a flagged line and a bar is the
 * 4 of a corner and a line. Only corners are cut; a curve stays one.
 */
export function rechain(paths: readonly Path[], source: Random): Path[] {
  const pieces = paths.flatMap((path) => cutAtCorners(path, source));
  const chains: Path[] = [];
  while (pieces.length > 0) {
    // Nearly always the next in turn: hands write from the left to the right and from the top down.
    const [piece = []] = pieces.splice(source.next() < 0.7 ? 0 : source.below(pieces.length), 1);
    let chain: Path = source.next() < BACKWARDS ? [...piece].reverse() : piece;
    for (;;) {
      const next = pieces.findIndex((other) => joins(chain, other) || joins(chain, [...other].reverse()));
      if (next < 0 || source.next() > STAY) break;
      const [other = []] = pieces.splice(next, 1);
      chain = join(chain, joins(chain, other) ? other : [...other].reverse());
    }
    chains.push(chain);
  }
  return chains;
}

function cutAtCorners(path: Path, source: Random): Path[] {
  const pieces: Path[] = [];
  let start = 0;
  path.forEach(([, , corner], i) => {
    if (!corner || i === start || i === path.length - 1 || source.next() > LIFT) return;
    pieces.push(path.slice(start, i + 1));
    start = i;
  });
  return [...pieces, path.slice(start)];
}

function joins(chain: Path, next: Path): boolean {
  const [end, begin] = [chain.at(-1), next[0]];
  return end !== undefined && begin !== undefined && Math.hypot(end[0] - begin[0], end[1] - begin[1]) < MEETS;
}

/** The second begins at the first one's end, with a corner. */
function join(chain: Path, next: Path): Path {
  const [x, y] = next[0] ?? [0, 0];
  const corner: Knot = [x, y, true];
  return [...chain.slice(0, -1), corner, ...next.slice(1)];
}
