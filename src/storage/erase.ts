import type { Writing } from './transaction.ts';

/**
 * Deletes every event of this child, also those that only a newer version of the app can read: whoever is deleted leaves
 * nothing behind but the event that says so.
 */
export async function eraseChild(transaction: Writing, profile: string): Promise<void> {
  let cursor = await transaction.objectStore('events').openCursor();
  while (cursor) {
    if (isOf(cursor.value, profile)) await cursor.delete();
    cursor = await cursor.continue();
  }
}

function isOf(row: unknown, profile: string): boolean {
  return typeof row === 'object' && row !== null && 'profile' in row && row.profile === profile;
}
