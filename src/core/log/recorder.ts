import { asError } from '../as-error.ts';
import type { Attempt } from '../attempt/attempt.ts';
import { Listeners } from '../listeners.ts';
import { keptApart } from '../crew/brought-child.ts';
import { crewAfter, crewOf, guestOf, NOBODY, OTHER_GUEST, type Crew } from '../crew/crew.ts';
import type { Adopted, Clock, EventLog } from '../ports.ts';
import { checkBody } from './event-schema.ts';
import type { EventBody, LogEvent, TimedEvent } from './event.ts';
import { EMPTY_HISTORY, historyOf, project, type History } from './projections.ts';
import { notDeleted } from './tombstones.ts';
import { childFile, deviceFile, unsavedFile } from './event-files.ts';

/**
 * Writes what happens to the log, one after the other, and keeps in memory what the log refuses, so that a
 * mission goes on while the storage is full or gone. Nothing is ever reordered, written twice or called saved
 * that is not.
 */
export class Recorder {
  readonly #log: EventLog;
  readonly #clock: Clock;
  readonly #listeners = new Listeners();
  /** Whose past is to be known. */
  readonly #profiles = new Set<string>();
  /** Whose past is known. */
  #known: ReadonlySet<string> = new Set();
  #committed: LogEvent[] = [];
  #loaded = false;
  #pending: readonly TimedEvent[] = [];
  #lastError: Error | undefined;
  #history: History = EMPTY_HISTORY;
  #crew: Crew = NOBODY;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(log: EventLog, clock: Clock) {
    this.#log = log;
    this.#clock = clock;
  }

  /**
   * A recorder that knows what the log holds. Never rejects: where the log cannot be read, `lastError` says
   * so.
   */
  static async open(log: EventLog, clock: Clock): Promise<Recorder> {
    const recorder = new Recorder(log, clock);
    await recorder.refresh();
    return recorder;
  }

  /** What is not saved yet, in the order in which it happened. */
  get pending(): readonly TimedEvent[] {
    return this.#pending;
  }

  /** Whether all that is known of this attempt is saved: what was not may be by now. */
  isSaved(attempt: string): boolean {
    return !this.#pending.some((event) => 'attempt' in event && event.attempt === attempt);
  }

  /** Why the last try to read or write failed; undefined when it went well. */
  get lastError(): Error | undefined {
    return this.#lastError;
  }

  /** Whether the log has been read: before that nobody knows who is aboard. */
  get loaded(): boolean {
    return this.#loaded;
  }

  /** How many events are known: more with each that happens. */
  get count(): number {
    return this.#committed.length + this.#pending.length;
  }

  /**
   * Everything that is known of this device, saved or not, in order: all that the children did who were asked for (`know`),
   * and of the others at least who they are. Old answers are without their ink and what else it
   * might have said: see `withInk`.
   */
  events(): readonly TimedEvent[] {
    return [...this.#committed, ...this.#pending];
  }

  /**
   * The attempts that `events()` tell of, in the order of their start, without replaying them each time. One that did not
   * change stays the same object: what is computed from it can be kept in a WeakMap.
   */
  attempts(): readonly Attempt[] {
    return [...this.#history.values()];
  }

  /** The children that `events()` tell of; the same map as long as there is no other. */
  crew(): Crew {
    return this.#crew;
  }

  /** Tells of every change of the above. Returns the function that ends it. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /**
   * Resolves when it is known what this child did last, or where the log cannot be read: of a log of years that is there sooner
   * than all. `attempts()` then lacks what was begun long ago.
   */
  glance(profile: string): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#profiles.has(profile)) await this.#load('from the first event on', profile);
    });
  }

  /** Whether all is known that this child did. */
  knows(profile: string): boolean {
    return this.#known.has(profile);
  }

  /** Resolves when all is known that this child did, or where the log cannot be read (see `lastError`). */
  know(profile: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#knowFirst(profile);
    });
  }

  /** To be looked at: like withAllInk, but without the ink where it cannot be read. */
  async withInk<E extends EventBody>(events: readonly E[]): Promise<readonly E[]> {
    try {
      return await this.withAllInk(events);
    } catch (error) {
      this.#lastError = asError(error);
      this.#listeners.tell();
      return events;
    }
  }

  /**
   * To be kept or handed over: the same events, old answers with the ink that they have on the disk.
   * @throws StorageUnavailableError where it cannot be read
   */
  async withAllInk<E extends EventBody>(events: readonly E[]): Promise<readonly E[]> {
    const old = events.filter((event): event is E & LogEvent => isWithoutInk(event));
    if (old.length === 0) return events;
    const rows = await this.#log.reread(old);
    const whole = new Map<EventBody, LogEvent | undefined>(old.map((event, i) => [event, rows[i]]));
    return events.map((event) => ({ ...event, ...whole.get(event) }));
  }

  /**
   * Writes the event after all that came before it.
   * @returns 'saved' once it is on the disk; 'unsaved' where it is kept in memory only (see `lastError`).
   * @throws InvalidEventError where no log could ever read it again
   */
  async record(body: EventBody): Promise<'saved' | 'unsaved'> {
    const happened = { ...checkBody(body), wall: this.#clock.wall() };
    const early = !this.#loaded;
    return this.#inTurn(async () => {
      await this.#knowFirst(happened.profile);
      const event = early && this.#loaded ? ofGuest(happened, this.#crew) : happened;
      await this.#writePending();
      const saved = this.#pending.length === 0 && (await this.#write(event));
      if (!saved) this.#pending = [...this.#pending, event];
      this.#history = project(this.#history, event);
      this.#crew = crewAfter(this.#crew, event);
      return saved ? 'saved' : 'unsaved';
    });
  }

  /** Tries once more to write what is pending; resolves to whether nothing is left. */
  retry(): Promise<boolean> {
    return this.#inTurn(async () => {
      if (!this.#loaded) await this.#load();
      await this.#writePending();
      return this.#pending.length === 0;
    });
  }

  /** Reads the log anew, because another tab wrote to it. What is pending stays pending, unless its child was deleted there. */
  refresh(): Promise<void> {
    return this.#inTurn(() => this.#load());
  }

  /**
   * Erases all that this child did, saved or not, for good.
   * @returns whether that is done; where the log refuses (see `lastError`), everything is as it was
   */
  erase(profile: string): Promise<boolean> {
    return this.#inTurn(async () => {
      try {
        await this.#log.erase(profile);
      } catch (error) {
        this.#lastError = asError(error);
        return false;
      }
      this.#pending = this.#pending.filter((event) => event.profile !== profile);
      await this.#load();
      return true;
    });
  }

  /**
   * Takes in what another device had written, under its own names, and knows it from then on. Its first child and that
   * of this device stay apart: see keptApart.
   * @throws StorageFullError | StorageUnavailableError, and some of them may be there: doing it again is safe
   */
  adopt(events: readonly LogEvent[]): Promise<Adopted> {
    return this.#inTurn(async () => {
      const adopted = await this.#log.adopt(keptApart(events, await this.#log.read()));
      await this.#load('from the first event on');
      return adopted;
    });
  }

  /**
   * All that this child did, ink and all, as a file: see event-files.ts.
   * @throws StorageUnavailableError where some of it cannot be read
   */
  async exportChild(profile: string): Promise<string> {
    const events = [...(await this.#log.read(new Set([profile]))), ...this.#pending];
    return childFile(await this.withAllInk(events.filter((event) => event.profile === profile)), profile);
  }

  /**
   * All that makes sense, and what is not saved, of everybody, as a file: see event-files.ts.
   * @throws StorageUnavailableError where some of it cannot be read
   */
  async exportAll(): Promise<string> {
    return deviceFile(await this.withAllInk([...(await this.#log.read()), ...this.#pending]));
  }

  /** The pending events as a file to keep elsewhere: see event-files.ts. */
  exportUnsaved(): string {
    return unsavedFile(this.#pending);
  }

  async #knowFirst(profile: string): Promise<void> {
    if (this.#loaded && this.#profiles.has(profile)) return;
    this.#profiles.add(profile);
    await this.#load('from the first event on');
  }

  async #load(replay?: 'from the first event on', lately?: string): Promise<void> {
    const asked = new Set(this.#profiles);
    try {
      const log = await this.#log.read(asked, lately);
      const known = this.#committed;
      this.#committed = [...log];
      // Before the first reading nobody can tell whether a deletion came before or after.
      this.#pending = notDeleted(this.#pending, log, this.#loaded ? known : log);
      if (!this.#loaded) {
        const aboard = crewOf(log);
        this.#pending = this.#pending.map((event) => ofGuest(event, aboard));
      }
      this.#loaded = true;
      this.#known = asked;
      this.#lastError = undefined;
      // Years of missions are replayed at the start; later only what another tab has added.
      const isMore = !replay && this.#pending.length === 0 && continues(log, known);
      const news = isMore ? log.slice(known.length) : this.events();
      this.#history = historyOf(news, isMore ? this.#history : EMPTY_HISTORY);
      this.#crew = crewOf(news, isMore ? this.#crew : NOBODY);
    } catch (error) {
      this.#lastError = asError(error);
    }
  }

  async #writePending(): Promise<void> {
    for (const event of this.#pending) {
      if (!(await this.#write(event))) return;
      this.#pending = this.#pending.slice(1);
    }
  }

  async #write(event: TimedEvent): Promise<boolean> {
    // Whose it is the crew tells: see ofGuest.
    if (!this.#loaded && event.profile === OTHER_GUEST) return false;
    try {
      this.#committed.push(await this.#log.append(event, event.wall));
      this.#lastError = undefined;
      return true;
    } catch (error) {
      this.#lastError = asError(error);
      return false;
    }
  }

  /** One task after the other, in the order of the calls; the listeners hear when each is done. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(task);
    const tell = () => this.#listeners.tell();
    this.#queue = turn.then(tell, tell);
    return turn;
  }
}

/** What was flown before anybody knew who is aboard, as the guest's of this crew. */
function ofGuest(event: TimedEvent, crew: Crew): TimedEvent {
  return event.profile === OTHER_GUEST ? { ...event, profile: guestOf(crew) } : event;
}

/** Whether `log` begins with all of `known`: as nothing is ever put between, the last one tells. */
function continues(log: readonly LogEvent[], known: readonly LogEvent[]): boolean {
  const last = known.at(-1);
  const same = log[known.length - 1];
  return last === undefined || (same !== undefined && isSameEvent(last, same));
}

function isSameEvent(one: LogEvent, other: LogEvent): boolean {
  return one.seq === other.seq && one.incarnation === other.incarnation && one.device === other.device;
}

/** Of what was written the ink can be fetched, unless it is at hand. */
function isWithoutInk(event: EventBody): boolean {
  return event.type === 'answer-given' && event.by === 'pen' && event.ink === undefined && 'seq' in event;
}
