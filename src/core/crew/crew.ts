/** Who shares this device: a projection of the log, like everything else. */
import type { EventBody } from '../log/event.ts';
import { astronautOf, readNickname, type Child } from './child.ts';

/** The children by their ids, in the order in which they came. */
export type Crew = ReadonlyMap<string, Child>;

export const NOBODY: Crew = new Map();

/** Whose answers these are while nobody has said who flies, and from before there were any children. */
export const DEFAULT_PROFILE = 'default';

/**
 * Whoever just wants to try, where a child has taken over what was flown before it had a name; and whoever flies before the log
 * has said who is aboard.
 */
export const OTHER_GUEST = 'guest';

/** The crew after one more event. An event that tells of nobody changes nothing; then it is the same map. */
export function crewAfter(crew: Crew, event: EventBody): Crew {
  if (event.type === 'child-deleted') return new Map([...crew].filter(([id]) => id !== event.profile));
  if (event.type !== 'child-named' && event.type !== 'pictures-set') return crew;
  const known = crew.get(event.profile);
  if (event.type === 'pictures-set') {
    if (!known) return crew;
    const { lock: _before, ...child } = known;
    return new Map(crew).set(child.id, { ...child, ...(event.lock ? { lock: event.lock } : {}) });
  }
  const nickname = readNickname(event.nickname);
  const child = { ...known, id: event.profile, nickname, astronaut: astronautOf(event.astronaut) };
  return nickname === '' ? crew : new Map(crew).set(child.id, child);
}

/** The crew that the events tell of. */
export function crewOf(events: Iterable<EventBody>, before = NOBODY): Crew {
  let crew = before;
  for (const event of events) crew = crewAfter(crew, event);
  return crew;
}

/** The profile of whoever has no name here. Never a child's. */
export function guestOf(crew: Crew): string {
  return crew.has(DEFAULT_PROFILE) ? OTHER_GUEST : DEFAULT_PROFILE;
}
