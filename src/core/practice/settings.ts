import * as v from 'valibot';
import { questionKinds } from './questions/registry.ts';

export type Theme = 'system' | 'light' | 'dark';

/** What a child or teacher chose on this device. Nothing here is ever needed to understand the log. */
export interface Settings {
  /** Ids of the kinds of question in a mission; at least one, in the registry's order. */
  readonly kinds: readonly string[];
  readonly theme: Theme;
  /** Whether the reader may learn how the child writes its digits, from answers that were right. */
  readonly learnHand: boolean;
}

const allKinds: readonly string[] = questionKinds.map((kind) => kind.id);
const firstKinds: readonly string[] = questionKinds.filter(({ advanced }) => !advanced).map((kind) => kind.id);

export const DEFAULT_SETTINGS: Settings = { kinds: firstKinds, theme: 'system', learnHand: true };

/** Kinds that this version does not know are left out: settings may come from a newer one. */
const Kinds = v.pipe(
  v.array(v.string()),
  v.transform((ids) => allKinds.filter((id) => ids.includes(id))),
  v.minLength(1),
);

const SettingsSchema = v.fallback(
  v.object({
    kinds: v.fallback(Kinds, [...firstKinds]),
    theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
    learnHand: v.fallback(v.boolean(), true),
  }),
  { kinds: [...firstKinds], theme: 'system', learnHand: true },
);

/** Settings from anything at all; each part that makes no sense becomes the default. */
export function readSettings(stored: unknown): Settings {
  return v.parse(SettingsSchema, stored);
}
