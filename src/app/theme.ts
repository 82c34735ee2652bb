import type { Theme } from '../core/practice/settings.ts';

/** Shows the whole document in this theme; 'system' leaves the choice to the device. */
export function applyTheme(theme: Theme, root: HTMLElement = document.documentElement): void {
  if (theme === 'system') root.removeAttribute('data-theme');
  else root.dataset['theme'] = theme;
}
