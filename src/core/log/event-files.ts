import type { TimedEvent } from './event.ts';

/**
 * Events that the storage refused, as JSON for a file: `{format, version, events}`, each event as event.ts
 * has it, one a line, with `wall`, and with its ink in hexadecimal. They have no seq yet: only the log gives one.
 */
export function unsavedFile(events: readonly TimedEvent[]): string {
  return fileOf('astro-numbers-unsaved', events);
}

/** All that one child did on this device, in the same form; what is saved has its name in the log too. */
export function childFile(events: readonly TimedEvent[], profile: string): string {
  return fileOf('astro-numbers-child', events.filter((event) => event.profile === profile));
}

/** All that can be read on this device, in the same form. */
export function deviceFile(events: readonly TimedEvent[]): string {
  return fileOf('astro-numbers-device', events);
}

function fileOf(format: string, events: readonly TimedEvent[]): string {
  const lines = events.map((event) => JSON.stringify(event, (_key, value: unknown) => (value instanceof Uint8Array ? hex(value) : value)));
  return `{"format": "${format}", "version": 1, "events": [\n${lines.join(',\n')}\n]}\n`;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
