import { cameAs, collectedOf, inkHash, isSetAside, resultHash, shortHash, versionsOf, type Kept } from '../../../src/core/assessment/collected.ts';
import { nameText, type ResultInk } from '../../../src/core/assessment/result.ts';
import type { ResultName } from '../../../src/core/log/teacher-event.ts';
import type { CollectedResult, ResultStore } from '../../../src/core/ports.ts';
import { encodeResult } from '../../../src/core/transfer/messages/result.ts';

interface Row extends Kept {
  readonly name: string;
}

/** The results of a device in memory, as storage/results.ts keeps them on the disk. */
export class MemoryResults implements ResultStore {
  readonly #rows = new Map<string, Row>();
  readonly #messages = new Map<string, { readonly name: string; readonly place: string; readonly message: Uint8Array; readonly ink: ResultInk | undefined }>();

  async add({ result, collectedAt, key }: Omit<CollectedResult, 'disputed' | 'version'>, message: Uint8Array, ink?: ResultInk) {
    const coded = encodeResult(result);
    const row = { name: nameText(result.name), coded, collectedAt, key, says: resultHash(result) };
    const before = [...this.#rows.values()].filter(({ name }) => name === row.name);
    const place = `${row.name}-${shortHash(coded)}`;
    const known = this.#rows.has(place);
    if (!known) this.#rows.set(place, row);
    const inkPlace = `${place}-${inkHash(ink)}`;
    if (!this.#messages.has(inkPlace)) this.#messages.set(inkPlace, { name: row.name, place, message, ink });
    if (isSetAside((known ? before : [...before, row]).map(cameAs), this.#inks().get(row.name) ?? 0)) return 'differs';
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
    return collectedOf([...this.#rows.values()].map(cameAs), this.#inks());
  }

  async ink(name: ResultName, version?: string): Promise<ResultInk | undefined> {
    const rows = [...this.#rows].filter(([, row]) => row.name === nameText(name)).map(([place, row]) => ({ place, came: cameAs(row) }));
    const own = version === undefined ? undefined : versionsOf(rows.map(({ came }) => came)).get(version);
    const places = rows.filter(({ came }) => !own || own.includes(came)).map(({ place }) => place);
    return [...this.#messages.values()].find((one) => one.ink && places.includes(one.place))?.ink;
  }

  async messages(): Promise<readonly Uint8Array[]> {
    return [...this.#messages.values()].map(({ message }) => message);
  }

  async clear(): Promise<void> {
    this.#rows.clear();
    this.#messages.clear();
  }

  #inks(): ReadonlyMap<string, number> {
    const inks = new Map<string, Set<string>>();
    for (const { name, ink } of this.#messages.values()) if (ink) inks.set(name, (inks.get(name) ?? new Set()).add(inkHash(ink)));
    return new Map([...inks].map(([name, { size }]) => [name, size]));
  }
}
