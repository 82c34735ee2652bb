import * as v from 'valibot';
import { skills } from './skills.ts';

/** What there is to choose, for every setting that is one of a few words; the first is the default. */
export const CHOICES = {
  theme: ['system', 'light', 'dark'],
  /** The hand that writes: the paper lies on its side, the tools on the other. */
  hand: ['right', 'left'],
  paper: ['large', 'medium', 'small'],
  pen: ['medium', 'thin', 'thick'],
  /** Between letters, words and lines. */
  spacing: ['usual', 'wide'],
  motion: ['system', 'reduced'],
  one: ['foot', 'plain'],
  four: ['closed', 'open'],
  seven: ['plain', 'bar'],
} as const;

type Choices = { readonly [Name in keyof typeof CHOICES]: (typeof CHOICES)[Name][number] };

export type Theme = Choices['theme'];

/** After how long a pause, in ms, an answer may count as done by itself. Sooner, a child that thinks has not stopped writing. */
export const PAUSES = [1500, 2000, 3000, 4000] as const;

/** What a child chose; the theme is the whole device's. Nothing here is ever needed to understand the log. */
export interface Settings extends Choices {
  /** Ids of the skills in a mission; at least one, in the syllabus's order. */
  readonly skills: readonly string[];
  /** Whether the reader may learn how the child writes its digits, from answers that were right. */
  readonly learnHand: boolean;
  readonly sound: boolean;
  /** One of PAUSES; 0 where only the child says "Done". */
  readonly autoDone: number;
}

const allSkills: readonly string[] = skills.map((skill) => skill.id);

/** What everybody who begins has heard of. */
const firstSkills: readonly string[] = ['add-to-20', 'subtract-to-20'];

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

const choice = <const C extends readonly [string, ...string[]]>(choices: C) => v.fallback(v.picklist(choices), choices[0]);

const SettingsSchema = v.object({
  skills: v.optional(v.fallback(Skills, [...firstSkills])),
  learnHand: v.fallback(v.boolean(), true),
  sound: v.fallback(v.boolean(), false),
  autoDone: v.fallback(v.picklist([0, ...PAUSES]), 0),
  theme: choice(CHOICES.theme),
  hand: choice(CHOICES.hand),
  paper: choice(CHOICES.paper),
  pen: choice(CHOICES.pen),
  spacing: choice(CHOICES.spacing),
  motion: choice(CHOICES.motion),
  one: choice(CHOICES.one),
  four: choice(CHOICES.four),
  seven: choice(CHOICES.seven),
});

/** Settings from anything at all; each part that makes no sense becomes the default. */
export function readSettings(stored: unknown): Settings {
  const { skills: chosen, ...rest } = v.parse(SettingsSchema, Object(stored));
  return { skills: chosen ?? v.parse(v.fallback(FormerKinds, [...firstSkills]), stored), ...rest };
}

export const DEFAULT_SETTINGS: Settings = readSettings(null);
