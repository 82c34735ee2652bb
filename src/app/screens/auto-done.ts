import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Reading } from '../../core/reading/reading.ts';
import type { Flight } from './mission-flight.ts';

/**
 * Says "Done" for a child that wishes so, when it has seen for a while what was read of all its ink. What follows is as if
 * it had tapped: where the reading is unsure, it is asked.
 */
export class AutoDone implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #flight: () => Flight | undefined;
  readonly #pause: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the timer runs for, and what was done last: whoever goes back to the same ink wants to change it. */
  #waitsFor: Reading | undefined;
  #taken: Reading | undefined;

  /** @param pause ms; 0 where the child says "Done" itself */
  constructor(host: ReactiveControllerHost, flight: () => Flight | undefined, pause: () => number) {
    this.#host = host;
    this.#flight = flight;
    this.#pause = pause;
    host.addController(this);
  }

  /** How long it takes from the reading to "Done", in ms; undefined while nothing goes by itself. */
  get countdown(): number | undefined {
    return this.#timer === undefined ? undefined : this.#pause();
  }

  hostUpdate(): void {
    const flight = this.#flight();
    const reading = this.#pause() > 0 && flight ? readOf(flight) : undefined;
    if (reading === this.#waitsFor) return;
    this.#stop();
    this.#waitsFor = reading;
    if (flight && reading && reading !== this.#taken) this.#start(flight, reading);
  }

  hostDisconnected(): void {
    this.#stop();
    this.#waitsFor = undefined;
  }

  #start(flight: Flight, reading: Reading): void {
    this.#timer = setTimeout(() => {
      // Nobody has seen it yet.
      if (document.visibilityState === 'hidden') return this.#start(flight, reading);
      this.#stop();
      this.#taken = reading;
      void flight.done();
      this.#host.requestUpdate();
    }, this.#pause());
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** What "Done" would take now; undefined while the child writes, looks at the hint or uses the keypad. */
function readOf({ phase, mode, locked, hint, papers }: Flight): Reading | undefined {
  if (phase.name !== 'answering' || mode !== 'pen' || locked || hint) return undefined;
  return papers.settled;
}
