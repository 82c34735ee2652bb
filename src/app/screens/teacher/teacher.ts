import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { TEACHER } from '../../../core/assessment/assessment.ts';
import { WatchedServices } from '../../observe.ts';
import { base, buttons, screen } from '../../styles/shared.ts';
import { PAGES, teacherHref, type TeacherPage } from './pages.ts';

/** The teacher's area: its navigation, and the page that the address names. */
export class TeacherScreen extends LitElement {
  static override properties = { rest: { attribute: false }, known: { state: true } };
  /** What follows `#/teacher` in the address: a page, and what that page asks for. */
  declare rest: readonly string[];
  /** What the teacher did has been read from the log. */
  declare private known: boolean;

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
    @media print {
      nav {
        display: none;
      }
    }
  `];

  readonly #services = new WatchedServices(this, ({ recorder }) => [recorder]);
  readonly #pages = new Map<TeacherPage, 'loading' | 'loaded' | 'failed'>();

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.rest = [];
    this.known = false;
  }

  protected override willUpdate(): void {
    const services = this.#services.value;
    if (services && !this.known) void services.recorder.know(TEACHER).then(() => {
      this.known = true;
    });
  }

  protected override render() {
    if (!this.#services.value || !this.known) return nothing;
    const [name = '', ...rest] = this.rest;
    const page = PAGES.find((one) => one.name === name) ?? PAGES[0];
    return html`
      <div class="screen">
        <nav aria-label=${msg('Teachers')}>
          ${PAGES.map((one) => one.title && html`
            <a class="button" href=${teacherHref(one.name)} aria-current=${one === page ? 'page' : nothing}>${one.title()}</a>`)}
        </nav>
        ${page && this.#renderPage(page, rest)}
      </div>`;
  }

  #renderPage(page: TeacherPage, rest: readonly string[]): TemplateResult {
    const state = this.#pages.get(page) ?? this.#load(page);
    if (state === 'loaded') return page.render(rest);
    return html`<p role="status">${state === 'loading' ? msg('One moment …') : msg('This page did not arrive')}</p>`;
  }

  #load(page: TeacherPage): 'loading' {
    const arrived = (state: 'loaded' | 'failed') => () => {
      this.#pages.set(page, state);
      this.requestUpdate();
    };
    this.#pages.set(page, 'loading');
    page.load().then(arrived('loaded'), arrived('failed'));
    return 'loading';
  }
}

customElements.define('teacher-screen', TeacherScreen);

declare global {
  interface HTMLElementTagNameMap {
    'teacher-screen': TeacherScreen;
  }
}
