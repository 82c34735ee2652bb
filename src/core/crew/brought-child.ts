/** The first child of every device has the same id: what a backup brings must not become one child of two. */
import type { LogEvent } from '../log/event.ts';
import { DEFAULT_PROFILE } from './crew.ts';

const BROUGHT = new RegExp(`^${DEFAULT_PROFILE}-([0-9a-f]{16})$`);

/** The id under which the first child of these events lives where DEFAULT_PROFILE is another child; undefined where there is none. */
export function broughtId(events: readonly LogEvent[]): string | undefined {
  const first = firstOf(events);
  return first && `${DEFAULT_PROFILE}-${first.device}`;
}

/** The device on which a child of such an id was DEFAULT_PROFILE; undefined of every other id. */
export function broughtFrom(profile: string): string | undefined {
  return BROUGHT.exec(profile)?.[1];
}

/**
 * `theirs` as they are to be adopted beside `ours`. DEFAULT_PROFILE is one child where it began on one device, or has not begun here;
 * otherwise theirs goes by broughtId, its deletion too, the same whenever it is brought. Where ours was deleted nobody can tell any
 * more whose it was: then theirs keeps the id, and stays away, unless it came before.
 */
export function keptApart(theirs: readonly LogEvent[], ours: readonly LogEvent[]): readonly LogEvent[] {
  const [their, our, id] = [firstOf(theirs), firstOf(ours), broughtId(theirs)];
  if (!their || !our || id === undefined || their.device === our.device) return theirs;
  if (our.type === 'child-deleted' && !ours.some(({ profile }) => profile === id)) return theirs;
  return theirs.map((event) => (event.profile === DEFAULT_PROFILE ? { ...event, profile: id } : event));
}

function firstOf(events: readonly LogEvent[]): LogEvent | undefined {
  return events.find(({ profile }) => profile === DEFAULT_PROFILE);
}
