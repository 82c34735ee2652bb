/**
 * Explanations of the ink: each puts every atom into just one group. The score of an explanation is a weighted sum of
 * features (a semi-Markov conditional random field; Sarawagi and Cohen, 2004), so that the probabilities of all of them
 * add up to 1, and which strokes belong together is decided together with what they say.
 */
import { heightOf, middleOf, sharedWidth, widthOf } from '../ink/box.ts';
import type { Box } from '../ink/stroke.ts';
import type { Group } from './groups.ts';
import { weigh } from './options.ts';
import type { Option } from './options.ts';
import type { ReadingModel } from './reading-model.ts';

/** A group, and what it may be. */
export interface Candidate {
  readonly group: Group;
  readonly options: readonly Option[];
}

/** A way to group all ink. */
export interface Explanation {
  /** From left to right. */
  readonly candidates: readonly Candidate[];
  /** Sum over all neighbours of the width that they have in common, as a share of the narrower one's. */
  readonly overlap: number;
  /** Log of the sum of the exponentials of all that it may say. */
  readonly score: number;
}

/** Explanations that are kept while ink is left over, and in the end. */
const BEAM = 60;
const KEPT = 40;

/** A line counts as this wide at least when overlaps are measured: share of a digit's height. */
const NARROWEST = 0.12;

interface Unfinished {
  readonly covered: number;
  readonly chosen: readonly Weighed[];
  readonly overlap: number;
  readonly score: number;
}

interface Weighed {
  readonly candidate: Candidate;
  readonly score: number;
}

/**
 * The best explanations, best first.
 * @param candidates that leave no atom out
 * @param atoms how many there are
 * @param height of a usual digit
 */
export function explain(
  candidates: readonly Candidate[],
  atoms: number,
  height: number,
  model: ReadingModel,
): Explanation[] {
  const weighed = candidates.map((candidate) => ({ candidate, score: scoreOf(candidate, model) }));
  // Each explanation is built up once: the next group is one that has the first atom that is left.
  const byFirst = Array.from({ length: atoms }, (_, i) =>
    weighed.filter(({ candidate }) => firstOf(candidate.group.mask) === i),
  );
  let open: Unfinished[] = [{ covered: 0, chosen: [], overlap: 0, score: 0 }];
  for (let atom = 0; atom < atoms; atom++) {
    const next: Unfinished[] = [];
    for (const partial of open) {
      if (partial.covered & (1 << atom)) {
        next.push(partial);
        continue;
      }
      for (const one of byFirst[atom] ?? []) {
        if (one.candidate.group.mask & partial.covered) continue;
        next.push(withGroup(partial, one, height, model));
      }
    }
    open = next.sort((a, b) => b.score - a.score).slice(0, BEAM);
  }
  return open.slice(0, KEPT).map(({ chosen, overlap, score }) => ({
    candidates: chosen
      .map(({ candidate }) => candidate)
      .sort((a, b) => middleOf(a.group.box) - middleOf(b.group.box)),
    overlap,
    score,
  }));
}

function withGroup(partial: Unfinished, one: Weighed, height: number, model: ReadingModel): Unfinished {
  const { mask, box } = one.candidate.group;
  const added = partial.chosen.reduce(
    (sum, { candidate }) => sum + overlapOf(candidate.group.box, box, NARROWEST * height),
    0,
  );
  return {
    covered: partial.covered | mask,
    chosen: [...partial.chosen, one],
    overlap: partial.overlap + added,
    score: partial.score + one.score + added * model.weights.overlap,
  };
}

/** Log of the sum of the exponentials of the scores of all that a group may be. */
function scoreOf({ group, options }: Candidate, model: ReadingModel): number {
  return weigh(group.features, model) + logSum(options.map((option) => weigh(option.features, model)));
}

/** Log of the sum of exponentials, without overflow. */
export function logSum(scores: readonly number[]): number {
  const most = Math.max(...scores);
  return most === -Infinity ? most : most + Math.log(scores.reduce((sum, s) => sum + Math.exp(s - most), 0));
}

function firstOf(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}

/** Share of the narrower box's width that two boxes have in common; what lies above the other does not count. */
function overlapOf(a: Box, b: Box, narrowest: number): number {
  const common = sharedWidth(a, b);
  if (common <= 0 || heightOf(a) === 0 || heightOf(b) === 0) return 0;
  return Math.min(1, common / Math.max(narrowest, Math.min(widthOf(a), widthOf(b))));
}
