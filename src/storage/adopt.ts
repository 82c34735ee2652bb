import { TEACHER } from '../core/assessment/assessment.ts';
import { checkEvent } from '../core/log/event-schema.ts';
import type { LogEvent } from '../core/log/event.ts';
import type { Writing } from './database.ts';
import { eraseChild } from './erase.ts';

/**
 * Writes events that another device has written, under the names that they have. What is there under the same name stays as it
 * is, so that a restore which was interrupted can be begun again; and no child that was deleted here comes back. A teacher does: the
 * area is wiped where the PIN is lost, on one device, and a backup is what it is begun anew from.
 * @returns how many were new
 */
export async function adopt(transaction: Writing, events: readonly LogEvent[]): Promise<number> {
  const store = transaction.objectStore('events');
  const profiles = [...new Set(events.map(({ profile }) => profile))];
  const [keys, firsts] = await Promise.all([
    Promise.all(events.map(({ device, incarnation, seq }) => store.index('identity').getKey([device, incarnation, seq]))),
    Promise.all(profiles.map((profile) => store.index('profile').get(profile))),
  ]);
  // Of whoever was deleted the tombstone is the first row, as everything before it was erased.
  const gone = new Set(profiles.filter((profile, i) => profile !== TEACHER && isTombstone(firsts[i])));
  const there = new Set(events.filter((_, i) => keys[i] !== undefined).map(nameOf));
  let adopted = 0;
  for (const event of events) {
    if (there.has(nameOf(event)) || gone.has(event.profile)) continue;
    if (event.type === 'child-deleted') {
      if (event.profile === TEACHER) continue;
      await eraseChild(transaction, event.profile);
      gone.add(event.profile);
    }
    there.add(nameOf(event));
    await store.add(event);
    adopted += 1;
  }
  return adopted;
}

function isTombstone(row: unknown): boolean {
  const check = checkEvent(row);
  return check.kind === 'event' && check.event.type === 'child-deleted';
}

function nameOf({ device, incarnation, seq }: LogEvent): string {
  return `${device} ${incarnation} ${seq}`;
}
