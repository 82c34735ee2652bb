import { NewerDataError, StorageUnavailableError } from '../core/log/errors.ts';
import { Listeners } from '../core/listeners.ts';
import { checkEvent } from '../core/log/event-schema.ts';
import type { EventBody, LogEvent } from '../core/log/event.ts';
import type { InkRule } from '../core/log/old-ink.ts';
import { isGivenAgain } from '../core/log/tombstones.ts';
import type { Adopted, Clock, EventLog } from '../core/ports.ts';
import { adopt, isTombstone } from './adopt.ts';
import { allowed } from './allowed.ts';
import { openDatabase, type Database, type Writing } from './database.ts';
import { eraseChild } from './erase.ts';
import { isConnectionLost, isDamage, NoAnswerError, storageError } from './failure.ts';
import { identityIn, readMarker, writeMarker, type Identity } from './identity.ts';
import { sweepInk, type InkCount } from './ink-rows.ts';
import { localStore } from './local-store.ts';
import { LogReader } from './log-reader.ts';
import { within } from './patience.ts';
import { happening, restore } from './restore.ts';
import { LOG_AND_CACHE, reading, transact } from './transaction.ts';

export interface EventLogOptions {
  /** Version of the app, for the events that it writes. */
  readonly app: string;
  readonly clock: Clock;
  /** Hears how much is done, 0 to 1, while a log of years is read without its chapters. */
  readonly sorting?: (share: number) => void;
  /** Name of the database; only tests need another. */
  readonly name?: string;
}

/** How long one write may take, and how long one that goes over the whole log of years on a slow tablet, ms. */
const WRITING = 10_000;
const WHOLE_LOG = 30_000;

/** Events of another device that are taken in at once. */
const AT_ONCE = 1000;

/** Rows that are fetched again at once, each such page within WHOLE_LOG. */
const INK_AT_ONCE = 500;

/**
 * The log in IndexedDB. It connects when it must, and again when the connection is lost, so that it can be
 * used from the first moment, whatever state the storage is in.
 */
export class DatabaseEventLog implements EventLog {
  readonly #options: EventLogOptions;
  readonly #name: string;
  /** Undefined where the browser refuses one; then this tab learns of the others at its next reading. */
  readonly #channel: BroadcastChannel | undefined;
  readonly #stateListeners = new Listeners();
  readonly #foreignListeners = new Listeners();
  /** Events whose writing failed without our knowing for certain that they are not on the disk. */
  readonly #doubtful = new WeakMap<EventBody, LogEvent>();
  #opening: Promise<Database> | undefined;
  #connection: Database | undefined;
  /** Who this device is, as the database said when it was opened last. */
  #identity: Identity | undefined;
  #reader: LogReader;
  #lost = false;
  #rescued: number | undefined;
  /** A read failed for which the browser gave no other reason than that it failed. */
  #damaged = false;
  #refused: StorageUnavailableError | undefined;

  constructor(options: EventLogOptions) {
    this.#options = options;
    this.#reader = new LogReader(options.sorting);
    this.#name = options.name ?? 'astro-numbers';
    this.#channel = allowed(() => new BroadcastChannel(`${this.#name}.events`));
    this.#channel?.addEventListener('message', () => this.#foreignListeners.tell());
  }

  /** There was a database on this device, and it has vanished. */
  get lost(): boolean {
    return this.#lost;
  }

  /**
   * It vanished because it was damaged, after so many of its answers had been read: these were kept. Browsers throw a
   * damaged database away as soon as it is opened once more.
   */
  get rescued(): number | undefined {
    return this.#rescued;
  }

  /** Why nothing can be written; undefined when it can. */
  get refused(): StorageUnavailableError | undefined {
    return this.#refused;
  }

  /** Tells when `lost` or `refused` changed. Returns the function that ends it. */
  subscribe(listener: () => void): () => void {
    return this.#stateListeners.add(listener);
  }

  /** Tells when another tab has written an event. Returns the function that ends it. */
  onForeignEvent(listener: () => void): () => void {
    return this.#foreignListeners.add(listener);
  }

  async append(body: EventBody, wall = this.#options.clock.wall()): Promise<LogEvent> {
    const event = await this.#withDatabase((database) => this.#write(database, body, wall));
    this.#channel?.postMessage('written');
    return event;
  }

  async erase(profile: string): Promise<void> {
    const body: EventBody = { type: 'child-deleted', profile };
    await this.#withDatabase((database) => this.#write(database, body, this.#options.clock.wall(), eraseChild));
    this.#channel?.postMessage('written');
  }

