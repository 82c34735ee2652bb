import { Listeners } from '../core/listeners.ts';
import { allowed } from './allowed.ts';

/**
 * One tab flies a child's mission. While another tab flies, this one waits in line, and flies as soon as that
 * tab lets go, is closed or crashes. Where the browser has no Web Locks (plain http), every tab flies.
 */
export class MissionLock {
  readonly #name: string;
  readonly #locks: LockManager | undefined;
  readonly #listeners = new Listeners();
  #held = false;
  /** From acquire or takeOver to release; aborting it leaves the line or lets go of the lock. */
  #session: AbortController | undefined;
  #deciding: Promise<void> = Promise.resolve();

  constructor(profile: string, locks: LockManager | undefined = lockManager()) {
    this.#name = `astro-numbers.mission.${profile}`;
    this.#locks = locks;
  }

  /** Whether this tab is the one that flies. Turns false when another tab takes over. */
  get held(): boolean {
    return this.#held;
  }

  /** Tells when `held` changes. Returns the function that ends it. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /**
   * Resolves to true when this tab flies now; to false when another one does, and then this one waits in
   * line.
   */
  async acquire(): Promise<boolean> {
    if (!this.#session) this.#deciding = this.#tryOnce(this.#newSession());
    await this.#deciding;
    return this.#held;
  }

  /** Flies here, whoever flew until now; the other tab is told and waits in line. */
  async takeOver(): Promise<boolean> {
    if (this.#held) return true;
    this.#deciding = this.#request(this.#newSession(), { steal: true });
    await this.#deciding;
    return this.#held;
  }

  /** Lets another tab fly, and no longer waits. */
  release(): void {
    this.#session?.abort();
    this.#session = undefined;
    this.#set(false);
  }

  async #tryOnce(session: AbortController): Promise<void> {
    await this.#request(session, { ifAvailable: true });
    if (!this.#held && !session.signal.aborted) void this.#request(session, { signal: session.signal });
  }

  #newSession(): AbortController {
    this.#session?.abort();
    this.#session = new AbortController();
    return this.#session;
  }

  /** Resolves once it is clear whether this request got the lock; never rejects. */
  #request(session: AbortController, options: LockOptions): Promise<void> {
    if (!this.#locks) {
      this.#set(true);
      return Promise.resolve();
    }
    const locks = this.#locks;
    return new Promise((decided) => {
      const fly = (lock: Lock | null): Promise<void> | undefined => {
        if (lock && !session.signal.aborted) this.#set(true);
        decided();
        return lock ? aborted(session.signal) : undefined;
      };
      const refused = (error: unknown): void => {
        if (!session.signal.aborted) this.#lose(session, error);
        decided();
      };
      try {
        locks.request(this.#name, options, fly).catch(refused);
      } catch (error) {
        refused(error);
      }
    });
  }

  /**
   * An AbortError that we did not cause is another tab's taking over; any other says that there are no locks
   * here.
   */
  #lose(session: AbortController, error: unknown): void {
    if (error instanceof DOMException && error.name === 'AbortError') {
      this.#set(false);
      void this.#request(session, { signal: session.signal });
    } else {
      this.#set(true);
    }
  }

  #set(held: boolean): void {
    if (held === this.#held) return;
    this.#held = held;
    this.#listeners.tell();
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Missing on plain http. */
function lockManager(): LockManager | undefined {
  return allowed(() => navigator.locks);
}
