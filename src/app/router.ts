import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parseRoute, type Route } from './routes.ts';

/** Follows `location.hash` and asks its host to render whenever the route changes. */
export class Router implements ReactiveController {
  route: Route = parseRoute(location.hash);
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
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
    this.route = parseRoute(location.hash);
    this.#host.requestUpdate();
  };
}
