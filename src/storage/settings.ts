import { readSettings, type Settings } from '../core/practice/settings.ts';
import { Listeners } from '../core/listeners.ts';
import { localStore, readText, writeText } from './local-store.ts';

const KEY = 'astro-numbers.settings';

/** The settings of this device, in localStorage. What cannot be read or kept falls back to the default. */
export class StoredSettings {
  readonly #listeners = new Listeners();
  #value: Settings = stored();

  constructor() {
    globalThis.addEventListener('storage', (event) => {
      if (event.key !== KEY && event.key !== null) return;
      this.#value = stored();
      this.#listeners.tell();
    });
  }

  get value(): Settings {
    return this.#value;
  }

  /** Tells of every change, in another tab too. Returns the function that ends it. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Takes effect at once. Resolves to whether it is kept beyond this visit. */
  update(change: Partial<Settings>): Promise<boolean> {
    this.#value = readSettings({ ...this.#value, ...change });
    const kept = writeText(localStore(), KEY, JSON.stringify(this.#value));
    this.#listeners.tell();
    return Promise.resolve(kept);
  }
}

function stored(): Settings {
  try {
    return readSettings(JSON.parse(readText(localStore(), KEY) ?? 'null'));
  } catch {
    return readSettings(null);
  }
}
