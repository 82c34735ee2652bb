import { cameAs, collectedOf, inkHash, isSetAside, resultHash, shortHash, versionsOf, type Kept } from '../../../src/core/assessment/collected.ts';
import { nameText, type ResultInk } from '../../../src/core/assessment/result.ts';
import { groupBy } from '../../../src/core/group-by.ts';
import type { ResultName } from '../../../src/core/log/teacher-event.ts';
import type { Arrived, CollectedResult, ResultStore } from '../../../src/core/ports.ts';
import { encodeResult } from '../../../src/core/transfer/messages/result.ts';

interface Row extends Kept {
  readonly name: string;
}

/** The results of a device in memory, as storage/results.ts keeps them on the disk. */
export class MemoryResults implements ResultStore {
  readonly #rows = new Map<string, Row>();
  readonly #messages = new Map<string, { readonly name: string; readonly place: string; readonly message: Uint8Array; readonly ink: ResultInk | undefined }>();

  async add({ result, collectedAt, key }: Arrived, message: Uint8Array, ink?: ResultInk) {
    const coded = encodeResult(result);
    const row = { name: nameText(result.name), coded, collectedAt, key, says: resultHash(result) };
    const before = [...this.#rows.values()].filter(({ name }) => name === row.name);
    const place = `${row.name}-${shortHash(coded)}`;
    const known = this.#rows.has(place);
    if (!known) this.#rows.set(place, row);
    const inkPlace = `${place}-${inkHash(ink)}`;
    if (!this.#messages.has(inkPlace)) this.#messages.set(inkPlace, { name: row.name, place, message, ink });
    if (isSetAside(this.#came(row.name).map(({ came }) => came))) return 'differs';
    return before.length > 0 ? 'known' : 'new';
  }

  async all(): Promise<readonly CollectedResult[]> {
    return this.kept();
  }

  async named(name: ResultName): Promise<readonly CollectedResult[]> {
    return this.kept().filter(({ result }) => nameText(result.name) === nameText(name));
  }

  /** All of them at once. */
  kept(): readonly CollectedResult[] {
    return collectedOf(this.#came().map(({ came }) => came));
  }

  async ink(name: ResultName, version?: string): Promise<ResultInk | undefined> {
    const rows = this.#came(nameText(name));
    const { came: own, ink } = (version === undefined ? undefined : versionsOf(rows.map(({ came }) => came)).get(version)) ?? { came: rows.map(({ came }) => came) };
    const places = rows.filter(({ came }) => own.includes(came)).map(({ place }) => place);
    return [...this.#messages.values()].find((one) => one.ink && places.includes(one.place) && (ink === undefined || inkHash(one.ink) === ink))?.ink;
  }

  async messages(): Promise<readonly Uint8Array[]> {
    return [...this.#messages.values()].map(({ message }) => message);
  }

  async clear(): Promise<void> {
    this.#rows.clear();
    this.#messages.clear();
  }

  #came(name?: string) {
    const inks = groupBy([...this.#messages.values()].filter(({ ink }) => ink), (one) => one.place);
    return [...this.#rows].filter(([, row]) => name === undefined || row.name === name)
      .map(([place, row]) => ({ place, came: cameAs(row, inks.get(place)?.map(({ ink }) => inkHash(ink))) }));
  }
}
