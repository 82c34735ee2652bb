import { componentOf } from '../practice/component.ts';
import { ownComponents } from '../practice/progress.ts';
import type { Question } from '../practice/question.ts';
import { skills } from '../practice/skills.ts';
import type { SlipId } from '../practice/slips/slip.ts';
import type { GradedResult } from './gradebook.ts';
import { slipBehind } from './item-report.ts';
import { counts, markedAnswers } from './mark-result.ts';
import { ownerOfResult, type Pupil, type Roster } from './roster.ts';

/** Once may be chance. */
const FEWEST_SLIPS = 2;
/** Who has less than this share of a skill right, of so many answers at least, does not know it yet. */
const KNOWN = 0.6;
const FEWEST_ANSWERS = 3;

/** Pupils who need the same help, whoever needs it most first. */
export interface HelpGroup {
  readonly by: { readonly slip: SlipId } | { readonly skill: string };
  readonly pupils: readonly { readonly pupil: Pupil; readonly wrong: number; readonly of: number }[];
}

/**
 * Who makes the same slip again and again, and who does not know the same skill yet. The largest group first.
 * @param results those that count, one a pupil and assessment
 */
export function helpGroups(results: readonly GradedResult[], roster: Roster): readonly HelpGroup[] {
  const tallies = new Map<string, Map<Pupil, { wrong: number; of: number }>>();
  const add = (by: HelpGroup['by'], pupil: Pupil, wrong: number): void => {
    const key = JSON.stringify(by);
    const tally = tallies.get(key) ?? new Map<Pupil, { wrong: number; of: number }>();
    const before = tally.get(pupil) ?? { wrong: 0, of: 0 };
    tallies.set(key, tally.set(pupil, { wrong: before.wrong + wrong, of: before.of + 1 }));
  };
  for (const result of results) {
    const pupil = ownerOfResult(roster, result.collected.result);
    if (!pupil) continue;
    for (const answer of markedAnswers(result)) {
      if (!answer.asked) continue;
      const skill = skillOf(answer.asked);
      const slip = slipBehind(answer, result.assessment);
      if (skill !== undefined) add({ skill }, pupil, counts(answer) ? 0 : 1);
      if (slip) add({ slip }, pupil, 1);
    }
  }
  return [...tallies].map(([key, tally]): HelpGroup => {
    const by = JSON.parse(key) as HelpGroup['by'];
    const needs = ({ wrong, of }: { wrong: number; of: number }): boolean =>
      ('slip' in by ? wrong >= FEWEST_SLIPS : of >= FEWEST_ANSWERS && 1 - wrong / of < KNOWN);
    const pupils = [...tally].filter(([, one]) => needs(one)).map(([pupil, one]) => ({ pupil, ...one }));
    return { by, pupils: pupils.sort((one, other) => other.wrong - one.wrong) };
  }).filter(({ pupils }) => pupils.length > 0).sort((one, other) => other.pupils.length - one.pupils.length);
}

let ofComponents: ReadonlyMap<string, string> | undefined;

/** The first skill of the syllabus that practises this; undefined where none does. */
function skillOf(question: Question): string | undefined {
  ofComponents ??= new Map(skills.flatMap((skill) => ownComponents(skill, skills).map((id): [string, string] => [id, skill.id])).reverse());
  return ofComponents.get(componentOf(question).id);
}
