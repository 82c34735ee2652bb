import * as v from 'valibot';
import { skills } from './skills.ts';

export type Theme = 'system' | 'light' | 'dark';

/** What a child chose; the theme is the whole device's. Nothing here is ever needed to understand the log. */
export interface Settings {
  /** Ids of the skills in a mission; at least one, in the syllabus's order. */
  readonly skills: readonly string[];
  readonly theme: Theme;
  /** Whether the reader may learn how the child writes its digits, from answers that were right. */
  readonly learnHand: boolean;
}

const allSkills: readonly string[] = skills.map((skill) => skill.id);

/** What everybody who begins has heard of. */
const firstSkills: readonly string[] = ['add-to-20', 'subtract-to-20'];

export const DEFAULT_SETTINGS: Settings = { skills: firstSkills, theme: 'system', learnHand: true };

/** Skills that this version does not know are left out: settings may come from a newer one. */
const Skills = v.pipe(
  v.array(v.string()),
  v.transform((ids) => allSkills.filter((id) => ids.includes(id))),
  v.minLength(1),
);

/** Before there were skills, whole kinds of question were chosen: these skills ask what those kinds asked. */
const SKILLS_OF_KINDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['addition', ['add-to-20', 'add-tens', 'add-to-100']],
  ['subtraction', ['subtract-to-20', 'subtract-to-100']],
  ['multiplication', ['tables-to-12']],
  ['division', ['divide-to-12']],
  ['below-zero', ['below-zero']],
  ['decimals', ['tenths-to-10']],
]);

const FormerKinds = v.pipe(
  v.object({ kinds: v.array(v.string()) }),
  v.transform(({ kinds }) => kinds.flatMap((kind) => SKILLS_OF_KINDS.get(kind) ?? [])),
  Skills,
);

const SettingsSchema = v.fallback(
  v.object({
    skills: v.optional(v.fallback(Skills, [...firstSkills])),
    theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
    learnHand: v.fallback(v.boolean(), true),
  }),
  { theme: 'system', learnHand: true },
);

/** Settings from anything at all; each part that makes no sense becomes the default. */
export function readSettings(stored: unknown): Settings {
  const { skills: chosen, ...rest } = v.parse(SettingsSchema, stored);
  return { skills: chosen ?? v.parse(v.fallback(FormerKinds, [...firstSkills]), stored), ...rest };
}
