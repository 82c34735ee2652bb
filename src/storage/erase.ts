import { partsOf, without } from './chapter.ts';
import type { Writing } from './database.ts';

/**
 * Deletes every event of this child, also those that only a newer version of the app can read, and what the cache has of
 * it: whoever is deleted leaves nothing behind but the event that says so.
 */
export async function eraseChild(transaction: Writing, profile: string): Promise<void> {
  const events = transaction.objectStore('events');
  const keys = await events.index('profile').getAllKeys(profile);
  await Promise.all(runsOf(keys).map(([first, last]) => events.delete(IDBKeyRange.bound(first, last))));
  await transaction.objectStore('parts').delete(partsOf(profile));
  let cursor = await transaction.objectStore('chapters').openCursor();
  while (cursor) {
    if (cursor.value.profiles.includes(profile)) await cursor.update(without(cursor.value, profile));
    cursor = await cursor.continue();
  }
}

/** Keys that follow one another, as their first and last: the rows of a mission go at once, as those of years take too long one by one. */
function runsOf(keys: readonly number[]): (readonly [first: number, last: number])[] {
  const runs: [first: number, last: number][] = [];
  for (const key of keys) {
    const run = runs.at(-1);
    if (run && key === run[1] + 1) run[1] = key;
    else runs.push([key, key]);
  }
  return runs;
}
