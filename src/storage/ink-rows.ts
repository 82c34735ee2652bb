import { checkEvent } from '../core/log/event-schema.ts';
import { OldInk, type InkRule } from '../core/log/old-ink.ts';
import type { Database, Writing } from './database.ts';
import { reading, transact } from './transaction.ts';

/** What the log has of ink, and what became of the old. */
export interface InkCount {
  /** Answers that have their ink, and its bytes. */
  answers: number;
  bytes: number;
  /** Answers whose ink was deleted just now. */
  dropped: number;
}

const AT_ONCE = 100;

/** How long it may take to delete the ink of one mission, ms. */
const PATIENCE = 10_000;

/**
 * Goes through the log from its newest row to its oldest, counts the ink, and deletes what is old.
 * @param quiet resolves in a moment in which nobody writes
 * @param now wall time, which stands in the place of the ink
 */
export async function sweepInk(database: Database, rule: InkRule, quiet: () => Promise<void>, now: number): Promise<InkCount> {
  const old = new OldInk(rule);
  const count: InkCount = { answers: 0, bytes: 0, dropped: 0 };
  const newest = await reading(database, 'events').openKeyCursor(null, 'prev');
  for (let to = newest?.key ?? 0; to > 0; to -= AT_ONCE) {
    await quiet();
    const store = reading(database, 'events');
    const range = IDBKeyRange.bound(to - AT_ONCE, to, true);
    const [rows, keys] = await Promise.all([store.getAll(range), store.getAllKeys(range)]);
    for (let i = keys.length - 1; i >= 0; i--) {
      const [key, check] = [keys[i], checkEvent(rows[i])];
      if (key === undefined || check.kind !== 'event') continue;
      const { event } = check;
      if (event.type === 'answer-given' && event.ink) {
        count.answers += 1;
        count.bytes += event.ink.byteLength + (event.second?.ink?.byteLength ?? 0);
      }
      const keysOfOld = old.next(key, event);
      if (keysOfOld.length === 0) continue;
      const dropped = await transact(database, PATIENCE, (transaction) => drop(transaction, keysOfOld, now));
      count.dropped += keysOfOld.length;
      count.answers -= keysOfOld.length;
      count.bytes -= dropped;
    }
  }
  return count;
}

/** All else of the row stays as it is, also what only a newer version of the app can read. @returns bytes of ink */
async function drop(transaction: Writing, keys: readonly number[], now: number): Promise<number> {
  const events = transaction.objectStore('events');
  let bytes = 0;
  for (const key of keys) {
    const row = await events.get(key);
    const whole = withoutInk(row);
    if (!whole) continue;
    const second = withoutInk('second' in whole.rest ? whole.rest.second : undefined);
    bytes += whole.bytes + (second?.bytes ?? 0);
    await events.put({ ...whole.rest, ...(second ? { second: second.rest } : {}), inkDropped: now }, key);
  }
  return bytes;
}

/** Of a row, or of the second paper in it; undefined where there is no ink. */
function withoutInk(of: unknown): { readonly bytes: number; readonly rest: object } | undefined {
  if (typeof of !== 'object' || of === null || !('ink' in of) || !(of.ink instanceof Uint8Array)) return undefined;
  const { ink, ...rest } = of;
  return { bytes: ink.byteLength, rest };
}
