import { broughtFrom } from '../crew/brought-child.ts';
import { DEFAULT_PROFILE } from '../crew/crew.ts';
import type { LogEvent } from './event.ts';

/** Whether two events of one name tell the same: old ink may be gone from one of them, and a child may have been brought under another id. */
export function sameEvent(one: LogEvent, other: LogEvent): boolean {
  return contentOf(one) === contentOf(other);
}

/** As text, with the fields in the order of the alphabet. */
function contentOf({ profile, ...rest }: LogEvent): string {
  const theirs = broughtFrom(profile) === undefined ? profile : DEFAULT_PROFILE;
  return JSON.stringify({ ...rest, profile: theirs }, (key, value: unknown) => {
    if (key === 'ink' || key === 'inkDropped') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
