import { checkEvent } from '../core/log/event-schema.ts';
import type { LogEvent } from '../core/log/event.ts';
import { CHAPTER_ROWS, type Row } from './chapter.ts';
import { forgetChapters, readChapters, readParts, writeChapter } from './chapters.ts';
import { VERSION, type Database } from './database.ts';
import { NoAnswerError } from './failure.ts';
import { KnownEvents } from './known-events.ts';
import { within } from './patience.ts';
import { reading } from './transaction.ts';

/** Rows that are fetched at once. */
const AT_ONCE = 100;

/** Of the chapters that a child has a part in, the last ones that tell what it did lately: some flights, also where five children share the device. */
const LATELY = 3;

/** How long one look at the disk may take on a slow tablet, ms. */
const PATIENCE = 30_000;

/**
 * Reads the log of one database: what is old and of the children that are asked for from chapters, all that came after them
 * from the rows themselves, and nothing twice. Whatever is missing of the chapters is written on the way.
 */
export class LogReader {
  readonly known = new KnownEvents();
  readonly #sorting: (share: number) => void;
  #turn: Promise<unknown> = Promise.resolve();

  /** @param sorting hears while many rows are read, and chapters made of them: the share of them that is done, 0 to 1 */
  constructor(sorting: (share: number) => void = () => undefined) {
    this.#sorting = sorting;
  }

  /**
   * Everything that is new, and all that these children did, of everybody where none are given.
   * @param lately of this one at least what it did last
   * @throws DOMException as the browser gives it; NoAnswerError
   */
  read(database: Database, profiles?: ReadonlySet<string>, lately?: string): Promise<readonly LogEvent[]> {
    const turn = this.#turn.then(async () => {
      const { known } = this;
      // A newer version of the app may keep its chapters in another way.
      const mayHaveChapters = database.version === VERSION;
      if (!known.chapters) known.begin(mayHaveChapters ? await patiently(readChapters(database)) : []);
      if (!(await this.#recall(database, profiles, lately))) await this.#startAgain(database, profiles, lately);
      await this.#catchUp(database, mayHaveChapters);
      // Of everybody: whoever came in a chapter that was written just now is asked for too.
      if (!profiles) await this.#recall(database);
      return known.events();
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #catchUp(database: Database, mayWrite: boolean): Promise<void> {
    const from = this.known.readUpTo;
    while (await this.#readOn(database, mayWrite)) {
      const last = await patiently(reading(database, 'events').openKeyCursor(null, 'prev'));
      if (last) this.#sorting((this.known.readUpTo - from) / (last.primaryKey - from));
    }
  }

  /**
   * Reads the rows of a chapter, a few at once: where the disk is damaged, what was read before is known.
   * @returns whether there may be more
   */
  async #readOn(database: Database, mayWrite: boolean): Promise<boolean> {
    const { known } = this;
    const from = known.readUpTo;
    const rows: Row[] = [];
    for (let count = 0; count < CHAPTER_ROWS; count += AT_ONCE) {
      const store = reading(database, 'events');
      const next = IDBKeyRange.lowerBound(known.readUpTo, true);
      const [values, keys] = await patiently(Promise.all([store.getAll(next, AT_ONCE), store.getAllKeys(next, AT_ONCE)]));
      const read = keys.flatMap((key, i): Row[] => {
        const check = checkEvent(values[i]);
        return check.kind === 'event' ? [[key, check.event]] : [];
      });
      known.read(keys.at(-1) ?? from, read);
      rows.push(...read);
      if (keys.length < AT_ONCE) return false;
    }
    if (!mayWrite || from !== (known.chapters?.at(-1)?.to ?? 0)) return true;
    const chapter = await patiently(writeChapter(database, from, known.readUpTo, rows));
    if (chapter) known.turnedPage(chapter, rows);
    return true;
  }

  /** @returns whether the chapters had it all */
  async #recall(database: Database, profiles?: ReadonlySet<string>, lately?: string): Promise<boolean> {
    const { known } = this;
    const chapters = known.chapters ?? [];
    for (const profile of profiles ?? new Set(chapters.flatMap((chapter) => chapter.profiles))) {
      if (known.has(profile)) continue;
      const rows = await patiently(readParts(database, chapters, profile));
      if (!rows) return false;
      known.recall(profile, rows);
    }
    if (lately === undefined || known.hasLately(lately)) return true;
    const rows = await patiently(readParts(database, chapters.filter((chapter) => chapter.profiles.includes(lately)).slice(-LATELY), lately));
    if (rows) known.recallLately(lately, rows);
    return rows !== undefined;
  }

  /** Another tab has changed the chapters: a child was deleted. Where they still do not fit, they are made anew. */
  async #startAgain(database: Database, profiles?: ReadonlySet<string>, lately?: string): Promise<void> {
    this.known.begin(await patiently(readChapters(database)));
    if (await this.#recall(database, profiles, lately)) return;
    await patiently(forgetChapters(database));
    this.known.begin([]);
    await this.#recall(database, profiles, lately);
  }
}

function patiently<T>(answer: Promise<T>): Promise<T> {
  return within(PATIENCE, answer, () => new NoAnswerError());
}
