import { FSRSAlgorithm, type FSRSState } from 'ts-fsrs';
import type { Attempt } from '../attempt/attempt.ts';
import { Calendar } from './calendar.ts';
import { answersIn } from './facts.ts';
import { Pace, type Grade } from './grade.ts';
import { KeptFold } from './kept-fold.ts';

/** How well a child knows one component, and when it should come again. Days are the calendar's. */
export interface Strength {
  /** Grade of the last first try. */
  readonly grade: Grade;
  /** Day of the last answer. */
  readonly seen: number;
  /** Day from which on it should be asked again. */
  readonly due: number;
  /** Days until recall has fallen to nine in ten. */
  readonly stability: number;
  readonly memory: FSRSState;
}

/** All that a child's answers say of what it knows. */
export interface Strengths {
  /** By the id of the component. */
  readonly of: ReadonlyMap<string, Strength>;
  readonly calendar: Pick<Calendar, 'dayAt'>;
}

const RATING: Readonly<Record<Grade, number>> = { again: 1, hard: 2, good: 3, easy: 4 };

/** Recall that is aimed at; the default of FSRS. */
const RETENTION = 0.9;

/** FSRS 6 with the weights that fit most people; a child's own would need a thousand answers. Nothing is left to chance. */
const fsrs = new FSRSAlgorithm({ request_retention: RETENTION, enable_fuzz: false });

/** What comes in the evening may come in the morning: half a day early is not early. */
const EARLY = 0.5;

/**
 * The child's strengths after all of its answers. A question that came back in the same flight refreshes the memory a little,
 * and the grade stays that of the first try.
 * @param attempts in the order of the log, of any children
 */
export function strengthsOf(attempts: Iterable<Attempt>, profile: string): Strengths {
  return strengths.of(attempts, profile);
}

interface Told {
  readonly calendar: Calendar;
  readonly pace: Pace;
  readonly of: Map<string, Strength>;
}

const strengths = new KeptFold<Told>({
  begin: () => ({ calendar: new Calendar(), pace: new Pace(), of: new Map() }),
  add: tell,
  copy: ({ calendar, pace, of }) => ({ calendar: calendar.copy(), pace: pace.copy(), of: new Map(of) }),
});

function tell({ calendar, pace, of }: Told, attempt: Attempt): void {
  for (const { component: { id, fact }, answer } of answersIn(attempt)) {
    const today = calendar.tell(answer.wall);
    const before = of.get(id);
    const grade = pace.grade(answer, fact);
    const memory = fsrs.next_state(before?.memory ?? null, before ? Math.round(today - before.seen) : 0, RATING[grade]);
    const { stability } = memory;
    of.set(id, {
      memory, stability, seen: today,
      grade: answer.again && before ? before.grade : grade,
      due: today + fsrs.next_interval(stability, 0) - EARLY,
    });
  }
}

/** Probability that it is known on that day. */
export function recallOn(day: number, { memory, seen }: Strength): number {
  return fsrs.forgetting_curve(Math.max(0, day - seen), memory.stability);
}

/**
 * Up to this stability, in days, everything comes round nearly equally often: practice lasts the longer the wider it is spaced, and
 * one fact asked five times running takes four turns from others. Beyond it, the time between two turns grows as the stability does,
 * or the facts of years would fill every flight. Tuned on simulated learners (tools/simulate), where half or double of either makes
 * little difference.
 */
const KNEE = 60;
const POWER = 0.2;

/** How much it is its turn: the greater, the longer ago it was asked, in units that grow with how well it is known. */
export function turnOn(day: number, { seen, stability }: Strength): number {
  const unit = stability < KNEE ? stability ** POWER : KNEE ** POWER * stability / KNEE;
  return (day - seen + EARLY) / unit;
}

/** Answered wrongly, slowly or with the hint the last time that it was asked. */
export function wobbles({ grade }: Strength): boolean {
  return grade === 'again' || grade === 'hard';
}
