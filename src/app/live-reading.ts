import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Ink } from '../core/ink/stroke.ts';
import type { Reading } from '../core/reading/reading.ts';

/**
 * Keeps a reading of ink that changes all the time: one question at a time, and each answer is shown, so that a slow
 * device shows something while the pen still moves.
 */
export class LiveReading implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #read: (ink: Ink) => Promise<Reading | undefined>;
  #ink: Ink = [];
  #wanted = false;
  #busy = false;
  #reading: Reading = { kind: 'empty' };
  #failed = false;

  constructor(host: ReactiveControllerHost, read: (ink: Ink) => Promise<Reading | undefined>) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  /** The last answer; of ink that may have changed since. */
  get reading(): Reading {
    return this.#reading;
  }

  /** The network could not be asked. */
  get failed(): boolean {
    return this.#failed;
  }

  hostDisconnected(): void {
    this.#wanted = false;
  }

  follow(ink: Ink): void {
    this.#ink = ink;
    this.#wanted = true;
    void this.#ask();
  }

  /** Asks once more about the same ink. */
  tryAgain(): void {
    this.follow(this.#ink);
  }

  async #ask(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#wanted) {
      this.#wanted = false;
      try {
        this.#reading = (await this.#read(this.#ink)) ?? this.#reading;
        this.#failed = false;
      } catch {
        // Whatever the reason, the screen says that nothing can be read now and offers to try again.
        this.#failed = true;
        this.#reading = { kind: 'empty' };
      }
      this.#host.requestUpdate();
    }
    this.#busy = false;
  }
}
