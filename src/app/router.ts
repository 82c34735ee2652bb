import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parseRoute, type Route, type ScreenName } from './routes.ts';

/** Follows `location.hash` and asks its host to render whenever the route changes. */
export class Router implements ReactiveController {
  route: Route = parseRoute(location.hash);
  readonly #host: ReactiveControllerHost;
  readonly #changed: (from: ScreenName) => void;

  /** `changed` runs after the host has rendered another screen, not for the first one. */
  constructor(host: ReactiveControllerHost, changed: (from: ScreenName) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#follow);
    this.route = parseRoute(location.hash);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#follow);
  }

  readonly #follow = (): void => {
    const from = this.route.screen;
    this.route = parseRoute(location.hash);
    this.#host.requestUpdate();
    if (from !== this.route.screen) void this.#host.updateComplete.then(() => this.#changed(from));
  };
}
