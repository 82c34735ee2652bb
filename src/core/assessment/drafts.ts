import { mulberry32 } from '../random.ts';
import { draw, type Assessment, type Draft } from './assessment.ts';

/** What a teacher begins with: nothing is asked yet, and the rules are the kindest that still give a score. */
export function newDraft({ id, seed }: Pick<Draft, 'id' | 'seed'>): Draft {
  return {
    id, seed, title: '', exact: [], parts: [], sameForAll: true,
    order: 'fixed', mirroredCounts: true, keypad: true, attempts: 'one', shows: 'score', ink: false,
  };
}

/** The same questions and rules as something new. */
export function copyOf(draft: Draft, changes: Pick<Draft, 'id' | 'seed' | 'title'>): Draft {
  return { ...draft, ...changes };
}

/** How many questions each pupil will get. */
export function draftLength({ exact, parts }: Pick<Draft, 'exact' | 'parts'>): number {
  return parts.reduce((sum, { count }) => sum + count, exact.length);
}

/**
 * What is handed out of a draft. Where all pupils get the same questions, they are drawn here and now, so that no later
 * version of the app draws others from the seed.
 * @param revision from 1
 * @throws UnknownSkillError; ValiError where a range is not one of the skill's kind
 */
export function assessmentOf(draft: Draft, revision: number): Assessment {
  const { exact, typed: _, sameForAll, seed, ...rest } = draft;
  if (!sameForAll) return { ...rest, revision, questions: exact };
  return { ...rest, revision, questions: [...exact, ...draw(mulberry32(seed), draft.parts, exact)], parts: [] };
}

/** What a teacher goes on with where only what was handed out is known. */
export function draftFrom({ revision: _revision, questions, ...rest }: Assessment): Draft {
  return { ...rest, exact: questions, sameForAll: false, seed: 0 };
}
