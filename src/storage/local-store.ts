import { allowed } from './allowed.ts';

/** localStorage, or undefined where the browser refuses even to name it. */
export function localStore(): Storage | undefined {
  return allowed(() => globalThis.localStorage);
}

/** The text under this key, undefined where there is none or it cannot be read. */
export function readText(store: Storage | undefined, key: string): string | undefined {
  return allowed(() => store?.getItem(key)) ?? undefined;
}

/** Whether the text could be kept. */
export function writeText(store: Storage | undefined, key: string, text: string): boolean {
  try {
    store?.setItem(key, text);
    return store !== undefined;
  } catch {
    return false;
  }
}

/** What cannot be removed was never kept. */
export function removeText(store: Storage | undefined, key: string): void {
  allowed(() => store?.removeItem(key));
}
