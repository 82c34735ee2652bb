import type { StoreNames } from 'idb';
import type { Database, Schema, Writing } from './database.ts';
import { isConnectionLost, NoAnswerError } from './failure.ts';
import { within } from './patience.ts';

type Stores = readonly StoreNames<Schema>[];

/** An event and its number are written together. */
const LOG: Stores = ['events', 'meta'];

/** What is erased must be gone from the cache too. */
export const LOG_AND_CACHE: Stores = [...LOG, 'chapters', 'parts'];

/**
 * Does `work` in one strict transaction: what it wrote is on the disk when this resolves, or nothing ever is.
 * Only where the browser was already about to commit can a rejected write be on the disk all the same.
 * @throws DOMException as the browser gives it; NoAnswerError where there is no answer within `ms`
 */
export async function transact<T>(
  database: Database,
  ms: number,
  work: (transaction: Writing) => Promise<T>,
  stores = LOG,
): Promise<T> {
  const transaction = database.transaction([...stores], 'readwrite', { durability: 'strict' });
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

/** The store in a transaction that only reads. How it ends is of no interest: each request says whether it went well. */
export function reading<Name extends StoreNames<Schema>>(database: Database, name: Name) {
  const { store, done } = database.transaction(name);
  done.catch(() => undefined);
  return store;
}
