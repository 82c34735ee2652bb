import type { TimedEvent } from './event.ts';

/**
 * Events that the storage refused, as JSON for a file: `{format, version, events}`, each event as event.ts
 * has it, with `wall`, and with its ink in hexadecimal. They have no seq yet: only the log gives one.
 */
export function unsavedFile(events: readonly TimedEvent[]): string {
  const file = { format: 'astro-numbers-unsaved', version: 1, events };
  return JSON.stringify(
    file,
    (_key, value: unknown) => (value instanceof Uint8Array ? hex(value) : value),
    2,
  );
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
