import { partsOf, without } from './chapter.ts';
import type { Writing } from './database.ts';

/**
 * Deletes every event of this child, also those that only a newer version of the app can read, and what the cache has of
 * it: whoever is deleted leaves nothing behind but the event that says so.
 */
export async function eraseChild(transaction: Writing, profile: string): Promise<void> {
  const events = transaction.objectStore('events');
  const keys = await events.index('profile').getAllKeys(profile);
  await Promise.all(keys.map((key) => events.delete(key)));
  await transaction.objectStore('parts').delete(partsOf(profile));
  let cursor = await transaction.objectStore('chapters').openCursor();
  while (cursor) {
    if (cursor.value.profiles.includes(profile)) await cursor.update(without(cursor.value, profile));
    cursor = await cursor.continue();
  }
}
