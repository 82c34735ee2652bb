import type { DatabaseEventLog } from './event-log.ts';
import { NewerDataError } from '../core/log/errors.ts';
import { Listeners } from '../core/listeners.ts';
import { askForPersistence, persistence, type Persistence } from './persistence.ts';

/** What this device lets the app keep, for the notices on the screen. */
export class DeviceState {
  readonly #log: DatabaseEventLog;
  readonly #listeners = new Listeners();
  #persistence: Persistence | undefined;

  constructor(log: DatabaseEventLog) {
    this.#log = log;
    log.subscribe(() => this.#listeners.tell());
    void persistence().then((known) => this.#learn(known));
  }

  /** The browser may throw the data away: private mode, or persistence denied. False until it is known. */
  get temporary(): boolean {
    return this.#persistence === 'temporary';
  }

  /** There were missions on this device once, and their database has vanished. */
  get lost(): boolean {
    return this.#log.lost;
  }

  /** They vanished because they were damaged, after so many answers had been read: these were kept. */
  get rescued(): number | undefined {
    return this.#log.rescued;
  }

  /** A newer version of the app has written here: what is saved can be looked at, and nothing be added. */
  get readOnly(): boolean {
    return this.#log.refused instanceof NewerDataError;
  }

  /** Nothing can be stored at all. */
  get storageRefused(): boolean {
    return this.#log.refused !== undefined && !this.readOnly;
  }

  /** Tells of every change. Returns the function that ends it. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Asks the browser to keep the data for good. Call it after the person did something. Never rejects. */
  async askToKeep(): Promise<void> {
    this.#learn(await askForPersistence());
  }

  #learn(known: Persistence): void {
    this.#persistence = known;
    this.#listeners.tell();
  }
}
