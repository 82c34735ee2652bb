import { checkEvent } from '../core/log/event-schema.ts';
import type { LogEvent } from '../core/log/event.ts';
import type { Identity } from './identity.ts';
import type { Writing } from './database.ts';

/**
 * Writes into a new database those of the `lost` events that it lacks, in their order and with their own
 * times, but under the new incarnation's name and numbers. In one transaction, so that tabs which all
 * remember the same events do not write them twice.
 */
export async function restore(
  transaction: Writing,
  identity: Identity,
  lost: readonly LogEvent[],
): Promise<void> {
  const events = transaction.objectStore('events');
  const there = new Set<string>();
  for (const row of await events.getAll()) {
    const check = checkEvent(row);
    if (check.kind === 'event') there.add(happening(check.event));
  }
  const { device, incarnation } = identity;
  let { nextSeq } = identity;
  const adding = lost
    .filter((event) => !there.has(happening(event)))
    .map((event) => events.add({ ...event, device, incarnation, seq: nextSeq++ }));
  await Promise.all(adding);
  await transaction.objectStore('meta').put({ device, incarnation, nextSeq }, 'identity');
}

/** Two events with the same happening tell of the same thing, whatever their names. */
export function happening(event: LogEvent): string {
  const { type, wall } = event;
  const whose = 'attempt' in event ? event.attempt : event.profile;
  return JSON.stringify([type, whose, 'index' in event ? event.index : -1, wall]);
}
