import { Workbox } from 'workbox-window';
import type { Unsubscribe, Updates } from './app/services.ts';

const HOUR = 3_600_000;

/** Puts the app on the device and tells when it is there, and when a newer version waits. Never takes one by itself. */
export class AppUpdates implements Updates {
  #offlineReady = false;
  #updateWaiting = false;
  #takeOver: (() => void) | undefined;
  readonly #listeners = new Set<() => void>();

  get offlineReady(): boolean {
    return this.#offlineReady;
  }

  get updateWaiting(): boolean {
    return this.#updateWaiting;
  }

  subscribe(listener: () => void): Unsubscribe {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  applyUpdate(): void {
    this.#takeOver?.();
  }

  /**
   * Registers the service worker, where the browser has any (not on plain http); resolves when it is installed.
   * @param url trusted URL of the service worker
   */
  async start(url: string): Promise<void> {
    if (!('serviceWorker' in navigator)) return;
    const container = navigator.serviceWorker;
    const reload = (): void => location.reload();
    let controlled = container.controller !== null;
    if (controlled) this.#change(() => (this.#offlineReady = true));
    container.addEventListener('controllerchange', () => {
      // The first worker has claimed this page; or another tab took the newer version, and this page is the old one.
      this.#change(() => {
        if (controlled) {
          this.#updateWaiting = true;
          this.#takeOver = reload;
        }
        this.#offlineReady = true;
      });
      controlled = true;
    });
    const workbox = new Workbox(url);
    workbox.addEventListener('waiting', () =>
      this.#change(() => {
        this.#updateWaiting = true;
        this.#takeOver = () => {
          container.addEventListener('controllerchange', reload, { once: true });
          workbox.messageSkipWaiting();
        };
      }),
    );
    this.#lookForUpdates(workbox);
    await this.#install(workbox);
  }

  /** On a first visit over a bad line a file may be missing, and then nothing is installed: tries until all is there. */
  async #install(workbox: Workbox): Promise<void> {
    for (let delay = 10_000; ; delay = Math.min(2 * delay, HOUR)) {
      // The browser may also refuse for good, as in a private window: then the app just never calls itself ready.
      const registration = await workbox.register({ immediate: true }).catch(() => undefined);
      // A forced reload passes the service worker by, but it is there.
      if (registration?.active && !this.#offlineReady) this.#change(() => (this.#offlineReady = true));
      if (this.#offlineReady) return;
      await new Promise((resolve) => setTimeout(resolve, delay));
      if (this.#offlineReady) return;
    }
  }

  /** The browser looks when the page is loaded; a tablet may show the same page for weeks. */
  #lookForUpdates(workbox: Workbox): void {
    let last = performance.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible' || performance.now() - last < HOUR) return;
      last = performance.now();
      // Without a network there is no news, and that is no fault.
      workbox.update().catch(() => undefined);
    });
  }

  #change(change: () => void): void {
    change();
    for (const listener of this.#listeners) listener();
  }
}
