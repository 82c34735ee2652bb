import type { InkChangeEvent } from './components/ink-events.ts';

/** So long after the last stroke a child has stopped writing for the moment, ms. */
const REST = 1000;

/** Later than this, work is done although the page is never idle, ms. */
const LATEST = 1000;

/**
 * Finds the moments for work that can wait: the page is idle, no stroke is under way, and none has just ended, as the
 * reading of the next one must not have to queue.
 */
export class Quiet {
  readonly #rest: number;
  #writing = false;
  #lastInk = -Infinity;

  /** @param rest only tests need another */
  constructor(rest = REST) {
    this.#rest = rest;
    window.addEventListener('ink-change', ({ writing }: InkChangeEvent) => {
      this.#writing = writing;
      this.#lastInk = performance.now();
    });
    // A stroke that the child has left the screen under does not end.
    window.addEventListener('hashchange', () => {
      this.#writing = false;
    });
  }

  /** Resolves in the next such moment. */
  async moment(): Promise<void> {
    for (;;) {
      await idle();
      const rest = this.#writing ? this.#rest : this.#rest - (performance.now() - this.#lastInk);
      if (rest <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, rest));
    }
  }
}

/** Resolves when the browser has nothing better to do, or at last after LATEST. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: LATEST });
    else setTimeout(resolve, 200);
  });
}
