import type { IDBPTransaction } from 'idb';
import type { Database, Schema } from './database.ts';
import { isConnectionLost, NoAnswerError } from './failure.ts';
import { within } from './patience.ts';

/** Both stores, so that an event and its number are written together. */
export type Writing = IDBPTransaction<Schema, ('events' | 'meta')[], 'readwrite'>;

/**
 * Does `work` in one strict transaction: what it wrote is on the disk when this resolves, or nothing ever is.
 * Only where the browser was already about to commit can a rejected write be on the disk all the same.
 * @throws DOMException as the browser gives it; NoAnswerError where there is no answer within `ms`
 */
export async function transact<T>(
  database: Database,
  ms: number,
  work: (transaction: Writing) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(['events', 'meta'], 'readwrite', { durability: 'strict' });
  try {
    const outcome = Promise.all([work(transaction), transaction.done]);
    const [result] = await within(ms, outcome, () => new NoAnswerError());
    return result;
  } catch (error) {
    const cause = transaction.error ?? error;
    abort(transaction);
    throw cause;
  }
}

/** The transaction may have ended by itself; then there is nothing left to abort. */
function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
  }
}
