import type { Random } from '../ports.ts';
import { integerBetween } from '../random.ts';
import { shuffled } from './mission.ts';
import type { Question } from './question.ts';

/**
 * A check of the multiplication tables as year 4 sits it in England, after "Multiplication tables check assessment
 * framework", Standards and Testing Agency, 2018,
 * https://www.gov.uk/government/publications/multiplication-tables-check-assessment-framework
 */
export const CHECK_LENGTH = 25;
export const WARM_UP_LENGTH = 3;
/** Between two questions, ms. */
export const CHECK_BREAK = 3000;
/** For each question, ms; undefined: as long as it takes. The first is the official one. */
export const TIME_LIMITS: readonly (number | undefined)[] = [6000, 9000, 12_000, undefined];

/** At least and at most so many questions begin with the number of the table. */
const SHARES: ReadonlyMap<number, readonly [number, number]> = new Map([
  [2, [0, 2]], [3, [1, 3]], [4, [1, 3]], [5, [1, 3]], [6, [2, 4]], [7, [2, 4]],
  [8, [2, 4]], [9, [2, 4]], [10, [0, 2]], [11, [1, 3]], [12, [2, 4]],
]);

/** The tables of key stage 1, and how many questions at least and at most begin with any of them. */
const EASY: readonly number[] = [2, 5, 10];
const EASY_SHARE = [3, 7] as const;

/** The second numbers keep the shares too, give or take one, so that it matters little which of the two comes first. */
const SLACK = 1;

type Factors = readonly [number, number];

/** The questions of a check: none twice, and none the other way round. */
export function planCheck(random: Random): Question[] {
  // One plan in four keeps all the rules.
  for (;;) {
    const plan = drawn(random);
    if (keepsShares(plan)) return shuffled(random, plan).map(asked);
  }
}

/** Questions to warm up: easy ones, as they are there to get used to the clock. */
export function planWarmUp(random: Random): Question[] {
  const tables = shuffled(random, [1, ...EASY]).slice(0, WARM_UP_LENGTH);
  return tables.map((table) => asked([table, integerBetween(random, 2, 9)]));
}

/** The least of each table, then whatever has room. */
function drawn(random: Random): Factors[] {
  const tables = [...SHARES].flatMap(([table, [least]]) => Array<number>(least).fill(table));
  const room = [...SHARES].flatMap(([table, [least, most]]) => Array<number>(most - least).fill(table));
  tables.push(...shuffled(random, room).slice(0, CHECK_LENGTH - tables.length));
  const plan: Factors[] = [];
  for (const table of tables) {
    const free = [...SHARES.keys()].filter((times) => !plan.some(([a, b]) => (a === table && b === times) || (a === times && b === table)));
    const times = free[integerBetween(random, 0, free.length - 1)];
    if (times !== undefined) plan.push([table, times]);
  }
  return plan;
}

function keepsShares(plan: readonly Factors[]): boolean {
  const easy = plan.filter(([table]) => EASY.includes(table)).length;
  return easy >= EASY_SHARE[0] && easy <= EASY_SHARE[1] && [...SHARES].every(([number, [least, most]]) => {
    const count = plan.filter(([, times]) => times === number).length;
    return count >= least - SLACK && count <= most + SLACK;
  });
}

function asked(operands: Factors): Question {
  return { kind: 'multiplication', operands };
}
