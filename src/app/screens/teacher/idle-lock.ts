import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../../../core/ports.ts';

/** A teacher who helps a child meanwhile comes back in time; one who has left the room does not. */
const PATIENCE_MS = 10 * 60_000;

/** How often it is looked whether the time is up. */
const LOOK_MS = 1000;

/** A page that works without being touched, as the one that scans, says so: otherwise the area would close under it. */
export class TeacherActiveEvent extends Event {
  constructor() {
    super('teacher-active', { bubbles: true, composed: true });
  }
}

const SIGNS = ['pointerdown', 'keydown', 'scroll', 'teacher-active'] as const;

/** Calls `lock` where nothing has been touched for some minutes, also while the device slept. */
export class IdleLock implements ReactiveController {
  readonly #clock: () => Clock | undefined;
  readonly #lock: () => void;
  #since = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, clock: () => Clock | undefined, lock: () => void) {
    this.#clock = clock;
    this.#lock = lock;
    host.addController(this);
  }

  hostConnected(): void {
    this.touch();
    this.#timer = setInterval(this.#look, LOOK_MS);
    document.addEventListener('visibilitychange', this.#look);
    for (const sign of SIGNS) window.addEventListener(sign, this.touch, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#look);
    for (const sign of SIGNS) window.removeEventListener(sign, this.touch, { capture: true });
  }

  /** Somebody is there. */
  readonly touch = (): void => {
    this.#since = this.#clock()?.mono() ?? 0;
  };

  readonly #look = (): void => {
    const clock = this.#clock();
    if (clock && clock.mono() - this.#since >= PATIENCE_MS) this.#lock();
  };
}
