import { CHAPTER_ROWS, chapterOf, fitTogether, type Chapter, type Row, type Rows } from './chapter.ts';
import { fromColumns } from './columns.ts';
import type { Database } from './database.ts';
import { reading } from './transaction.ts';

/** The chapters of this database. Where they do not fit together, all are thrown away. */
export async function readChapters(database: Database): Promise<readonly Chapter[]> {
  const chapters = await reading(database, 'chapters').getAll();
  if (fitTogether(chapters)) return chapters;
  await forgetChapters(database);
  return [];
}

export async function forgetChapters(database: Database): Promise<void> {
  const transaction = database.transaction(['chapters', 'parts'], 'readwrite');
  await Promise.all([transaction.objectStore('chapters').clear(), transaction.objectStore('parts').clear(), transaction.done]);
}

/**
 * Writes the next chapter, all or nothing.
 * @param from the chapters before it end here
 * @param rows those among its rows that make sense; it had CHAPTER_ROWS when they were read
 * @returns undefined where it cannot be written: another tab was first, a child was deleted meanwhile, or there is no room
 */
export async function writeChapter(database: Database, from: number, to: number, rows: readonly Row[]): Promise<Chapter | undefined> {
  const { chapter, parts } = chapterOf(from, to, rows);
  const transaction = database.transaction(['events', 'chapters', 'parts'], 'readwrite');
  const chapters = transaction.objectStore('chapters');
  try {
    const [last, there] = await Promise.all([
      chapters.openKeyCursor(null, 'prev'), transaction.objectStore('events').count(IDBKeyRange.bound(from, to, true)),
    ]);
    if ((last?.key ?? 0) !== from || there !== CHAPTER_ROWS) return undefined;
    await chapters.put(chapter, to);
    for (const [profile, part] of parts) await transaction.objectStore('parts').put(part, [profile, to]);
    await transaction.done;
    return chapter;
  } catch {
    // Only a cache: the rows are there, and are read without it.
    await transaction.done.catch(() => undefined);
    return undefined;
  }
}

/** Parts that are fetched at once: each time costs a way to the browser's own process and back. */
const AT_ONCE = 16;

/**
 * What the child did in these chapters; undefined where a part of it is missing: then they do not fit any more. Some parts are taken
 * apart while the browser fetches the next.
 */
export async function readParts(database: Database, chapters: readonly Chapter[], profile: string): Promise<Rows | undefined> {
  const store = reading(database, 'parts');
  const wanted = chapters.filter(({ profiles }) => profiles.includes(profile)).map(({ to }) => to);
  const batches = Array.from({ length: Math.ceil(wanted.length / AT_ONCE) }, (_, i) => wanted.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
  const parts = await Promise.all(batches.map(async (some) => {
    const range = IDBKeyRange.bound([profile, some[0]], [profile, some.at(-1)]);
    const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
    const isComplete = keys.length === some.length && keys.every(([, to], i) => to === some[i]);
    return isComplete ? values.map(fromColumns) : undefined;
  }));
  if (!parts.every((part) => part !== undefined)) return undefined;
  const all = parts.flat();
  return { keys: all.flatMap(({ keys }) => keys), events: all.flatMap(({ events }) => events) };
}
