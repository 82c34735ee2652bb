import { TEACHER } from '../core/assessment/assessment.ts';
import { broughtFrom } from '../core/crew/brought-child.ts';
import { checkEvent } from '../core/log/event-schema.ts';
import type { LogEvent } from '../core/log/event.ts';
import { isGivenAgain } from '../core/log/tombstones.ts';
import { sameEvent } from '../core/log/same-event.ts';
import type { Adopted } from '../core/ports.ts';
import type { Writing } from './database.ts';
import { eraseChild } from './erase.ts';

/**
 * Writes events that another device has written, under the names that they have. What is there under the same name stays as it
 * is, so that a restore which was interrupted can be begun again; and no child that was deleted here comes back. A teacher does: the
 * area is wiped where the PIN is lost, on one device, and a backup is what it is begun anew from.
 */
export async function adopt(transaction: Writing, events: readonly LogEvent[]): Promise<Adopted> {
  const store = transaction.objectStore('events');
  const profiles = [...new Set(events.map(({ profile }) => profile))];
  const [rows, firsts] = await Promise.all([
    Promise.all(events.map(({ device, incarnation, seq }) => store.index('identity').get([device, incarnation, seq]))),
    Promise.all(profiles.map((profile) => store.index('profile').get(profile))),
  ]);
  const tombstones = firsts.filter((row) => isTombstone(row)).filter(({ profile }) => profile !== TEACHER);
  const gone = new Map(tombstones.map((tombstone) => [tombstone.profile, tombstone]));
  const there = new Map<string, unknown>();
  for (const [i, event] of events.entries()) if (rows[i] !== undefined) there.set(nameOf(event), rows[i]);
  let [added, different] = [0, 0];
  for (const event of events) {
    const name = nameOf(event);
    if (there.has(name)) {
      const check = checkEvent(there.get(name));
      if (check.kind !== 'event' || !sameEvent(check.event, event)) different += 1;
      continue;
    }
    const tombstone = gone.get(event.profile);
    if (tombstone && !isAnother(event, tombstone)) continue;
    if (event.type === 'child-deleted') {
      if (event.profile === TEACHER) continue;
      await eraseChild(transaction, event.profile);
      gone.set(event.profile, event);
    }
    there.set(name, event);
    await store.add(event);
    added += 1;
  }
  return { added, different };
}

/** Whether this is of the next child that was given the id of the deleted one: on the device of the deletion, and after it. */
function isAnother(event: LogEvent, tombstone: LogEvent): boolean {
  return (isGivenAgain(event.profile) || broughtFrom(event.profile) !== undefined)
    && event.device === tombstone.device && event.incarnation === tombstone.incarnation && event.seq > tombstone.seq;
}

/** Of whoever was deleted, the first row is: everything before it was erased. */
export function isTombstone(row: unknown): row is LogEvent {
  const check = checkEvent(row);
  return check.kind === 'event' && check.event.type === 'child-deleted';
}

function nameOf({ device, incarnation, seq }: LogEvent): string {
  return `${device} ${incarnation} ${seq}`;
}
