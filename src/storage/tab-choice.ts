import { allowed } from './allowed.ts';
import { readText, writeText } from './local-store.ts';

const KEY = 'astro-numbers.flying';

/**
 * Whose turn it is in this tab: kept over a reload and a crash, gone when the app is closed, for the next to pick up the
 * tablet may be another child.
 */
export class TabChoice {
  /** For browsers that keep nothing. */
  #profile = readText(sessionStore(), KEY);

  get profile(): string | undefined {
    return this.#profile;
  }

  choose(profile: string): void {
    this.#profile = profile;
    writeText(sessionStore(), KEY, profile);
  }
}

function sessionStore(): Storage | undefined {
  return allowed(() => globalThis.sessionStorage);
}
