import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Kept } from '../core/assessment/collected.ts';
import { StorageUnavailableError } from '../core/log/errors.ts';
import type { Chapter } from './chapter.ts';
import { NoAnswerError } from './failure.ts';
import type { Identity } from './identity.ts';
import { within } from './patience.ts';

/** What the database holds. Version 3. */
export interface Schema extends DBSchema {
  /**
   * One row an event, in the order of arrival; `unknown` because nothing is believed before it is checked.
   */
  events: {
    key: number;
    value: unknown;
    indexes: { identity: [device: string, incarnation: string, seq: number]; profile: string };
  };
  /** Who this device is and which seq comes next; written in the same transaction as the event. */
  meta: { key: 'identity'; value: Identity };
  /** A cache: stretches of the log by the key of their last row; see chapter.ts. */
  chapters: { key: number; value: Chapter };
  /** A cache: what one child did in one chapter. */
  parts: { key: [profile: string, chapter: number]; value: Uint8Array };
  /** What a teacher's device has collected, without the ink; the key's last part is a hash of the row's result. */
  results: { key: ResultKey; value: Kept };
  /** The sealed messages as they came, with the ink; the last part is a hash of the ink, or ''. */
  messages: { key: [...ResultKey, ink: string]; value: Uint8Array };
  /** The key that this device signs with. It cannot be taken out of the browser. */
  keys: { key: 'signing'; value: CryptoKeyPair };
}

/** The name of a result, and which of those that came under it. */
export type ResultKey = [device: string, incarnation: string, seq: number, hash: string];

export type Database = IDBPDatabase<Schema>;

/** A transaction that may write, over some of the stores. */
export type Writing = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** The step at place n brings a database of version n to version n + 1. Steps are added, never changed. */
const MIGRATIONS: readonly ((database: Database, upgrade: Upgrade) => void)[] = [
  (database) => {
    const events = database.createObjectStore('events', { autoIncrement: true });
    events.createIndex('identity', ['device', 'incarnation', 'seq'], { unique: true });
    database.createObjectStore('meta');
  },
  (database, upgrade) => {
    upgrade.objectStore('events').createIndex('profile', 'profile');
    database.createObjectStore('chapters');
    database.createObjectStore('parts');
  },
  (database) => {
    for (const store of ['results', 'messages', 'keys'] as const) database.createObjectStore(store);
  },
];

/** The newest version that this app knows. */
export const VERSION = MIGRATIONS.length;

/** How long to wait for the database to open, ms. */
const PATIENCE = 5000;

/**
 * Opens the database and brings it up to date, all in one transaction or not at all. The connection closes
 * itself when another tab needs to upgrade or delete the database: an old tab must not stand in the way of a
 * new one.
 * @param onClosed the connection is closed, by us or by the browser
 * @param asItIs of whatever version it is, without bringing it up to date: to look at what a newer app has written
 * @throws DOMException as the browser gives it; StorageUnavailableError where there is no answer within 5 s
 */
export function openDatabase(name: string, onClosed: (database: Database) => void, asItIs = false): Promise<Database> {
  let blocked = false;
  const closed = async (): Promise<void> => {
    const database = await opening;
    database.close();
    onClosed(database);
  };
  const opening = openDB<Schema>(name, asItIs ? undefined : VERSION, {
    upgrade(database, oldVersion, _newVersion, upgrade) {
      for (const migrate of MIGRATIONS.slice(oldVersion)) migrate(database, upgrade);
    },
    blocked: () => {
      blocked = true;
    },
    blocking: () => void closed(),
    terminated: () => void closed(),
  });
  const late = (): StorageUnavailableError => {
    opening.then(
      (database) => database.close(),
      () => undefined,
    );
    if (!blocked) return new NoAnswerError();
    return new StorageUnavailableError(
      'Another tab still runs an old version of Astro Numbers. Close it, then try again.',
    );
  };
  return within(PATIENCE, opening, late);
}
