import { CHOICES, type Settings } from '../core/practice/settings.ts';

/** What of the settings shows: styles/tokens.ts says what each choice means. */
export type Look = Pick<Settings, keyof typeof CHOICES>;

const NAMES = Object.keys(CHOICES) as (keyof Look)[];

/** Shows the whole document so, at once: an attribute for each choice that is not the usual one. */
export function applyLook(look: Look, root: HTMLElement = document.documentElement): void {
  for (const name of NAMES) {
    if (look[name] === CHOICES[name][0]) root.removeAttribute(`data-${name}`);
    else root.dataset[name] = look[name];
  }
}
