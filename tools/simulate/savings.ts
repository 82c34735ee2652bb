/** How many questions the scheduler saves: those that another order asks, against those that it needs for the same retention. */
import { mulberry32 } from '../../src/core/random.ts';
import { flyDays, mean } from './fly.ts';
import { FactLearner } from './learner.ts';
import { PRIOR, type LearnerType, type Prior } from './parameters.ts';
import { leitnerBox, oracle, randomOrder, todaysFlight, type MakePolicy } from './policies.ts';

/** Questions planned a day. */
export const LENGTH = 10;

/** From these the need for the same retention is interpolated. */
const LENGTHS = [5, 6, 7, 8, LENGTH, 13];

export interface Case {
  readonly type: LearnerType;
  readonly skills: readonly string[];
  readonly seeds: readonly number[];
  /** What is missed comes back, whoever chooses the questions. */
  readonly returns: boolean;
  readonly prior?: Prior;
}

export interface Result {
  readonly retention: number;
  readonly questions: number;
  /** How often a fact was asked until it was mastered, and the share of the facts that came to it. */
  readonly mastered: string;
}

export interface Comparison {
  readonly random: Result;
  readonly leitner: Result;
  readonly today: Result;
  /** Shares of the questions of random order that are not needed; undefined where its retention is not reached with 13 a day. */
  readonly saved: number | undefined;
  readonly savedByOracle: number | undefined;
  /** The same, of the questions of the Leitner box. */
  readonly savedOfLeitner: number | undefined;
  /** By number of questions. */
  readonly flown: readonly Result[];
}

export function compare(one: Case): Comparison {
  const [random, leitner] = [fly(one, randomOrder, LENGTH), fly(one, leitnerBox, LENGTH)];
  const flown = LENGTHS.map((length) => fly(one, (skills, random) => todaysFlight(skills, random), length));
  const seen = LENGTHS.map((length) => fly(one, oracle, length));
  return {
    random, leitner, flown,
    today: flown[LENGTHS.indexOf(LENGTH)]!,
    saved: savedBy(flown, random), savedByOracle: savedBy(seen, random), savedOfLeitner: savedBy(flown, leitner),
  };
}

function fly({ type, skills, seeds, returns, prior = PRIOR }: Case, make: MakePolicy, length: number): Result {
  const runs = seeds.map((seed) => {
    const learner = new FactLearner(type, mulberry32(seed), prior);
    return flyDays({ learner, policy: make(skills, mulberry32(100 + seed), learner), skills, length, returns });
  });
  const times = runs.flatMap(({ toMastery }) => toMastery);
  const share = times.length / runs.reduce((sum, { facts }) => sum + facts, 0);
  return {
    retention: mean(runs.map(({ retention }) => retention)),
    questions: mean(runs.map(({ questions }) => questions)),
    mastered: times.length === 0 ? 'never' : `${mean(times).toFixed(1)} (${Math.round(100 * share)} %)`,
  };
}

export function savedBy(flown: readonly Result[], base: Result): number | undefined {
  const need = needed(base.retention, flown);
  return need === undefined ? undefined : 1 - need / base.questions;
}

/** Where even the shortest flights reach more, theirs. */
function needed(retention: number, flown: readonly Result[]): number | undefined {
  const above = flown.findIndex((one) => one.retention >= retention);
  const [high, low] = [flown[above], flown[above - 1]];
  if (!high || !low) return high?.questions;
  return low.questions + (high.questions - low.questions) * (retention - low.retention) / (high.retention - low.retention);
}
