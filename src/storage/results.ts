import { cameAs, collectedOf, inkHash, isSetAside, resultHash, shortHash, versionsOf, type Came, type Kept } from '../core/assessment/collected.ts';
import { nameText, type ResultInk } from '../core/assessment/result.ts';
import type { ResultName } from '../core/log/teacher-event.ts';
import type { CollectedResult, ResultStore } from '../core/ports.ts';
import { bodyOf } from '../core/transfer/container.ts';
import { decodeResult, encodeResult } from '../core/transfer/messages/result.ts';
import type { Connection } from './connection.ts';
import type { Database, ResultKey, Schema } from './database.ts';
import { NoAnswerError } from './failure.ts';
import { within } from './patience.ts';
import { reading, transact } from './transaction.ts';

/** ms; for one write, and for reading years of classes. */
const WRITING = 10_000;
const READING = 30_000;

/** Results that are fetched at once. */
const PAGE = 500;

/**
 * Results in IndexedDB. Everything that came is kept under a name that its content gives, so that the order of arrival and
 * repetitions make no difference; what it amounts to is collectedOf.
 */
export class StoredResults implements ResultStore {
  readonly #connection: Connection;
  /** By their keys: rows never change. */
  readonly #came = new Map<string, Came>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async add(collected: Omit<CollectedResult, 'disputed' | 'version'>, message: Uint8Array, ink?: ResultInk): Promise<'new' | 'known' | 'differs'> {
    const { result, collectedAt, key } = collected;
    const { device, incarnation, seq } = result.name;
    const coded = encodeResult(result);
    const row: Kept = { coded, collectedAt, key, says: resultHash(result) };
    const name: [string, string, number, string] = [device, incarnation, seq, shortHash(coded)];
    const inkName = inkHash(ink);
    return this.#connection.use((database) => transact(database, WRITING, async (transaction) => {
      const [rows, messages] = [transaction.objectStore('results'), transaction.objectStore('messages')];
      const all = under(result.name);
      const [before, keys, known, same] = await Promise.all([
        rows.getAll(all), messages.getAllKeys(all), rows.getKey(name), messages.getKey([...name, inkName]),
      ]);
      if (!known) await rows.add(row, name);
      if (!same) await messages.add(message, [...name, inkName]);
      const inks = new Set([...keys.map((one) => one[4]), inkName].filter((one) => one !== ''));
      if (isSetAside((known ? before : [...before, row]).map(cameAs), inks.size)) return 'differs';
      return before.length > 0 ? 'known' : 'new';
    }, ['results', 'messages']));
  }

  async all(): Promise<readonly CollectedResult[]> {
    const [keys, came] = await Promise.all([
      this.#read((database) => reading(database, 'messages').getAllKeys()),
      this.#all(),
    ]);
    return collectedOf(came, inksOf(keys));
  }

  async named(name: ResultName): Promise<readonly CollectedResult[]> {
    const [keys, rows] = await this.#read((database) => Promise.all([
      reading(database, 'messages').getAllKeys(under(name)), reading(database, 'results').getAll(under(name)),
    ]));
    return collectedOf(rows.map(cameAs), inksOf(keys));
  }

  async ink(result: ResultName, version?: string): Promise<ResultInk | undefined> {
    const [keys, places, rows] = await this.#read((database) => Promise.all([
      reading(database, 'messages').getAllKeys(under(result)), reading(database, 'results').getAllKeys(under(result)),
      reading(database, 'results').getAll(under(result)),
    ]));
    const came = rows.map(cameAs);
    const own = version === undefined ? came : (versionsOf(came).get(version) ?? []);
    const contents = new Set(places.filter((_, i) => own.includes(came[i]!)).map((place) => place[3]));
    const name = keys.find((one) => one[4] !== '' && contents.has(one[3]));
    const message = name && await this.#read((database) => reading(database, 'messages').get(name));
    return message && decodeResult(bodyOf(message)).ink;
  }

  messages(): Promise<readonly Uint8Array[]> {
    return this.#read((database) => reading(database, 'messages').getAll());
  }

  async clear(): Promise<void> {
    await this.#connection.use((database) => transact(database, WRITING, async (transaction) => {
      await Promise.all([transaction.objectStore('results').clear(), transaction.objectStore('messages').clear()]);
    }, ['results', 'messages']));
    this.#came.clear();
  }

  /** Reads and decodes what is new since the last time; one page is decoded while the browser fetches the next. */
  async #all(): Promise<readonly Came[]> {
    return this.#read(async (database) => {
      const results = reading(database, 'results');
      const keys = await results.getAllKeys();
      const pages = Array.from({ length: Math.ceil(keys.length / PAGE) }, (_, i) => keys.slice(PAGE * i, PAGE * (i + 1)));
      const isNew = (key: ResultKey) => !this.#came.has(key.join());
      await Promise.all(pages.filter((page) => page.some(isNew)).map(async (page) => {
        const rows = await results.getAll(IDBKeyRange.bound(page[0], page.at(-1)));
        for (const [i, key] of page.entries()) if (isNew(key)) this.#came.set(key.join(), cameAs(rows[i]!));
      }));
      return keys.flatMap((key) => this.#came.get(key.join()) ?? []);
    });
  }

  #read<T>(task: (database: Database) => Promise<T>): Promise<T> {
    return this.#connection.use((database) => within(READING, task(database), () => new NoAnswerError()));
  }
}

/** All keys of one result, in either store. */
function under({ device, incarnation, seq }: ResultName): IDBKeyRange {
  return IDBKeyRange.bound([device, incarnation, seq], [device, incarnation, seq, []]);
}

/** How many different inks came under each name. */
function inksOf(keys: readonly Schema['messages']['key'][]): ReadonlyMap<string, number> {
  const inks = new Map<string, Set<string>>();
  for (const [device, incarnation, seq, , ink] of keys) {
    const name = nameText({ device, incarnation, seq });
    if (ink !== '') inks.set(name, (inks.get(name) ?? new Set()).add(ink));
  }
  return new Map([...inks].map(([name, { size }]) => [name, size]));
}
