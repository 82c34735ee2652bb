/** localStorage, or undefined where the browser refuses even to name it. */
export function localStore(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** The text under this key, undefined where there is none or it cannot be read. */
export function readText(store: Storage | undefined, key: string): string | undefined {
  try {
    return store?.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
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
