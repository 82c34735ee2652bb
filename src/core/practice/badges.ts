import { isFinished, isRight, outOf, score, type Attempt } from '../attempt/attempt.ts';
import { cellQuestion, TIMES_TABLES } from './fact-map.ts';
import { componentOf } from './component.ts';
import { SURE } from './fluency.ts';
import { KeptFold, type Fold } from './kept-fold.ts';
import { Days } from './streak.ts';
import { CHECK_LENGTH } from './tables-check.ts';

/** What a badge is for: going on, or knowing. */
export type BadgeGroup = 'effort' | 'mastery';

/** Ids are never stored, so they may change. */
export type BadgeId =
  | `flights-${1 | 10 | 50}` | `right-${100 | 1000}` | `days-${3 | 10 | 30}` | 'second-try' | 'check'
  | 'full-tank' | 'full-check' | `table-${number}`;

export interface Badge {
  readonly id: BadgeId;
  readonly group: BadgeGroup;
}

/** One that a child has, and the attempt at whose end it got it. */
export interface EarnedBadge extends Badge {
  readonly attempt: string;
  /** Wall time, ms since 1970 UTC. */
  readonly at: number;
}

/** What a child has done by the end of an attempt. */
interface Deeds {
  readonly attempt: Attempt;
  readonly flights: number;
  readonly right: number;
  /** Days in the streak that its end belongs to. */
  readonly streak: number;
  /** Whether every fact of this table is sure. */
  isSure(table: number): boolean;
}

interface Rule extends Badge {
  readonly earned: (deeds: Deeds) => boolean;
}

/** A mission that is full with fewer questions would be too cheap. */
const MISSION_LENGTH = 10;

const flights = (count: 1 | 10 | 50): Rule => ({ id: `flights-${count}`, group: 'effort', earned: (deeds) => deeds.flights >= count });
const right = (count: 100 | 1000): Rule => ({ id: `right-${count}`, group: 'effort', earned: (deeds) => deeds.right >= count });
const days = (count: 3 | 10 | 30): Rule => ({ id: `days-${count}`, group: 'effort', earned: (deeds) => deeds.streak >= count });
const isCheck = ({ flight, questions }: Attempt) => flight === 'tables-check' && questions.length === CHECK_LENGTH;
const isFull = (attempt: Attempt) => score(attempt) === outOf(attempt);

const RULES: readonly Rule[] = [
  flights(1), flights(10), flights(50), right(100), right(1000), days(3), days(10), days(30),
  { id: 'second-try', group: 'effort', earned: ({ attempt }) => attempt.missedOf !== undefined },
  { id: 'check', group: 'effort', earned: ({ attempt }) => isCheck(attempt) },
  { id: 'full-tank', group: 'mastery', earned: ({ attempt }) => isFull(attempt) && outOf(attempt) >= MISSION_LENGTH },
  { id: 'full-check', group: 'mastery', earned: ({ attempt }) => isCheck(attempt) && isFull(attempt) },
  ...TIMES_TABLES.rows.map((table): Rule => ({ id: `table-${table}`, group: 'mastery', earned: ({ isSure }) => isSure(table) })),
];

/** Every badge that there is, in the order in which they are shown. */
export const BADGES: readonly Badge[] = RULES.map(({ id, group }) => ({ id, group }));

/**
 * The badges of one child in the order in which it got them. A badge is never lost: it is for what was done, not for today.
 * @param attempts in the order of the log, of any children
 * @param dayOf wall time to the day where the child lives, as a whole number
 */
export function badgesOf(attempts: Iterable<Attempt>, profile: string, dayOf: DayOf): EarnedBadge[] {
  const fold = folds.get(dayOf) ?? new KeptFold(foldBy(dayOf));
  folds.set(dayOf, fold);
  return [...fold.of(attempts, profile).badges.values()];
}

type DayOf = (wall: number) => number;

const folds = new WeakMap<DayOf, KeptFold<Career>>();

/** All that badges depend on. */
interface Career {
  readonly badges: Map<BadgeId, EarnedBadge>;
  readonly days: Days;
  /** Last first tries in a row that were known, by the fact's id. */
  readonly knownInARow: Map<string, number>;
  flights: number;
  right: number;
}

const foldBy = (dayOf: DayOf): Fold<Career> => ({
  begin: () => ({ badges: new Map(), days: new Days(), knownInARow: new Map(), flights: 0, right: 0 }),
  copy: (career) => ({ ...career, badges: new Map(career.badges), days: career.days.copy(), knownInARow: new Map(career.knownInARow) }),
  add(career, attempt) {
    const { badges, days, knownInARow } = career;
    attempt.answers.forEach((answer, index) => {
      if (answer.given.question.kind !== TIMES_TABLES.kind || attempt.again.includes(index)) return;
      const { id } = componentOf(answer.given.question);
      knownInARow.set(id, isRight(answer) && !answer.given.hint ? (knownInARow.get(id) ?? 0) + 1 : 0);
    });
    if (!isFinished(attempt)) return;
    career.flights += 1;
    career.right += score(attempt);
    const isSure = (table: number) => (FACTS_OF_TABLE.get(table) ?? []).every((id) => (knownInARow.get(id) ?? 0) >= SURE);
    const deeds = { attempt, flights: career.flights, right: career.right, streak: days.add(dayOf(attempt.lastAt)), isSure };
    for (const { id, group, earned } of RULES) {
      if (!badges.has(id) && earned(deeds)) badges.set(id, { id, group, attempt: attempt.id, at: attempt.lastAt });
    }
  },
});

const FACTS_OF_TABLE: ReadonlyMap<number, readonly string[]> = new Map(TIMES_TABLES.rows.map((table) =>
  [table, TIMES_TABLES.columns.map((times) => componentOf(cellQuestion(TIMES_TABLES, table, times)).id)]));
