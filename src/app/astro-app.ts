import { ContextProvider } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { appStyles } from './astro-app-styles.ts';
import './app-notices.ts';
import './components/astronaut-picture.ts';
import { LazyScreens } from './lazy-screens.ts';
import { applyLook } from './look.ts';
import { pageTitle } from './page-title.ts';
import { Router } from './router.ts';
import { hrefOf, type ScreenName } from './routes.ts';
import './screens/crew.ts';
import './screens/home.ts';
import './screens/mission.ts';
import type { Begin } from './screens/new-mission.ts';
import { servicesContext, type Services, type Unsubscribe } from './services.ts';
import { renderSoon } from './stand-in.ts';
import { base, buttons } from './styles/shared.ts';

/** The frame around every screen: navigation, notices, and the screen that the address names. */
export class AstroApp extends LitElement {
  static override properties = { services: { attribute: false }, screen: { reflect: true } };
  /** Set before the element is put into the document. */
  declare services: Services | undefined;
  /** Which screen is shown; an attribute, for the style sheet. */
  declare screen: ScreenName;

  static override styles = [base, buttons, appStyles];

  readonly #provider = new ContextProvider(this, { context: servicesContext });
  readonly #router = new Router(this);
  readonly #lazy = new LazyScreens(this);
  #subscriptions: readonly Unsubscribe[] = [];
  /** Resolves when all is known that whoever flies did; undefined once it is. */
  #past: Promise<void> | undefined;
  /** A screen has been shown: the first one is left as the browser shows it, in every later one somebody arrives. */
  #opened = false;
  #title = '';

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.services = undefined;
    this.screen = this.#router.route.screen;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('services')) this.#watch();
    // Where nobody has said who flies, that comes first, whatever the address asks for; a teacher does not fly.
    const { screen } = this.#router.route;
    this.screen = this.services && this.services.crew.flying === undefined && screen !== 'teacher' ? 'crew' : screen;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // A screen of several pages says for itself which one it shows.
    const title = titleOf(this.screen);
    if (title !== this.#title) document.title = this.#title = title;
    if (this.#opened && changed.has('screen')) void this.#arrive();
    this.#opened = this.services !== undefined;
  }

  #watch(): void {
    this.#unwatch();
    if (!this.services) return;
    this.#provider.setValue(this.services);
    const { crew, profile, recorder, settings } = this.services;
    applyLook(settings.value);
    this.#subscriptions = [
      crew.subscribe(() => this.requestUpdate()),
      settings.subscribe(() => {
        applyLook(settings.value);
        this.requestUpdate();
      }),
    ];
    // Where the log cannot be read, what the screens show is what is known.
    this.#past = !recorder.loaded || recorder.knows(profile) ? undefined : this.#learnPast(this.services);
  }

  async #learnPast(services: Services): Promise<void> {
    await services.recorder.know(services.profile);
    if (services !== this.services) return;
    this.#past = undefined;
    this.requestUpdate();
  }

  #unwatch(): void {
    for (const unsubscribe of this.#subscriptions) unsubscribe();
    this.#subscriptions = [];
  }

  /** Another screen is shown: whoever listens or tabs starts at its heading, whoever looks at its top. */
  async #arrive(): Promise<void> {
    window.scrollTo(0, 0);
    await Promise.all([this.#lazy.ready(this.screen), this.#past]);
    await this.updateComplete;
    const shown = this.renderRoot.querySelector<LitElement>('main > *');
    await shown?.updateComplete;
    // A screen of several pages has its headings in them, and goes there by itself.
    if (shown?.shadowRoot?.activeElement) return;
    const heading = (shown && headingIn(shown)) ?? this.renderRoot.querySelector('main');
    if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    heading?.focus({ preventScroll: true });
  }

  protected override render() {
    // The page's own shell stays in sight until there is something to show.
    if (!this.services) return html`<slot></slot>`;
    return html`
      <header>
        <nav aria-label=${msg('Main')}>
          <a class="home" href=${hrefOf('home')} aria-label=${msg('Astro Numbers, start page')}
            aria-current=${this.screen === 'home' ? 'page' : nothing}>${logo}<span>Astro Numbers</span></a>
          ${this.#link('mission', msg('Mission'))}
          ${this.#link('try', msg('Try it'))}
          ${this.#link('logbook', msg('Logbook'))}
          ${this.#link('about', msg('About'))}
        </nav>
        ${this.#renderChild(this.services)}
        <a class="gear" href=${hrefOf('settings')} aria-label=${msg('Settings')} title=${msg('Settings')}
          aria-current=${this.screen === 'settings' ? 'page' : nothing}>${gear}</a>
      </header>
      <app-notices></app-notices>
      <main tabindex="-1">${keyed(this.services.profile, this.#screen())}</main>`;
  }

  #link(screen: ScreenName, text: string): TemplateResult {
    return html`<a href=${hrefOf(screen)} aria-current=${this.screen === screen ? 'page' : nothing}>${text}</a>`;
  }

  /** Whose turn it is, and the way to change that. */
  #renderChild({ crew }: Services): TemplateResult {
    const child = crew.children.find(({ id }) => id === crew.flying);
    const label = child ? msg(str`${child.nickname} is flying. Change who flies`) : msg('Who is flying?');
    const { screen, rest } = this.#router.route;
    // Whoever changes that on the way to an assessment goes on with it.
    const next = screen === 'take' ? [screen, ...rest] : screen === 'crew' ? rest : [];
    return html`
      <a class="child" href=${hrefOf('crew', ...next)} aria-label=${label} aria-current=${this.screen === 'crew' ? 'page' : nothing}>
        <astronaut-picture look=${child?.astronaut ?? ''}></astronaut-picture>
        <bdi>${child?.nickname ?? nothing}</bdi></a>`;
  }

  #screen(): TemplateResult {
    if (this.screen === 'home') return html`<home-screen></home-screen>`;
    if (this.#past) return renderSoon();
    switch (this.screen) {
      case 'crew':
        return html`<crew-screen></crew-screen>`;
      case 'mission':
        return html`<mission-screen .begin=${beginOf(this.#router.route.rest[0])}></mission-screen>`;
      default:
        return this.#lazy.render(this.screen, this.#router.route.rest);
    }
  }
}

