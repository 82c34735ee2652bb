import { openDatabase, type Database } from './database.ts';
import { isConnectionLost, NoAnswerError, storageError } from './failure.ts';

/** The database beside the log's own connection to it: opened at the first use, and anew where it was closed. */
export class Connection {
  readonly #name: string;
  #opening: Promise<Database> | undefined;

  constructor(name = 'astro-numbers') {
    this.#name = name;
  }

  /**
   * Does the task, once more where the connection is lost meanwhile.
   * @throws StorageFullError | StorageUnavailableError
   */
  async use<T>(task: (database: Database) => Promise<T>): Promise<T> {
    try {
      const opening = this.#open();
      const database = await opening;
      try {
        return await task(database);
      } catch (error) {
        if (!(error instanceof NoAnswerError) && !isConnectionLost(error)) throw error;
        database.close();
        this.#forget(opening);
        if (error instanceof NoAnswerError) throw error;
        return await task(await this.#open());
      }
    } catch (error) {
      throw storageError(error);
    }
  }

  async close(): Promise<void> {
    const database = await this.#opening?.catch(() => undefined);
    database?.close();
    this.#opening = undefined;
  }

  #open(): Promise<Database> {
    const opening = this.#opening ?? openDatabase(this.#name, () => this.#forget(opening));
    this.#opening = opening;
    opening.catch(() => this.#forget(opening));
    return opening;
  }

  #forget(closed: Promise<Database>): void {
    if (this.#opening === closed) this.#opening = undefined;
  }
}
