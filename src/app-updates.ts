import type { Unsubscribe, Updates } from './app/services.ts';
import { Listeners } from './core/listeners.ts';

const HOUR = 3_600_000;

/** Puts the app on the device and tells when it is there, and when a newer version waits. Never takes one by itself. */
export class AppUpdates implements Updates {
  #offlineReady = false;
  #updateWaiting = false;
  #takeOver: (() => void) | undefined;
  readonly #listeners = new Listeners();

  get offlineReady(): boolean {
    return this.#offlineReady;
  }

  get updateWaiting(): boolean {
    return this.#updateWaiting;
  }

  subscribe(listener: () => void): Unsubscribe {
    return this.#listeners.add(listener);
  }

  applyUpdate(): void {
    this.#takeOver?.();
  }

  /** Brings what only teachers need onto the device as well, so that it works without a network. */
  async fetchLater(container = serviceWorkers()): Promise<void> {
    if (!this.#offlineReady) return;
    const registration = await container?.ready;
    registration?.active?.postMessage({ type: 'FETCH_LATER' });
  }

  /**
   * Registers the service worker, where the browser has any (not on plain http); resolves when it is installed.
   * @param url trusted URL of the service worker
   */
  async start(url: string, container = serviceWorkers()): Promise<void> {
    if (!container) return;
    // A forced reload passes the worker by though it is there; its claiming the page later is then no news.
    let controlled = container.controller !== null;
    if (controlled) this.#nowOffline();
    container.addEventListener('controllerchange', () => {
      this.#nowOffline();
      // Another tab took the newer version, and this page is the old one.
      if (controlled) this.#offer(() => location.reload());
      controlled = true;
    });
    const registration = await this.#install(url, container);
    if (!registration) return;
    this.#watch(registration, container);
    lookForUpdates(registration);
  }

  /**
   * On a first visit over a bad line a file may be missing, and then nothing is installed: tries until all is there.
   * The browser may also refuse for good, as in a private window: then the app just never calls itself ready.
   */
  async #install(url: string, container: ServiceWorkerContainer): Promise<ServiceWorkerRegistration | undefined> {
    for (let delay = 10_000; ; delay = Math.min(2 * delay, HOUR)) {
      const registration = await container.register(url).catch(() => undefined);
      if (registration?.active) this.#nowOffline();
      if (this.#offlineReady) return registration;
      await new Promise<void>((resolve) => {
        const unsubscribe = this.subscribe(() => {
          unsubscribe();
          resolve();
        });
        setTimeout(resolve, delay);
      });
      if (this.#offlineReady) return registration;
    }
  }

  /** Tells of every version that comes, however many come and fail while the page is open. */
  #watch(registration: ServiceWorkerRegistration, container: ServiceWorkerContainer): void {
    // Whichever waits by then: a version may wait until the next one comes in its place.
    const takeOver = (): void => {
      container.addEventListener('controllerchange', () => location.reload(), { once: true });
      registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
    };
    const follow = (): void => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed' && registration.active) this.#offer(takeOver);
      });
    };
    registration.addEventListener('updatefound', follow);
    follow();
    if (registration.waiting) this.#offer(takeOver);
  }

  #nowOffline(): void {
    if (this.#offlineReady) return;
    this.#offlineReady = true;
    this.#listeners.tell();
  }

  #offer(takeOver: () => void): void {
    this.#updateWaiting = true;
    this.#takeOver = takeOver;
    this.#listeners.tell();
  }
}

/** The browser looks when the page is loaded; a tablet may show the same page for weeks. */
function lookForUpdates(registration: ServiceWorkerRegistration): void {
  let last = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - last < HOUR) return;
    last = performance.now();
    // Without a network there is no news, and that is no fault.
    registration.update().catch(() => undefined);
  });
}

/** Missing on plain http; some browsers that refuse storage refuse even to name it. */
function serviceWorkers(): ServiceWorkerContainer | undefined {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}
