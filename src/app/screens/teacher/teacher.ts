import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { TEACHER } from '../../../core/assessment/assessment.ts';
import { WatchedServices } from '../../observe.ts';
import { renderNotArrived } from '../../stand-in.ts';
import type { Services } from '../../services.ts';
import { pageTitle } from '../../page-title.ts';
import { base, buttons, screen } from '../../styles/shared.ts';
import { IdleLock } from './idle-lock.ts';
import { PAGES, teacherHref, type TeacherPage } from './pages.ts';
import './pin-gate.ts';

/** The teacher's area: the PIN, its navigation, and the page that the address names. Whoever leaves it locks it. */
export class TeacherScreen extends LitElement {
  static override properties = { rest: { attribute: false }, known: { state: true }, open: { state: true } };
  /** What follows `#/teacher` in the address: a page, and what that page asks for. */
  declare rest: readonly string[];
  /** What the teacher did has been read from the log. */
  declare private known: boolean;
  /** The PIN was given. */
  declare private open: boolean;

  static override styles = [base, buttons, screen, css`
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
      margin-block-end: var(--space-4);
    }
    nav [aria-current] {
      border-color: var(--accent);
    }
    .message {
      display: grid;
      gap: var(--space-4);
      justify-items: start;
    }
    .lock {
      margin-inline-start: auto;
    }
    @media (max-width: 480px) {
      nav {
        gap: var(--space-1);
      }
      nav .button {
        padding-inline: var(--space-2);
        font-size: 0.9375rem;
      }
    }
    .lock svg {
      width: 20px;
      height: 20px;
    }
    @media print {
      nav {
        display: none;
      }
      .screen {
        max-width: none;
        padding: 0;
      }
    }
  `];

  readonly #services = new WatchedServices(this, ({ recorder }) => [recorder]);
  readonly #idle = new IdleLock(this, () => this.#services.value?.clock, () => void this.#lock());
  readonly #pages = new Map<TeacherPage, 'loading' | 'loaded' | 'failed'>();

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.rest = [];
    this.known = false;
    this.open = false;
  }

  protected override willUpdate(): void {
    const services = this.#services.value;
    if (services && !this.known) void services.recorder.know(TEACHER).then(() => {
      if (!this.known) void readAhead(services);
      this.known = true;
    });
  }

  get #page(): TeacherPage | undefined {
    return PAGES.find(({ name }) => name === this.rest[0]) ?? PAGES[0];
  }

  protected override updated(changed: PropertyValues): void {
    // What was under way when the area was left comes too late to name the tab.
    if (this.isConnected) document.title = pageTitle(this.open ? this.#page?.title() ?? '' : '', msg('Teachers'));
    const another = changed.has('rest') && changed.get('rest') !== undefined && this.open;
    if (another || (this.known && changed.has('known'))) void this.#arrive();
  }

  protected override render() {
    if (!this.#services.value || !this.known) return nothing;
    if (!this.open) return html`<div class="screen"><pin-gate @area-opened=${this.#enter}></pin-gate></div>`;
    const page = this.#page;
    return html`
      <div class="screen">
        <nav aria-label=${msg('Teachers')}>
          ${PAGES.filter(({ under }) => under === undefined).map((one) => html`
            <a class="button" href=${teacherHref(one.name)} aria-current=${one === page ? 'page' : one.name === page?.under ? 'true' : nothing}>${one.title()}</a>`)}
          <button type="button" class="button plain lock" @click=${() => void this.#lock()}>${padlock}${msg('Lock')}</button>
        </nav>
        <div class="page">${page && this.#renderPage(page, this.rest.slice(1))}</div>
      </div>`;
  }

  #renderPage(page: TeacherPage, rest: readonly string[]): TemplateResult {
    const state = this.#pages.get(page) ?? this.#load(page);
    if (state === 'loading') return html`<p role="status">${msg('One moment …')}</p>`;
    return state === 'loaded' ? page.render(rest) : renderNotArrived();
  }

  #load(page: TeacherPage): 'loading' {
    const arrived = (state: 'loaded' | 'failed') => () => {
      this.#pages.set(page, state);
      this.requestUpdate();
      void this.#arrive();
    };
    this.#pages.set(page, 'loading');
    page.load().then(arrived('loaded'), arrived('failed'));
    return 'loading';
  }

  readonly #enter = (): void => {
    this.#idle.touch();
    this.open = true;
    void this.#arrive();
  };

  async #lock(): Promise<void> {
    if (!this.open) return;
    this.open = false;
    await this.#arrive();
  }

  /** Another page is shown: whoever listens or tabs starts at its heading. */
  async #arrive(): Promise<void> {
    window.scrollTo(0, 0);
    await this.updateComplete;
    const shown = this.renderRoot.querySelector<Partial<LitElement> & Element>('pin-gate, .page > *');
    await shown?.updateComplete;
    (shown?.shadowRoot ?? shown)?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }
}

/** Years of results are read while the PIN is typed. */
async function readAhead({ exchange }: Services): Promise<void> {
  try {
    await (await exchange()).results.all();
  } catch {
    // The page that shows them tries again, and says why.
  }
}

const padlock = html`
  <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.500" stroke-linejoin="round">
    <path d="M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4"></path></svg>`;

customElements.define('teacher-screen', TeacherScreen);

declare global {
  interface HTMLElementTagNameMap {
    'teacher-screen': TeacherScreen;
  }
}
