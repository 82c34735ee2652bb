import { cameAs, collectedOf, inkHash, isSetAside, resultHash, shortHash, versionsOf, type Came, type Kept } from '../core/assessment/collected.ts';
import type { ResultInk } from '../core/assessment/result.ts';
import type { ResultName } from '../core/log/teacher-event.ts';
import type { Arrived, CollectedResult, ResultStore } from '../core/ports.ts';
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

type MessageKey = Schema['messages']['key'];

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

  async add(collected: Arrived, message: Uint8Array, ink?: ResultInk): Promise<'new' | 'known' | 'differs'> {
    const { result, collectedAt, key } = collected;
    const { device, incarnation, seq } = result.name;
    const coded = encodeResult(result);
    const row: Kept = { coded, collectedAt, key, says: resultHash(result) };
    const name: [string, string, number, string] = [device, incarnation, seq, shortHash(coded)];
    const inkName = inkHash(ink);
    return this.#connection.use((database) => transact(database, WRITING, async (transaction) => {
      const [rows, messages] = [transaction.objectStore('results'), transaction.objectStore('messages')];
      const all = under(result.name);
      const [before, known, same] = await Promise.all([rows.count(all), rows.getKey(name), messages.getKey([...name, inkName])]);
      if (!known) await rows.add(row, name);
      if (!same) await messages.add(message, [...name, inkName]);
      const [kept, places, keys] = await Promise.all([rows.getAll(all), rows.getAllKeys(all), messages.getAllKeys(all)]);
      if (isSetAside(cameWith(kept, places, keys))) return 'differs';
      return before > 0 ? 'known' : 'new';
    }, ['results', 'messages']));
  }

  async all(): Promise<readonly CollectedResult[]> {
    const [keys, came] = await Promise.all([
      this.#read((database) => reading(database, 'messages').getAllKeys()),
      this.#all(),
    ]);
    const inks = inksOf(keys);
    return collectedOf(Array.from(came, ([place, one]) => ({ ...one, inks: inks.get(place) ?? [] })));
  }

  async named(name: ResultName): Promise<readonly CollectedResult[]> {
    const { came } = await this.#named(name);
    return collectedOf(came);
  }

  async ink(result: ResultName, version?: string): Promise<ResultInk | undefined> {
    const { came, places, keys } = await this.#named(result);
    const { came: own, ink } = version === undefined ? { came } : (versionsOf(came).get(version) ?? { came: [] });
    const contents = new Set(places.filter((_, i) => own.includes(came[i]!)).map((place) => place[3]));
    const name = keys.find((one) => contents.has(one[3]) && (ink === undefined ? one[4] !== '' : one[4] === ink));
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

  /** All that came under this name, and the keys of the rows and of the messages. */
  async #named(name: ResultName) {
    const [rows, places, keys] = await this.#read((database) => Promise.all([
      reading(database, 'results').getAll(under(name)), reading(database, 'results').getAllKeys(under(name)),
      reading(database, 'messages').getAllKeys(under(name)),
    ]));
    return { came: cameWith(rows, places, keys), places, keys };
  }

  /** Reads and decodes what is new since the last time; one page is decoded while the browser fetches the next. By their keys, without their inks. */
  async #all(): Promise<readonly (readonly [string, Came])[]> {
    return this.#read(async (database) => {
      const results = reading(database, 'results');
      const keys = await results.getAllKeys();
      const pages = Array.from({ length: Math.ceil(keys.length / PAGE) }, (_, i) => keys.slice(PAGE * i, PAGE * (i + 1)));
      const isNew = (key: ResultKey) => !this.#came.has(key.join());
      await Promise.all(pages.filter((page) => page.some(isNew)).map(async (page) => {
        const rows = await results.getAll(IDBKeyRange.bound(page[0], page.at(-1)));
        for (const [i, key] of page.entries()) if (isNew(key)) this.#came.set(key.join(), cameAs(rows[i]!));
      }));
      return keys.flatMap((key) => {
        const [place, one] = [key.join(), this.#came.get(key.join())];
        return one ? [[place, one] as const] : [];
      });
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

function cameWith(rows: readonly Kept[], places: readonly ResultKey[], keys: readonly MessageKey[]): readonly Came[] {
  const inks = inksOf(keys);
  return rows.map((row, i) => cameAs(row, inks.get(places[i]!.join())));
}

/** The inks that came with each row, by its key. */
function inksOf(keys: readonly MessageKey[]): ReadonlyMap<string, readonly string[]> {
  const inks = new Map<string, string[]>();
  for (const [device, incarnation, seq, content, ink] of keys) {
    if (ink === '') continue;
    const place = [device, incarnation, seq, content].join();
    inks.set(place, [...(inks.get(place) ?? []), ink]);
  }
  return inks;
}
