import { DEFAULT_PROFILE } from '../core/crew/crew.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../core/practice/settings.ts';
import { Listeners } from '../core/listeners.ts';
import { localStore, readText, removeText, writeText } from './local-store.ts';

const KEY = 'astro-numbers.settings';

/**
 * The settings of one child, in localStorage. The colours are the device's; all else is the child's own, and begins as for
 * everybody: what suits one hand or ear need not suit another's. What cannot be read or kept falls back to the default.
 */
export class StoredSettings {
  readonly #key: string;
  readonly #listeners = new Listeners();
  readonly #closing = new AbortController();
  #value: Settings;

  constructor(profile = DEFAULT_PROFILE) {
    this.#key = keyOf(profile);
    this.#value = this.#stored();
    const follow = ({ key }: StorageEvent): void => {
      if (key !== KEY && key !== this.#key && key !== null) return;
      this.#value = this.#stored();
      this.#listeners.tell();
    };
    globalThis.addEventListener('storage', follow, { signal: this.#closing.signal });
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
    const kept = [write(this.#key, this.#value)];
    if (change.theme && this.#key !== KEY) kept.push(write(KEY, { ...(read(KEY) ?? DEFAULT_SETTINGS), theme: change.theme }));
    this.#listeners.tell();
    return Promise.resolve(kept.every(Boolean));
  }

  /** Follows other tabs no longer: it is another child's turn. */
  close(): void {
    this.#closing.abort();
  }

  #stored(): Settings {
    const { theme } = read(KEY) ?? DEFAULT_SETTINGS;
    return { ...(read(this.#key) ?? DEFAULT_SETTINGS), theme };
  }
}

/** Forgets what a child that is deleted had chosen. The colours, which are the device's, stay. */
export function forgetSettings(profile: string): void {
  const device = read(KEY);
  removeText(localStore(), keyOf(profile));
  if (device && profile === DEFAULT_PROFILE) write(KEY, { ...DEFAULT_SETTINGS, theme: device.theme });
}

function keyOf(profile: string): string {
  return profile === DEFAULT_PROFILE ? KEY : `${KEY}.${profile}`;
}

/** undefined where nothing is stored that makes sense. */
function read(key: string): Settings | undefined {
  const text = readText(localStore(), key);
  try {
    return text === undefined ? undefined : readSettings(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function write(key: string, settings: Settings): boolean {
  return writeText(localStore(), key, JSON.stringify(settings));
}
