/** A teacher's assessments: a projection of the log, like everything else. */
import type { TimedEvent } from '../log/event.ts';
import type { Question } from '../practice/question.ts';
import { mulberry32 } from '../random.ts';
import { draw, TEACHER, type Assessment, type Draft } from './assessment.ts';
import { assessmentOf, draftFrom } from './drafts.ts';

/** One assessment with all that became of it. */
export interface Shelved {
  readonly id: string;
  /** As the teacher changed it last. */
  readonly draft: Draft;
  /** What was handed out, the first revision first; none of a draft. */
  readonly revisions: readonly Assessment[];
  /** It was changed after it was handed out last. */
  readonly changed: boolean;
  readonly archived: boolean;
  /** When it was last changed or handed out, wall time in ms since 1970 UTC. */
  readonly wall: number;
}

/** By their ids, in the order of their first events. */
export type Shelf = ReadonlyMap<string, Shelved>;

/** The shelf that the events tell of; those of children change nothing. */
export function shelfOf(events: Iterable<TimedEvent>): Shelf {
  const shelf = new Map<string, Shelved>();
  for (const event of events) if (event.profile === TEACHER) put(shelf, event);
  return shelf;
}

function put(shelf: Map<string, Shelved>, event: TimedEvent): void {
  if (event.type === 'child-deleted') {
    shelf.clear();
  } else if (event.type === 'assessment-drafted') {
    const { draft, wall } = event;
    const before = shelf.get(draft.id);
    const revisions = before?.revisions ?? [];
    shelf.set(draft.id, { archived: false, ...before, id: draft.id, draft, revisions, changed: revisions.length > 0 && (before?.changed || !asksTheSame(draft, before?.draft)), wall });
  } else if (event.type === 'assessment-handed-out') {
    const { assessment, wall } = event;
    const before = shelf.get(assessment.id);
    const revisions = [...(before?.revisions ?? []).filter(({ revision }) => revision !== assessment.revision), assessment];
    const draft = before?.draft ?? draftFrom(assessment);
    shelf.set(assessment.id, { archived: false, ...before, id: assessment.id, draft, revisions, changed: false, wall });
  } else if (event.type === 'assessment-archived') {
    const before = shelf.get(event.assessment);
    if (before) shelf.set(before.id, { ...before, archived: event.archived });
  }
}

/** What is typed and not added yet changes nothing for pupils. */
function asksTheSame(one: Draft, other: Draft | undefined): boolean {
  return JSON.stringify({ ...one, typed: undefined }) === JSON.stringify({ ...other, typed: undefined });
}

/** What pupils get now; undefined while it is a draft. */
export function latestOf({ revisions }: Pick<Shelved, 'revisions'>): Assessment | undefined {
  return revisions.at(-1);
}

/** Draft, handed out or put away; each with what was touched last at its top. */
export interface Sorted {
  readonly drafts: readonly Shelved[];
  readonly handedOut: readonly Shelved[];
  readonly archived: readonly Shelved[];
}

/** Order is the order of the log, whatever the clock said: see shelfOf. */
export function sorted(shelf: Shelf): Sorted {
  const all = [...shelf.values()].reverse();
  const open = all.filter(({ archived }) => !archived);
  return {
    drafts: open.filter(({ revisions }) => revisions.length === 0),
    handedOut: open.filter(({ revisions }) => revisions.length > 0),
    archived: all.filter(({ archived }) => archived),
  };
}

/**
 * What a pupil is asked, in the order as set: what was handed out, or what would be now. Of parts that each pupil gets its own
 * questions of, one example.
 * @throws UnknownSkillError; ValiError where a range is not one of the skill's kind
 */
export function exampleOf({ draft, revisions, changed }: Pick<Shelved, 'draft' | 'revisions' | 'changed'>): readonly Question[] {
  const { questions, parts } = (changed ? undefined : latestOf({ revisions })) ?? assessmentOf(draft, revisions.length + 1);
  return [...questions, ...draw(mulberry32(draft.seed), parts, questions)];
}
