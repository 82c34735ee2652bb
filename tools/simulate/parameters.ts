/**
 * The simulated learners: their models and parameters, with sources. They were written down before the scheduler and are not
 * to be changed to please it; what depends on them is printed as sensitivity.
 */
import type { ActRParameters, HalfLifeParameters } from './memory.ts';

/**
 * Pavlik & Anderson (2005; used again in 2008, Journal of Experimental Psychology: Applied 14:101-117), fitted to adults who
 * learn words. Ours are the two parameters of the latency: 1 s to see the question and 1 s at activation 0.
 */
export const PAVLIK_ANDERSON: ActRParameters = { a: 0.177, c: 0.217, tau: -0.704, s: 0.255, h: 0.025, factor: 1, fixed: 1 };

/** Growth 2 is the Leitner system's (Settles & Meeder 2016). The first half-life is ours. */
const DOUBLING: HalfLifeParameters = { first: 1, growth: 2 };

/** How a learner answers when the fact does not come to mind, or before it is asked to. */
export interface Manners {
  /**
   * Share of answers without any thought: disengaged guessing comes quickly and is right by luck only (Wise & Kong 2005, Applied
   * Measurement in Education 18; Beck 2005, AIED). The share is ours.
   */
  readonly guesses: number;
  /** Share of known answers that are written wrongly all the same; ours. */
  readonly slips: number;
  /**
   * Where memory fails, children count or add up (Siegler & Shrager 1984, "Strategy choices in addition and subtraction"). Share
   * of that which succeeds, and the seconds it takes; ours.
   */
  readonly backup: number;
  readonly backupSeconds: number;
}

const ENGAGED: Manners = { guesses: 0, slips: 0.03, backup: 0.3, backupSeconds: 9 };

export type Model =
  | { readonly kind: 'act-r'; readonly parameters: ActRParameters }
  | { readonly kind: 'half-life'; readonly parameters: HalfLifeParameters };

export interface LearnerType {
  readonly name: string;
  readonly memory: Model;
  readonly manners: Manners;
}

/** How quickly children forget differs by a factor, and stays theirs (Sense et al. 2016, Topics in Cognitive Science 8). */
export const LEARNERS: readonly LearnerType[] = [
  { name: 'typical', memory: { kind: 'act-r', parameters: PAVLIK_ANDERSON }, manners: ENGAGED },
  { name: 'forgetful', memory: { kind: 'act-r', parameters: { ...PAVLIK_ANDERSON, a: 0.21 } }, manners: { ...ENGAGED, backupSeconds: 12 } },
  { name: 'fast', memory: { kind: 'act-r', parameters: { ...PAVLIK_ANDERSON, a: 0.15, factor: 0.5, fixed: 0.7 } }, manners: { ...ENGAGED, backup: 0.5, backupSeconds: 6 } },
  { name: 'guessing', memory: { kind: 'act-r', parameters: PAVLIK_ANDERSON }, manners: { ...ENGAGED, guesses: 0.15, backup: 0.1 } },
  { name: 'half-life', memory: { kind: 'half-life', parameters: DOUBLING }, manners: ENGAGED },
];

/** What a class has of the tables at the start: a share of the facts, each seen so often in the 60 days before; ours. */
export interface Prior {
  readonly known: number;
  readonly shaky: number;
}

export const PRIOR: Prior = { known: 0.5, shaky: 0.25 };
export const SEEN = { known: 8, shaky: 3, days: 60 };

/**
 * Wrong products: most share a number with the question, most of these the next multiple (Campbell & Graham 1985, Canadian
 * Journal of Psychology 39). The share is ours.
 */
export const NEIGHBOUR_SHARE = 0.6;

/** A bug shows in most questions where it can, not in all: bugs are not stable (VanLehn 1990, "Mind Bugs"). The share is ours. */
export const BUG_SHARE = 0.85;

/** Other mistakes of a learner with a bug. */
export const BUG_SLIPS = 0.05;