  async adopt(events: readonly LogEvent[]): Promise<Adopted> {
    let [added, different] = [0, 0];
    for (let i = 0; i < events.length; i += AT_ONCE) {
      const some = events.slice(i, i + AT_ONCE);
      const more = await this.#withDatabase((database) => {
        if (this.#refused) throw this.#refused;
        return transact(database, WHOLE_LOG, (transaction) => adopt(transaction, some), LOG_AND_CACHE);
      });
      added += more.added;
      different += more.different;
      // A tombstone among them may have taken rows that were read.
      if (some.some(({ type }) => type === 'child-deleted')) this.#reader = new LogReader(this.#options.sorting);
    }
    this.#channel?.postMessage('written');
    return { added, different };
  }

  /**
   * Only what is new since the last time is fetched. Rows that are damaged, or of a type that only a newer
   * version of the app knows, are left out and stay where they are.
   * @throws StorageFullError | StorageUnavailableError where nothing can be read
   */
  read(profiles?: ReadonlySet<string>, lately?: string): Promise<readonly LogEvent[]> {
    return this.#withDatabase((database) => this.#reader.read(database, profiles, lately));
  }

  reread(events: readonly LogEvent[]): Promise<readonly (LogEvent | undefined)[]> {
    return this.#withDatabase(async (database) => {
      const found: (LogEvent | undefined)[] = [];
      for (let i = 0; i < events.length; i += INK_AT_ONCE) {
        const byName = reading(database, 'events').index('identity');
        const rows = Promise.all(events.slice(i, i + INK_AT_ONCE)
          .map(({ device, incarnation, seq }) => byName.get([device, incarnation, seq])));
        for (const row of await within(WHOLE_LOG, rows, () => new NoAnswerError())) {
          const check = checkEvent(row);
          found.push(check.kind === 'event' ? check.event : undefined);
        }
      }
      return found;
    });
  }

  /** Counts the ink of the log, and deletes what is old: see ink-rows.ts. */
  sweepInk(rule: InkRule, quiet: () => Promise<void>, now: number): Promise<InkCount> {
    return this.#withDatabase((database) => {
      if (this.#refused) throw this.#refused;
      return sweepInk(database, rule, quiet, now);
    });
  }

  /** Ends the use of this log. */
  async close(): Promise<void> {
    this.#channel?.close();
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
        const isSilent = error instanceof NoAnswerError;
        this.#damaged ||= isDamage(error);
        if (!isSilent && !isConnectionLost(error)) throw error;
        database.close();
        this.#forget(database);
        // The next call gets a connection of its own; this one has made somebody wait for long enough.
        if (isSilent) throw error;
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
    const onClosed = (closed: Database): void => this.#forget(closed);
    this.#refused = undefined;
    const database = await openDatabase(this.#name, onClosed).catch((error: unknown) => {
      const problem = storageError(error);
      if (!(problem instanceof NewerDataError)) throw error;
      this.#refused = problem;
      return openDatabase(this.#name, onClosed, true);
    });
    this.#connection = database;
    try {
      if (!this.#refused) await this.#introduce(database);
    } catch (error) {
      database.close();
      throw error;
    }
    this.#stateListeners.tell();
    return database;
  }

  /**
   * Learns who this device is before anything is written, so that a loss is known as soon as the app starts.
   * Where the database vanished under this page, all that the page still knows goes into the new one first.
   */
  async #introduce(database: Database): Promise<void> {
    const earlier = this.#identity;
    const before = earlier ?? readMarker(localStore());
    const { known } = this.#reader;
    const { identity, made, vanished } = await transact(database, WHOLE_LOG, async (transaction) => {
      const { identity, made } = await identityIn(transaction.objectStore('meta'), before);
      const vanished = earlier !== undefined && earlier.incarnation !== identity.incarnation;
      if (vanished) await restore(transaction, identity, known.events());
      return { identity, made, vanished };
    });
    if (vanished && this.#damaged) this.#rescued = known.events().filter(({ type }) => type === 'answer-given').length;
    if (vanished) this.#reader = new LogReader(this.#options.sorting);
    this.#damaged = false;
    if (vanished || (made && before)) this.#lost = true;
    this.#identity = identity;
    writeMarker(localStore(), identity);
  }

  /** @param before what else is done in the same transaction, to all events of the child that the event tells of */
  async #write(database: Database, body: EventBody, wall: number, before?: typeof eraseChild): Promise<LogEvent> {
    if (this.#refused) throw this.#refused;
    const { known } = this.#reader;
    const work = async (transaction: Writing) => {
      await before?.(transaction, body.profile);
      return this.#put(transaction, body, wall);
    };
    const { key, event } = await (before ? transact(database, WHOLE_LOG, work, LOG_AND_CACHE) : transact(database, WRITING, work));
    known.wrote(key, event);
    return event;
  }

  /** The event and the counter. */
  async #put(transaction: Writing, body: EventBody, wall: number): Promise<{ key: number; event: LogEvent }> {
    const events = transaction.objectStore('events');
    const earlier = this.#doubtful.get(body);
    if (earlier) {
      const name: [string, string, number] = [earlier.device, earlier.incarnation, earlier.seq];
      const byName = events.index('identity');
      const [key, row] = await Promise.all([byName.getKey(name), byName.get(name)]);
      const there = checkEvent(row);
      if (key !== undefined && there.kind === 'event' && happening(there.event) === happening(earlier)) {
        return { key, event: earlier };
      }
    }
    if (!isGivenAgain(body.profile) && isTombstone(await events.index('profile').get(body.profile))) {
      throw new StorageUnavailableError('This child was deleted on this device.');
    }
    const meta = transaction.objectStore('meta');
    const { identity } = await identityIn(meta, this.#identity);
    const { device, incarnation, nextSeq } = identity;
    const event: LogEvent = { ...body, device, incarnation, seq: nextSeq, wall, app: this.#options.app };
    this.#doubtful.set(body, event);
    const key = await events.add(event);
    await meta.put({ device, incarnation, nextSeq: nextSeq + 1 }, 'identity');
    return { key, event };
  }

  #forget(closed: Database): void {
    if (closed !== this.#connection) return;
    this.#connection = undefined;
    this.#opening = undefined;
  }
}
