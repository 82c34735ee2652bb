import * as v from 'valibot';
import type { QuestionKind } from './question.ts';

export const YEARS = [1, 2, 3, 4, 5, 6] as const;

export type Year = (typeof YEARS)[number];

/** Something that can be practised: a kind of question within a range. */
export interface Skill {
  readonly id: string;
  readonly year: Year;
  /** Id of a kind in questions/registry.ts. */
  readonly kind: string;
  /** What the kind's schema has let through. */
  readonly range: unknown;
  /** Ids of the skills that should come first. */
  readonly after: readonly string[];
}

/** An entry of the syllabus breaks a rule. */
export class SyllabusError extends Error {
  override readonly name = 'SyllabusError';
  /** Id of the entry, or its place from 1 where it has none. */
  readonly entry: string;

  constructor(entry: string, rule: string) {
    super(`The syllabus has a mistake in "${entry}": ${rule}.`);
    this.entry = entry;
  }
}

const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be words in small letters, joined by hyphens'));

const SkillSchema = v.strictObject({
  id: Id,
  year: v.picklist(YEARS, 'must be a year from 1 to 6'),
  kind: v.string(),
  range: v.unknown(),
  after: v.array(Id),
});

/**
 * The skills of a syllabus, in its order.
 * @throws SyllabusError for the first entry that breaks a rule
 */
export function readSyllabus(entries: readonly unknown[], kinds: readonly QuestionKind[]): readonly Skill[] {
  const skills = entries.map((entry, index) => readSkill(entry, nameOf(entry, index), kinds));
  const byId = new Map<string, Skill>();
  for (const skill of skills) {
    if (byId.has(skill.id)) throw new SyllabusError(skill.id, 'another entry has the same id');
    byId.set(skill.id, skill);
  }
  for (const skill of skills) checkPrerequisites(skill, byId);
  return skills;
}

function nameOf(entry: unknown, index: number): string {
  const named = v.safeParse(v.object({ id: v.pipe(v.string(), v.minLength(1)) }), entry);
  return named.success ? named.output.id : String(index + 1);
}

function readSkill(entry: unknown, name: string, kinds: readonly QuestionKind[]): Skill {
  const skill = checked(SkillSchema, entry, name);
  const kind = kinds.find(({ id }) => id === skill.kind);
  if (!kind) throw new SyllabusError(name, `there is no kind of question "${skill.kind}"`);
  return { ...skill, range: checked(kind.range, skill.range, name, 'range') };
}

function checked<T>(schema: v.GenericSchema<unknown, T>, value: unknown, name: string, ...above: string[]): T {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = [...above, ...(v.getDotPath(issue)?.split('.') ?? [])].join('.');
  throw new SyllabusError(name, path ? `${path}: ${issue.message}` : issue.message);
}

function checkPrerequisites(skill: Skill, byId: ReadonlyMap<string, Skill>): void {
  for (const id of skill.after) {
    const earlier = byId.get(id);
    if (!earlier) throw new SyllabusError(skill.id, `there is no skill "${id}" to come first`);
    if (earlier.year > skill.year) throw new SyllabusError(skill.id, `"${id}" is to come first, but belongs to a later year`);
  }
  const circle = wayBack(skill.id, skill, byId);
  if (circle) throw new SyllabusError(skill.id, `it is to come before itself, by way of ${circle.join(', ')}`);
}

/** The prerequisites that lead from `skill` to `goal`, the goal last. */
function wayBack(goal: string, skill: Skill, byId: ReadonlyMap<string, Skill>, seen = new Set<string>()): string[] | undefined {
  for (const id of skill.after) {
    if (id === goal) return [id];
    const next = byId.get(id);
    if (!next || seen.has(id)) continue;
    seen.add(id);
    const way = wayBack(goal, next, byId, seen);
    if (way) return [id, ...way];
  }
  return undefined;
}
