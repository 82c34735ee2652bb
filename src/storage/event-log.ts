import type { IDBPTransaction } from 'idb';
import { StorageUnavailableError } from '../core/log/errors.ts';
import { checkEvent } from '../core/log/event-schema.ts';
import type { EventBody, LogEvent } from '../core/log/event.ts';
import type { Clock, EventLog } from '../core/ports.ts';
import { openDatabase, type Database, type Schema } from './database.ts';
import { isConnectionLost, storageError } from './failure.ts';
import { identityIn, readMarker, writeMarker, type Identity } from './identity.ts';
import { Listeners } from './listeners.ts';
import { localStore } from './local-store.ts';

export interface EventLogOptions {
  /** Version of the app, for the events that it writes. */
  readonly app: string;
  readonly clock: Clock;
  /** Name of the database; only tests need another. */
  readonly name?: string;
}

/** Rows that were left out when the log was last read. They stay where they are. */
export interface SetAside {
  /** Not events at all: damaged. */
  readonly corrupt: number;
  /** Of types that only a newer version of the app knows. */
  readonly newer: number;
}

type Writing = IDBPTransaction<Schema, ('events' | 'meta')[], 'readwrite'>;

/**
 * The log in IndexedDB. It connects when it must, and again when the connection is lost, so that it can be
 * used from the first moment, whatever state the storage is in.
 */
export class DatabaseEventLog implements EventLog {
  readonly #options: EventLogOptions;
  readonly #name: string;
  readonly #channel: BroadcastChannel;
  readonly #stateListeners = new Listeners();
  readonly #foreignListeners = new Listeners();
  /** Events whose writing failed without our knowing for certain that they are not on the disk. */
  readonly #doubtful = new WeakMap<EventBody, LogEvent>();
  #opening: Promise<Database> | undefined;
  #connection: Database | undefined;
  #identity: Identity | undefined;
  #lost = false;
  #refused: StorageUnavailableError | undefined;
  #setAside: SetAside = { corrupt: 0, newer: 0 };

  constructor(options: EventLogOptions) {
    this.#options = options;
    this.#name = options.name ?? 'astro-numbers';
    this.#channel = new BroadcastChannel(`${this.#name}.events`);
    this.#channel.addEventListener('message', () => this.#foreignListeners.tell());
  }

  /** Who this device is; undefined until the database could be opened once. */
  get identity(): Identity | undefined {
    return this.#identity;
  }

  /** There was a database on this device, and it has vanished. */
  get lost(): boolean {
    return this.#lost;
  }

  /** Why the database could not be opened at the last try; undefined when it could. */
  get refused(): StorageUnavailableError | undefined {
    return this.#refused;
  }

  /** What the last `read` left out. */
  get setAside(): SetAside {
    return this.#setAside;
  }

  /** Tells when `identity`, `lost`, `refused` or `setAside` changed. Returns the function that ends it. */
  subscribe(listener: () => void): () => void {
    return this.#stateListeners.add(listener);
  }

  /** Tells when another tab has written an event. Returns the function that ends it. */
  onForeignEvent(listener: () => void): () => void {
    return this.#foreignListeners.add(listener);
  }

  async append(body: EventBody, wall = this.#options.clock.wall()): Promise<LogEvent> {
    const event = await this.#withDatabase((database) => this.#write(database, body, wall));
    this.#channel.postMessage('written');
    return event;
  }

  /**
   * @throws StorageFullError | StorageUnavailableError where nothing can be read; single bad rows are set
   * aside
   */
  async read(): Promise<readonly LogEvent[]> {
    const rows = await this.#withDatabase((database) => database.getAll('events'));
    const events: LogEvent[] = [];
    const setAside = { corrupt: 0, newer: 0 };
    for (const row of rows) {
      const check = checkEvent(row);
      if (check.kind === 'event') events.push(check.event);
      else setAside[check.kind] += 1;
    }
    this.#setAside = setAside;
    this.#stateListeners.tell();
    return events;
  }

  /** Ends the use of this log. */
  async close(): Promise<void> {
    this.#channel.close();
    const database = await this.#opening?.catch(() => undefined);
    database?.close();
    this.#opening = undefined;
  }

  async #withDatabase<T>(task: (database: Database) => Promise<T>): Promise<T> {
    try {
      const database = await this.#database();
      try {
        return await task(database);
      } catch (error) {
        if (!isConnectionLost(error)) throw error;
        database.close();
        this.#forget(database);
        return await task(await this.#database());
      }
    } catch (error) {
      throw storageError(error);
    }
  }

  #database(): Promise<Database> {
    this.#opening ??= this.#open().catch((error: unknown) => {
      this.#opening = undefined;
      const problem = storageError(error);
      if (problem instanceof StorageUnavailableError) this.#refused = problem;
      this.#stateListeners.tell();
      throw problem;
    });
    return this.#opening;
  }

  async #open(): Promise<Database> {
    const database = await openDatabase(this.#name, (closed) => this.#forget(closed));
    this.#connection = database;
    try {
      await this.#introduce(database);
    } catch (error) {
      database.close();
      throw error;
    }
    this.#refused = undefined;
    this.#stateListeners.tell();
    return database;
  }

  /**
   * Learns who this device is before anything is written, so that a loss is known as soon as the app starts.
   */
  async #introduce(database: Database): Promise<void> {
    const marker = readMarker(localStore());
    const transaction = database.transaction('meta', 'readwrite', { durability: 'strict' });
    const [{ identity, made }] = await Promise.all([
      identityIn(transaction.objectStore('meta'), marker),
      transaction.done,
    ]);
    this.#identity = identity;
    if (made && marker) this.#lost = true;
    writeMarker(localStore(), identity);
  }

  /**
   * The event and the counter in one transaction: both are on the disk when it resolves, or neither ever is.
   */
  async #write(database: Database, body: EventBody, wall: number): Promise<LogEvent> {
    const transaction = database.transaction(['events', 'meta'], 'readwrite', { durability: 'strict' });
    try {
      const [event] = await Promise.all([this.#put(transaction, body, wall), transaction.done]);
      return event;
    } catch (error) {
      const cause = transaction.error ?? error;
      abort(transaction);
      throw cause;
    }
  }

  async #put(transaction: Writing, body: EventBody, wall: number): Promise<LogEvent> {
    const events = transaction.objectStore('events');
    const earlier = this.#doubtful.get(body);
    if (earlier) {
      const row = checkEvent(
        await events.index('identity').get([earlier.device, earlier.incarnation, earlier.seq]),
      );
      if (row.kind === 'event' && isSame(row.event, earlier)) return earlier;
    }
    const meta = transaction.objectStore('meta');
    const { identity } = await identityIn(meta, this.#identity);
    const { device, incarnation, nextSeq } = identity;
    const event: LogEvent = { ...body, device, incarnation, seq: nextSeq, wall, app: this.#options.app };
    this.#doubtful.set(body, event);
    await events.add(event);
    await meta.put({ device, incarnation, nextSeq: nextSeq + 1 }, 'identity');
    return event;
  }

  #forget(closed: Database): void {
    if (closed !== this.#connection) return;
    this.#connection = undefined;
    this.#opening = undefined;
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

function isSame(one: LogEvent, other: LogEvent): boolean {
  return (
    one.type === other.type &&
    one.attempt === other.attempt &&
    one.wall === other.wall &&
    ('index' in one ? one.index : -1) === ('index' in other ? other.index : -1)
  );
}
