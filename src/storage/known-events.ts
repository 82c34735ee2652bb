import type { LogEvent } from '../core/log/event.ts';

/**
 * The events of one database that this page has read or written, in the order of the log: so that no row is
 * read twice, and nothing is lost should the database vanish while the page is open.
 */
export class KnownEvents {
  readonly #byKey = new Map<number, LogEvent>();
  #readUpTo = 0;
  #inOrder: readonly LogEvent[] | undefined = [];

  /** The key up to which every row was read; 0 where none was. */
  get readUpTo(): number {
    return this.#readUpTo;
  }

  /** A row that this page wrote: its own, so that others may stand before it unread. */
  wrote(key: number, event: LogEvent): void {
    if (this.#byKey.has(key)) return;
    this.#byKey.set(key, event);
    this.#inOrder = undefined;
  }

  /** All rows up to this key were read; `event` is what it holds, undefined where it makes no sense. */
  read(key: number, event: LogEvent | undefined): void {
    this.#readUpTo = Math.max(this.#readUpTo, key);
    if (event) this.wrote(key, event);
  }

  /** The same array as long as nothing new is known. */
  events(): readonly LogEvent[] {
    this.#inOrder ??= [...this.#byKey].sort(([a], [b]) => a - b).map(([, event]) => event);
    return this.#inOrder;
  }
}
