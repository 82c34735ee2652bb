/**
 * Explanations of the ink: each puts every atom into just one group. The score of an explanation is a weighted sum of
 * features (a semi-Markov conditional random field; Sarawagi and Cohen, 2004), so that the probabilities of all of them
 * add up to 1, and which strokes belong together is decided together with what they say.
 */
import { heightOf, middleOf, sharedHeight, sharedWidth, widthOf } from '../ink/box.ts';
import type { Box } from '../ink/stroke.ts';
import type { Paper } from './atoms.ts';
import { overlapOf } from './bands.ts';
import type { Group } from './groups.ts';
import { weigh } from './options.ts';
import type { Option } from './options.ts';
import type { ReadingModel } from './reading-model.ts';

/** A group, and what it may be. */
export interface Candidate {
  readonly group: Group;
  readonly options: readonly Option[];
}

/** Features of pairs of groups. */
export type Between = Readonly<Record<'overlap' | 'touch' | 'uneven' | 'united', number>>;

/** A way to group all ink. */
export interface Explanation {
  /** From left to right. */
  readonly candidates: readonly Candidate[];
  /** Summed over all pairs of groups. */
  readonly between: Between;
  /** Log of the sum of the exponentials of all that it may say. */
  readonly score: number;
}

/** Explanations that are kept while ink is left over, and in the end. */
const BEAM = 60;
const KEPT = 40;

/** A line counts as this wide at least when overlaps are measured: share of a digit's height. */
const NARROWEST = 0.1;

/** What comes nearer than this touches: share of a digit's height. */
const TOUCH = 0.03;

/** What is farther apart than this are no neighbours, which a line that climbs keeps level: share of a digit's height. */
const NEIGHBOURS = 0.6;

/** Heads and feet of neighbours differ by this much in any hand: share of a digit's height. */
const LEVEL = 0.15;

const NONE: Between = { overlap: 0, touch: 0, uneven: 0, united: 0 };

interface Unfinished {
  readonly covered: number;
  readonly chosen: readonly Weighed[];
  readonly between: Between;
  readonly score: number;
}

interface Weighed {
  readonly candidate: Candidate;
  /** Its index among the candidates. */
  readonly place: number;
  readonly score: number;
}

/**
 * The best explanations, best first.
 * @param candidates that leave no atom of the paper out
 */
export function explain(
  candidates: readonly Candidate[],
  paper: Paper,
  model: ReadingModel,
): Explanation[] {
  const atoms = paper.atoms.length;
  const weighed = candidates.map((candidate, place) => ({ candidate, place, score: scoreOf(candidate, model) }));
  const pairs = new Pairs(paper, candidates);
  // Each explanation is built up once: the next group is one that has the first atom that is left.
  const byFirst = Array.from({ length: atoms }, (_, i) =>
    weighed.filter(({ candidate }) => firstOf(candidate.group.mask) === i),
  );
  let open: Unfinished[] = [{ covered: 0, chosen: [], between: NONE, score: 0 }];
  for (let atom = 0; atom < atoms; atom++) {
    const next: Unfinished[] = [];
    for (const unfinished of open) {
      if (unfinished.covered & (1 << atom)) {
        next.push(unfinished);
        continue;
      }
      for (const one of byFirst[atom] ?? []) {
        if (one.candidate.group.mask & unfinished.covered) continue;
        next.push(withGroup(unfinished, one, pairs, model));
      }
    }
    open = next.sort((a, b) => b.score - a.score).slice(0, BEAM);
  }
  return open.slice(0, KEPT).map(({ chosen, between, score }) => ({
    candidates: chosen
      .map(({ candidate }) => candidate)
      .sort((a, b) => middleOf(a.group.box) - middleOf(b.group.box)),
    between,
    score,
  }));
}

function withGroup(unfinished: Unfinished, one: Weighed, pairs: Pairs, model: ReadingModel): Unfinished {
  const added = unfinished.chosen.reduce((sum, other) => sumOf(sum, pairs.between(other, one)), NONE);
  return {
    covered: unfinished.covered | one.candidate.group.mask,
    chosen: [...unfinished.chosen, one],
    between: sumOf(unfinished.between, added),
    score: unfinished.score + one.score + weigh(added, model),
  };
}

function sumOf(a: Between, b: Between): Between {
  return {
    overlap: a.overlap + b.overlap,
    touch: a.touch + b.touch,
    uneven: a.uneven + b.uneven,
    united: a.united + b.united,
  };
}

/** The same two groups stand in many explanations, and are compared once. */
class Pairs {
  readonly #paper: Paper;
  readonly #byMask: ReadonlyMap<number, Candidate>;
  readonly #known = new Map<number, Between>();

  constructor(paper: Paper, candidates: readonly Candidate[]) {
    this.#paper = paper;
    this.#byMask = new Map(candidates.map((candidate) => [candidate.group.mask, candidate]));
  }

  between(a: Weighed, b: Weighed): Between {
    const [low, high] = a.place < b.place ? [a, b] : [b, a];
    const key = (high.place * (high.place - 1)) / 2 + low.place;
    const known = this.#known.get(key) ?? this.#compare(low.candidate.group, high.candidate.group);
    this.#known.set(key, known);
    return known;
  }

  #compare(a: Group, b: Group): Between {
    const both = this.#byMask.get(a.mask | b.mask);
    return { ...betweenTwo(a, b, this.#paper), united: both ? sureness(both) : 0 };
  }
}

/** How sure the network is that it is a sign: minus the log of the probability that it is none. */
function sureness({ options }: Candidate): number {
  return -(options.find(({ sign }) => sign === undefined)?.features.digit ?? 0);
}

/** Pieces of one stroke always touch where it was cut: that does not count. */
function betweenTwo(a: Group, b: Group, { distances, height }: Paper): Omit<Between, 'united'> {
  const gap = -sharedWidth(a.box, b.box) / (height || 1);
  if (gap > NEIGHBOURS) return NONE;
  const uneven = unevenness(a.box, b.box, LEVEL * height) / (height || 1);
  if (gap > TOUCH) return { ...NONE, uneven };
  const touches =
    !a.strokes.some((stroke) => b.strokes.includes(stroke)) &&
    distances.some((row, i) => a.mask & (1 << i) && row.some((way, j) => b.mask & (1 << j) && way < TOUCH * height));
  const narrowest = NARROWEST * height;
  const overlap = Math.max(overlapOf(a.extents, b.extents, narrowest), stackedOf(a.box, b.box, narrowest));
  return { overlap, touch: touches ? 1 : 0, uneven };
}

/** How much heads and feet differ beyond what is usual: the digits of a number stand on one line, the parts of a 4 do not. */
function unevenness(a: Box, b: Box, usual: number): number {
  return Math.max(0, Math.abs(a.top - b.top) - usual) + Math.max(0, Math.abs(a.bottom - b.bottom) - usual);
}

/** Width in common as far as one is above the other: no digit of a number stands on another. */
function stackedOf(a: Box, b: Box, narrowest: number): number {
  const common = Math.max(0, sharedWidth(a, b)) / Math.max(narrowest, Math.min(widthOf(a), widthOf(b)));
  const beside = Math.max(0, sharedHeight(a, b)) / Math.max(narrowest, Math.min(heightOf(a), heightOf(b)));
  return Math.min(1, common) * (1 - Math.min(1, beside));
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
