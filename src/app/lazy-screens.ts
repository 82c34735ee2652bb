import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { renderNotArrived, renderSoon } from './stand-in.ts';
import type { ScreenName } from './routes.ts';

/** Screens that arrive when they are first asked for, so that the mission is on the screen sooner. */
const loaders: Partial<Record<ScreenName, () => Promise<unknown>>> = {
  try: () => import('./screens/try.ts'),
  logbook: () => import('./screens/logbook.ts'),
  about: () => import('./screens/about.ts'),
  check: () => import('./screens/check.ts'),
  settings: () => import('./screens/settings.ts'),
  map: () => import('./screens/map.ts'),
  badges: () => import('./screens/badges.ts'),
  teacher: () => import('./screens/teacher/teacher.ts'),
  sit: () => import('./screens/sit.ts'),
  take: () => import('./screens/take.ts'),
};

/**
 * Loads screens and shows what there is to show meanwhile. A screen can be missing: the page is from an old version
 * whose files are gone, or it is the first visit and the network went away.
 */
export class LazyScreens {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #states = new Map<ScreenName, 'loading' | 'loaded' | 'failed'>();
  readonly #loads = new Map<ScreenName, Promise<void>>();

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** Resolves when the screen is there, or has failed to come. */
  ready(screen: ScreenName): Promise<void> {
    return this.#loads.get(screen) ?? Promise.resolve();
  }

  /** @param rest what follows the screen's name in the address */
  render(screen: ScreenName, rest: readonly string[] = []): TemplateResult {
    const state = this.#states.get(screen) ?? this.#load(screen);
    if (state === 'failed') return renderNotArrived();
    if (state === 'loading') return renderSoon();
    switch (screen) {
      case 'try':
        return html`<try-screen></try-screen>`;
      case 'logbook':
        return html`<logbook-screen></logbook-screen>`;
      case 'check':
        return html`<check-screen></check-screen>`;
      case 'settings':
        return html`<settings-screen></settings-screen>`;
      case 'map':
        return html`<map-screen></map-screen>`;
      case 'badges':
        return html`<badges-screen></badges-screen>`;
      case 'teacher':
        return html`<teacher-screen .rest=${rest}></teacher-screen>`;
      case 'sit':
        return html`<sit-screen .rest=${rest}></sit-screen>`;
      case 'take':
        return html`<take-screen .rest=${rest}></take-screen>`;
      default:
        return html`<about-screen></about-screen>`;
    }
  }

  #load(screen: ScreenName): 'loading' {
    this.#states.set(screen, 'loading');
    const arrived = (state: 'loaded' | 'failed') => () => {
      this.#states.set(screen, state);
      this.#host.requestUpdate();
    };
    const load = loaders[screen]?.() ?? Promise.reject(new Error(`No such screen: ${screen}`));
    this.#loads.set(screen, load.then(arrived('loaded'), arrived('failed')));
    return 'loading';
  }
}
