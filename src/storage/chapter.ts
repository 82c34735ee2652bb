/**
 * A chapter is a stretch of the log as the app needs it at its start: checked, without the ink, and sorted by child, so that
 * only what the child that flies has done is fetched. It is a cache. The log is the truth, and a chapter that does not fit to
 * it, or to this version of the app, is thrown away and made anew.
 */
import { fnv1a } from '../core/fnv.ts';
import { EVENT_SHAPE } from '../core/log/event-schema.ts';
import type { LogEvent, RecordedReading } from '../core/log/event.ts';
import { toColumns } from './columns.ts';

/** An event and the key of its row. */
export type Row = readonly [key: number, event: LogEvent];

/** Many of them, without an object each: the events in the order of the log, and the keys of their rows. */
export interface Rows {
  readonly keys: readonly number[];
  readonly events: readonly LogEvent[];
}

export interface Chapter {
  /** SHAPE of the app that wrote it: one that knows more fields has to read the rows again. */
  readonly shape: string;
  /** Key of the last row before it; 0 where there is none. */
  readonly from: number;
  /** Key of its last row. */
  readonly to: number;
  /** Who has a part in it. */
  readonly profiles: readonly string[];
  /** Who came aboard, with which pictures, and who was deleted: needed whoever flies. */
  readonly crew: readonly Row[];
}

/** How a part is coded, and what the app knows of events: as a hash, as each of hundreds of chapters says it. */
const SHAPE = `columns 4 ${fnv1a(EVENT_SHAPE)}`;

/** What crewAfter makes the crew of. */
const CREW: ReadonlySet<LogEvent['type']> = new Set(['child-named', 'pictures-set', 'child-deleted']);

/** Rows of a chapter: few enough to be written in a moment, enough that a log of years has some hundred chapters. */
export const CHAPTER_ROWS = 1000;

/** The chapter of these rows, with the part of each child. */
export function chapterOf(from: number, to: number, rows: readonly Row[]): { chapter: Chapter; parts: Map<string, Uint8Array> } {
  const byChild = new Map<string, Row[]>();
  for (const [key, event] of rows) {
    const own = byChild.get(event.profile) ?? [];
    byChild.set(event.profile, own);
    own.push([key, withoutInk(event)]);
  }
  const parts = new Map(Array.from(byChild, ([profile, own]) => [profile, toColumns(own)]));
  const crew = rows.filter(([, { type }]) => CREW.has(type));
  return { chapter: { shape: SHAPE, from, to, profiles: [...byChild.keys()], crew }, parts };
}

/** Whether they follow one another from the first row on, all written by an app that knows what this one knows. */
export function fitTogether(chapters: readonly Chapter[]): boolean {
  return chapters.every(({ shape, from }, i) => shape === SHAPE && from === (chapters[i - 1]?.to ?? 0));
}

/** The chapter where this child was never aboard. */
export function without(chapter: Chapter, profile: string): Chapter {
  return {
    ...chapter,
    profiles: chapter.profiles.filter((one) => one !== profile),
    crew: chapter.crew.filter(([, event]) => event.profile !== profile),
  };
}

/** Keys of a child's parts, up to that of the chapter `to`. */
export function partsOf(profile: string, to = Infinity): IDBKeyRange {
  return IDBKeyRange.bound([profile, 0], [profile, to]);
}

/** Without the ink, and without what else it might have said: whoever looks at the ink gets the row (`EventLog.reread`). */
function withoutInk(event: LogEvent): LogEvent {
  if (event.type !== 'answer-given') return event;
  const { ink: _, reading, second, ...rest } = event;
  return {
    ...rest,
    ...(reading ? { reading: best(reading) } : {}),
    ...(second ? { second: { reading: best(second.reading) } } : {}),
  };
}

const best = (reading: RecordedReading): RecordedReading => ({ ...reading, alternatives: [] });
