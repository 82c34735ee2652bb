import { checkEvent } from '../core/log/event-schema.ts';
import type { LogEvent } from '../core/log/event.ts';
import { CHAPTER_ROWS, type Row } from './chapter.ts';
import { forgetChapters, readChapters, readParts, writeChapter } from './chapters.ts';
import type { Database } from './database.ts';
import { NoAnswerError } from './failure.ts';
import { KnownEvents } from './known-events.ts';
import { within } from './patience.ts';

/** How long one look at the disk may take on a slow tablet, ms. */
const PATIENCE = 30_000;

/**
 * Reads the log of one database: what is old and of the children that are asked for from chapters, all that came after them
 * from the rows themselves, and nothing twice. Whatever is missing of the chapters is written on the way.
 */
export class LogReader {
  readonly known = new KnownEvents();
  #turn: Promise<unknown> = Promise.resolve();

  /**
   * Everything that is new, and all that these children did, of everybody where none are given.
   * @throws DOMException as the browser gives it; NoAnswerError
   */
  read(database: Database, profiles?: ReadonlySet<string>): Promise<readonly LogEvent[]> {
    const turn = this.#turn.then(async () => {
      await this.#catchUp(database);
      if (!(await this.#recall(database, profiles))) await this.#startAgain(database, profiles);
      return this.known.events();
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #catchUp(database: Database): Promise<void> {
    const { known } = this;
    if (!known.chapters) known.begin(await patiently(readChapters(database)));
    for (let rows = CHAPTER_ROWS; rows === CHAPTER_ROWS; ) rows = await this.#readOn(database);
  }

  /** @returns how many rows there were */
  async #readOn(database: Database): Promise<number> {
    const { known } = this;
    const from = known.readUpTo;
    const { store } = database.transaction('events');
    const next = IDBKeyRange.lowerBound(from, true);
    const [values, keys] = await patiently(Promise.all([store.getAll(next, CHAPTER_ROWS), store.getAllKeys(next, CHAPTER_ROWS)]));
    const rows = keys.flatMap((key, i): Row[] => {
      const check = checkEvent(values[i]);
      return check.kind === 'event' ? [[key, check.event]] : [];
    });
    const to = keys.at(-1) ?? from;
    const isNext = from === (known.chapters?.at(-1)?.to ?? 0) && keys.length === CHAPTER_ROWS;
    const chapter = isNext ? await patiently(writeChapter(database, from, to, rows)) : undefined;
    if (chapter) known.turnedPage(chapter);
    else known.read(to, rows);
    return keys.length;
  }

  /** @returns whether the chapters had it all */
  async #recall(database: Database, profiles?: ReadonlySet<string>): Promise<boolean> {
    const { known } = this;
    const chapters = known.chapters ?? [];
    for (const profile of profiles ?? new Set(chapters.flatMap((chapter) => chapter.profiles))) {
      if (known.has(profile)) continue;
      const rows = await patiently(readParts(database, chapters, profile));
      if (!rows) return false;
      known.recall(profile, rows);
    }
    return true;
  }

  /** Another tab has changed the chapters: a child was deleted. Where they still do not fit, they are made anew. */
  async #startAgain(database: Database, profiles?: ReadonlySet<string>): Promise<void> {
    this.known.begin(await patiently(readChapters(database)));
    await this.#catchUp(database);
    if (await this.#recall(database, profiles)) return;
    await patiently(forgetChapters(database));
    this.known.begin([]);
    await this.#catchUp(database);
    await this.#recall(database, profiles);
  }
}

function patiently<T>(answer: Promise<T>): Promise<T> {
  return within(PATIENCE, answer, () => new NoAnswerError());
}
