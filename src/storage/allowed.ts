/**
 * What `look` gives, or undefined where the browser refuses even to name it: with site data blocked some
 * throw a SecurityError for localStorage, for the locks, or for a new BroadcastChannel.
 */
export function allowed<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
