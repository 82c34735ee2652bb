import { isFinished, score, timeTaken, type Attempt } from '../attempt/attempt.ts';
import { TIME_LIMITS } from './tables-check.ts';

/** The finished tables checks of one child with this time limit (ms; undefined: none), oldest first. */
export function finishedChecks(attempts: Iterable<Attempt>, profile: string, timeLimit: number | undefined): Attempt[] {
  return [...attempts].filter((one) => one.profile === profile && one.flight === 'tables-check' && isFinished(one)
    && one.timeLimit === timeLimit);
}

/**
 * The best of some tables checks: the most right answers, then the least time, then the first of them. Undefined where
 * there is none. Only checks with the same time limit can be compared, and only a child's own are.
 */
export function bestCheck(checks: readonly Attempt[]): Attempt | undefined {
  return checks.reduce<Attempt | undefined>((best, one) => (best && !isBetter(one, best) ? best : one), undefined);
}

function isBetter(one: Attempt, other: Attempt): boolean {
  const more = score(one) - score(other);
  return more > 0 || (more === 0 && timeTaken(one) < timeTaken(other));
}

/** The time limit of the child's last check, ms, and the official one before it has flown any; undefined: none. */
export function lastLimit(attempts: Iterable<Attempt>, profile: string): number | undefined {
  const last = [...attempts].filter((one) => one.profile === profile && one.flight === 'tables-check').pop();
  return last ? last.timeLimit : TIME_LIMITS[0];
}
