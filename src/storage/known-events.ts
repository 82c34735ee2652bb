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
    if (event.type === 'child-deleted') this.#forget(event.profile);
    this.#byKey.set(key, event);
    this.#inOrder = undefined;
  }

  /** Not even a page that was open all the time brings back what was erased. */
  #forget(profile: string): void {
    for (const [key, event] of this.#byKey) if (event.profile === profile) this.#byKey.delete(key);
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
