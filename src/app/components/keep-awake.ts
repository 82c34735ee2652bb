import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Keeps the screen on while its host is there to be looked at, though nobody touches it; where the browser can. */
export class KeepAwake implements ReactiveController {
  #lock: Promise<WakeLockSentinel | undefined> = Promise.resolve(undefined);

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#hold);
    this.#hold();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#hold);
    void this.#lock.then((lock) => lock?.release());
  }

  /** The browser lets go of it whenever the page is hidden. */
  readonly #hold = (): void => {
    // Firefox before 126 has no such thing, whatever the types say.
    const { wakeLock } = navigator as { wakeLock?: WakeLock };
    if (!wakeLock || document.visibilityState !== 'visible') return;
    // It is refused where the battery is low: then the screen goes off as it always does.
    this.#lock = wakeLock.request('screen').catch(() => undefined);
  };
}
