import type { LogEvent } from '../core/log/event.ts';
import { without, type Chapter, type Row, type Rows } from './chapter.ts';

/**
 * The events of one database that this page has read or written: so that no row is read twice, and nothing that is known
 * is lost should the database vanish while the page is open.
 */
export class KnownEvents {
  /** Undefined where nobody has looked. */
  #chapters: readonly Chapter[] | undefined;
  /** What the chapters have of each child that was asked for: all, or the end of it where only that was. */
  readonly #asked = new Map<string, { rows: Rows; isAll: boolean }>();
  /** The rows after the chapters. */
  readonly #recent = new Map<number, LogEvent>();
  #readUpTo = 0;
  #inOrder: readonly LogEvent[] | undefined = [];

  /** The chapters that the rows before `readUpTo` are in; undefined where nobody has looked. */
  get chapters(): readonly Chapter[] | undefined {
    return this.#chapters;
  }

  /** The key up to which every row was read or lies in a chapter; 0 where none was. */
  get readUpTo(): number {
    return this.#readUpTo;
  }

  /** Begins with these, and what was read by then is read again. */
  begin(chapters: readonly Chapter[]): void {
    this.#asked.clear();
    this.#recent.clear();
    this.#chapters = chapters;
    this.#readUpTo = chapters.at(-1)?.to ?? 0;
    this.#inOrder = undefined;
  }

  /** The rows that were read last are a chapter now: of whoever was not asked for they need not be kept. */
  turnedPage(chapter: Chapter, rows: readonly Row[]): void {
    this.#chapters = [...(this.#chapters ?? []), chapter];
    for (const [key] of rows) this.#recent.delete(key);
    for (const [profile, known] of this.#asked) {
      known.rows = merged(known.rows, inColumns(rows.filter(([, event]) => event.profile === profile)));
    }
    this.#inOrder = undefined;
  }

  has(profile: string): boolean {
    return this.#asked.get(profile)?.isAll ?? false;
  }

  recall(profile: string, rows: Rows): void {
    this.#asked.set(profile, { rows, isAll: true });
    this.#inOrder = undefined;
  }

  hasLately(profile: string): boolean {
    return this.#asked.has(profile);
  }

  /** @param rows the last ones of the child in the chapters */
  recallLately(profile: string, rows: Rows): void {
    this.#asked.set(profile, { rows, isAll: false });
    this.#inOrder = undefined;
  }

  /** A row that this page wrote: its own, so that others may stand before it unread. */
  wrote(key: number, event: LogEvent): void {
    if (this.#recent.has(key)) return;
    if (event.type === 'child-deleted') this.#forget(event.profile);
    this.#recent.set(key, event);
    this.#inOrder = undefined;
  }

  /** Not even a page that was open all the time brings back what was erased. */
  #forget(profile: string): void {
    for (const [key, event] of this.#recent) if (event.profile === profile) this.#recent.delete(key);
    this.#asked.set(profile, { rows: NOTHING, isAll: true });
    this.#chapters = this.#chapters?.map((chapter) => without(chapter, profile));
  }

  /** All rows up to this key were read, and these make sense. */
  read(upTo: number, rows: readonly Row[]): void {
    this.#readUpTo = Math.max(this.#readUpTo, upTo);
    for (const [key, event] of rows) this.wrote(key, event);
  }

  /** In the order of the log. The same array as long as nothing new is known. */
  events(): readonly LogEvent[] {
    if (this.#inOrder) return this.#inOrder;
    const crew = (this.#chapters ?? []).flatMap((chapter) => chapter.crew).filter(([, { profile }]) => !this.has(profile));
    const recent = [...this.#recent].sort(([one], [other]) => one - other);
    const parts = [inColumns(crew), inColumns(recent), ...[...this.#asked.values()].map(({ rows }) => rows)];
    // The short ones first, as what is merged is gone through again with each that follows.
    this.#inOrder = parts.sort((one, other) => one.keys.length - other.keys.length).reduce(merged).events;
    return this.#inOrder;
  }
}

const NOTHING: Rows = { keys: [], events: [] };

function inColumns(rows: readonly Row[]): Rows {
  return { keys: rows.map(([key]) => key), events: rows.map(([, event]) => event) };
}

/** Both in the order of the log; a row that is in both, once. */
function merged(one: Rows, other: Rows): Rows {
  if (other.keys.length === 0) return one;
  const keys: number[] = [];
  const events: LogEvent[] = [];
  const take = (rows: Rows, place: number): void => {
    keys.push(rows.keys[place]!);
    events.push(rows.events[place]!);
  };
  for (let i = 0, k = 0; i < one.keys.length || k < other.keys.length;) {
    const [ofOne = Infinity, ofOther = Infinity] = [one.keys[i], other.keys[k]];
    if (ofOne < ofOther) take(one, i++);
    else take(other, k++);
    if (ofOne === ofOther) i++;
  }
  return { keys, events };
}