/** The first one, in whichever part of the screen it is. */
function headingIn({ shadowRoot }: Element): HTMLElement | undefined {
  for (const part of shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []) {
    const heading = part.localName === 'h1' ? part : headingIn(part);
    if (heading) return heading;
  }
  return undefined;
}

/** What the address asks to begin: #/mission/today. */
function beginOf(word: string | undefined): Begin | undefined {
  return word === 'new' || word === 'today' || word === 'placement' ? word : undefined;
}

const gear = html`
  <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round">
    <circle cx="12" cy="12" r="3.200"></circle>
    <path d="M10.300 2.500h3.400l.5 2.700 1.900 1.100 2.600-.9 1.700 2.900-2.100 1.800v2.200l2.100 1.800-1.700 2.900-2.600-.9-1.900 1.100-.5 2.700h-3.400l-.5-2.700-1.900-1.100-2.600.9-1.700-2.900 2.100-1.800V10.100L3.600 8.300l1.700-2.900 2.600.9 1.900-1.100z"></path>
  </svg>`;

const logo = html`
  <svg viewBox="0 0 32 32" aria-hidden="true">
    <circle cx="16" cy="16" r="16" fill="#10173c"></circle>
    <g transform="translate(16 16) rotate(35) scale(0.36)">
      <path fill="#e2553f" d="M-11 8C-22 14-24 26-22 34L-8 24zM11 8C22 14 24 26 22 34L8 24z"></path>
      <path fill="#f3f5ff" d="M0-40C14-26 17 0 11 25L-11 25C-17 0-14-26 0-40z"></path>
      <circle r="7" cy="-4" fill="#2b3a7d"></circle>
      <path fill="#ffc94d" d="M-8 28C-8 40-3 44 0 54 3 44 8 40 8 28z"></path>
    </g>
  </svg>`;

function titleOf(screen: ScreenName): string {
  const names: Readonly<Record<ScreenName, string>> = {
    home: '', mission: msg('Mission'), try: msg('Try it'), logbook: msg('Logbook'), about: msg('About'),
    crew: msg('Who is flying?'), check: msg('Tables check'), map: msg('My star map'), badges: msg('My badges'),
    settings: msg('Settings'), teacher: msg('Teachers'), sit: msg('Assessment'), take: msg('Take an assessment'),
  };
  return pageTitle(names[screen]);
}

customElements.define('astro-app', AstroApp);

declare global {
  interface HTMLElementTagNameMap {
    'astro-app': AstroApp;
  }
}
