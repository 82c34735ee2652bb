/** Pupils by assessments: a projection of the teacher's events and of the results that were collected. */
import type { EventBody } from '../log/event.ts';
import type { CollectedResult } from '../ports.ts';
import type { Assessment } from './assessment.ts';
import { isLate } from './late.ts';
import { markResult, shareOf, type MarkedResult } from './mark-result.ts';
import { overrulesByName, overrulesOf } from './overrules.ts';
import { nameText } from './result.ts';
import { ownerOfResult, pupilsOf, rosterOf, type Pupil, type Roster } from './roster.ts';

/** What a teacher should know of a result beside its score. */
export type ResultMark =
  /** See isLate; it counts all the same. */
  | 'late'
  /** Of an assessment that was handed out anew since. */
  | 'changed'
  /** Other content came under the same name: it counts for nothing while the teacher has not chosen it. */
  | 'differs'
  /** Signed with another key than this device's earlier ones. */
  | 'key'
  /** The child says of an answer that it wrote something else, and the teacher has not decided yet. */
  | 'disputed';

export interface GradedResult extends MarkedResult {
  readonly marks: readonly ResultMark[];
}

/** One pupil's attempts at one assessment. They are listed, and never summed. */
export interface Cell {
  /** The earliest first. */
  readonly attempts: readonly GradedResult[];
  /**
   * Which of those at the newest revision that this pupil has sat counts, as what was changed is sat anew: the first where one attempt
   * was allowed, else the best; undefined where none can be believed.
   */
  readonly counting: GradedResult | undefined;
}

export interface GradebookRow {
  readonly pupil: Pupil;
  /** By the id of the assessment. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** Mean share of what counts, 0 to 1; undefined where nothing does. */
  readonly mean: number | undefined;
}

export interface Gradebook {
  readonly roster: Roster;
  /** The newest revision of each, in the order in which they were handed out first. */
  readonly assessments: readonly Assessment[];
  /** In the order of the roster. */
  readonly rows: readonly GradebookRow[];
  /** Results of which nobody knows whose they are. */
  readonly unknown: readonly GradedResult[];
}

export function gradebookOf(events: Iterable<EventBody>, results: readonly CollectedResult[]): Gradebook {
  const all = [...events];
  const roster = rosterOf(all);
  const { revisions, newest, keys, chosen } = doingsOf(all);
  const overrules = overrulesByName(all);
  const unknown: GradedResult[] = [];
  const cells = new Map<string, Map<string, GradedResult[]>>();
  for (const collected of results) {
    const { id, revision } = collected.result.assessment;
    const decided = overrules.get(nameText(collected.result.name));
    const marked = markResult(collected, revisions.get(revisionKey(id, revision)), decided && overrulesOf(decided, collected));
    const graded = { ...marked, marks: marksOf(marked, newest.get(id), { keys, chosen }) };
    const pupil = ownerOfResult(roster, collected.result);
    // What was never handed out from here has no column.
    if (!pupil || !newest.has(id)) {
      unknown.push(graded);
      continue;
    }
    const own = at(cells, pupil.code, () => new Map<string, GradedResult[]>());
    at(own, id, (): GradedResult[] => []).push(graded);
  }
  const rows = pupilsOf(roster).map((pupil) => rowOf(pupil, cells.get(pupil.code) ?? new Map(), newest));
  return { roster, assessments: [...newest.values()], rows, unknown };
}

/** Every result, whether anybody knows whose it is or not. */
export function resultsOf({ rows, unknown }: Gradebook): readonly GradedResult[] {
  return [...rows.flatMap(({ cells }) => [...cells.values()].flatMap(({ attempts }) => attempts)), ...unknown];
}

function rowOf(pupil: Pupil, own: ReadonlyMap<string, readonly GradedResult[]>, newest: ReadonlyMap<string, Assessment>): GradebookRow {
  const cells = new Map<string, Cell>();
  for (const [id, assessment] of newest) {
    const attempts = own.get(id);
    if (attempts) cells.set(id, cellOf(attempts, assessment));
  }
  const shares = [...cells.values()].flatMap(({ counting }) => (counting ? [shareOf(counting)] : []));
  const mean = shares.length === 0 ? undefined : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return { pupil, cells, mean };
}

function cellOf(attempts: readonly GradedResult[], assessment: Assessment): Cell {
  const inOrder = attempts.length === 1 ? attempts : [...attempts].sort((one, other) => (
    one.collected.result.startedAt - other.collected.result.startedAt
    || nameText(one.collected.result.name).localeCompare(nameText(other.collected.result.name))
  ));
  const believed = inOrder.filter(({ marks }) => !marks.includes('differs'));
  const latest = Math.max(...believed.map(revisionOf));
  const newest = believed.filter((one) => revisionOf(one) === latest);
  return { attempts: inOrder, counting: assessment.attempts === 'one' ? newest[0] : best(newest) };
}

/** Of the assessment, as it was sat. */
export function revisionOf({ collected }: Pick<GradedResult, 'collected'>): number {
  return collected.result.assessment.revision;
}

/** The first of the best ones. */
function best(attempts: readonly GradedResult[]): GradedResult | undefined {
  return attempts.reduce<GradedResult | undefined>((top, one) => (top && shareOf(top) >= shareOf(one) ? top : one), undefined);
}

function marksOf(
  { collected, assessment, overrules }: MarkedResult, newest: Assessment | undefined,
  { keys, chosen }: { readonly keys: ReadonlyMap<string, ReadonlySet<string>>; readonly chosen: ReadonlyMap<string, string> },
): readonly ResultMark[] {
  const { result, collectedAt, key, disputed, version } = collected;
  const known = keys.get(result.name.device);
  return [
    ...(assessment && isLate(assessment, result.handedInAt, collectedAt) ? ['late' as const] : []),
    ...(newest && result.assessment.revision < newest.revision ? ['changed' as const] : []),
    ...(disputed && (version === undefined || chosen.get(nameText(result.name)) !== version) ? ['differs' as const] : []),
    ...(known && !known.has(key) ? ['key' as const] : []),
    ...(result.answers.some((answer, index) => answer.disputed !== undefined && !overrules?.has(index)) ? ['disputed' as const] : []),
  ];
}

function doingsOf(events: readonly EventBody[]) {
  const revisions = new Map<string, Assessment>();
  const newest = new Map<string, Assessment>();
  const keys = new Map<string, Set<string>>();
  const chosen = new Map<string, string>();
  for (const event of events) {
    if (event.type === 'assessment-handed-out') {
      const { assessment } = event;
      revisions.set(revisionKey(assessment.id, assessment.revision), assessment);
      if ((newest.get(assessment.id)?.revision ?? 0) <= assessment.revision) newest.set(assessment.id, assessment);
    } else if (event.type === 'device-remembered' && event.from !== undefined) {
      at(keys, event.from, () => new Set<string>()).add(event.key);
    } else if (event.type === 'result-chosen') {
      chosen.set(nameText(event.result), event.version);
    }
  }
  return { revisions, newest, keys, chosen };
}

function revisionKey(id: string, revision: number): string {
  return `${id} ${revision}`;
}

/** What the map has there, made where there is nothing yet. */
function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}
