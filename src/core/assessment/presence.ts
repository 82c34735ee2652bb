/** Who has handed in: a projection of the roster and of what was collected. */
import type { Result } from './result.ts';
import { ownerOfResult, pupilsOf, type Pupil, type Roster } from './roster.ts';

export interface Presence {
  /** Who is listed, and of whom there is a result, in the order of the list. */
  readonly there: readonly Pupil[];
  readonly missing: readonly Pupil[];
  /** Results of which nobody knows whose they are. */
  readonly unknown: readonly Result[];
}

/** @param assessment its id */
export function presenceOf(roster: Roster, results: readonly Result[], assessment: string): Presence {
  const codes = new Set<string>();
  const unknown: Result[] = [];
  for (const result of results) {
    if (result.assessment.id !== assessment) continue;
    const pupil = ownerOfResult(roster, result);
    if (pupil) codes.add(pupil.code);
    else unknown.push(result);
  }
  const pupils = pupilsOf(roster);
  return {
    there: pupils.filter(({ code }) => codes.has(code)),
    missing: pupils.filter(({ code }) => !codes.has(code)),
    unknown,
  };
}
