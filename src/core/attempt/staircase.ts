/**
 * A placement flight climbs a ladder of questions, the easiest first, to find how far a new child gets: up in growing steps as long
 * as it is right, then by halves. It holds two questions for each rung: all first ones, then all second ones; nobody falls by one
 * slip of the pen, for after a miss the rung's second question decides.
 */
import type { Verdict } from '../log/event.ts';
import type { Question } from '../practice/question.ts';

/** Short, whatever happens. */
export const MOST_STEPS = 12;

/** An answer to the question at that place of the ladder. */
export interface Step {
  readonly place: number;
  readonly verdict: Verdict;
}

export interface Climb {
  /** The highest rung that was right, -1 where none was. */
  readonly reached: number;
  /** Place in the ladder of the question that comes next; undefined at the end. */
  readonly next: number | undefined;
}

export function climb(ladder: readonly Question[], steps: readonly Step[]): Climb {
  const rungs = ladder.length >> 1;
  let [reached, tooHigh, stride] = [-1, rungs, 1];
  let missedAt: number | undefined;
  for (const { place, verdict } of steps) {
    const rung = place % rungs;
    if (verdict === 'right') reached = Math.max(reached, rung);
    else if (place >= rungs) tooHigh = Math.min(tooHigh, rung);
    missedAt = verdict === 'wrong' && place < rungs ? place : undefined;
    stride = verdict === 'right' ? 2 * stride : stride;
  }
  if (steps.length >= MOST_STEPS || reached + 1 >= tooHigh) return { reached, next: undefined };
  if (missedAt !== undefined) return { reached, next: missedAt + rungs };
  if (steps.length === 0) return { reached, next: 0 };
  const up = tooHigh < rungs ? Math.ceil((reached + tooHigh) / 2) : reached + stride / 2;
  return { reached, next: Math.min(up, tooHigh - 1) };
}
