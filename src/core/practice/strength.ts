import { FSRSAlgorithm, type FSRSState } from 'ts-fsrs';
import type { Attempt } from '../attempt/attempt.ts';
import { Calendar } from './calendar.ts';
import { answersOf } from './facts.ts';
import { Pace, type Grade } from './grade.ts';

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
  const calendar = new Calendar();
  const pace = new Pace();
  const of = new Map<string, Strength>();
  for (const { component: { id, fact }, answer } of answersOf(attempts, profile)) {
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
  return { of, calendar };
}

/** Probability that it is known on that day. */
export function recallOn(day: number, { memory, seen }: Strength): number {
  return fsrs.forgetting_curve(Math.max(0, day - seen), memory.stability);
}

/** Answered wrongly, slowly or with the hint the last time that it was asked. */
export function wobbles({ grade }: Strength): boolean {
  return grade === 'again' || grade === 'hard';
}
