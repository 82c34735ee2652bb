import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import type { Child } from '../../../core/crew/child.ts';
import { picturesOf, PICTURES, SEQUENCE, type Picture } from '../../../core/crew/pictures.ts';
import { integerBetween, mulberry32 } from '../../../core/random.ts';
import { loginPictureName, loginPictures } from '../../components/login-pictures.ts';
import { WatchedServices } from '../../observe.ts';
import type { Services } from '../../services.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons, cards } from '../../styles/shared.ts';
import { printStyles } from './print-styles.ts';
import { page } from './teacher-styles.ts';

/** The picture logins of the children of this device: seen, made anew, taken away, printed. */
export class PictureLogins extends LitElement {
  static override properties = { shown: { state: true } };
  /** The pictures are on the screen: not before they are asked for, as children look on. */
  declare private shown: boolean;

  readonly #services = new WatchedServices(this, ({ crew }) => [crew]);

  static override styles = [base, buttons, cards, forms, page, printStyles, css`
    ul {
      display: grid;
      gap: var(--space-2);
      margin: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2) var(--space-3);
      min-height: 64px;
      border-bottom: 1px dashed #666;
      break-inside: avoid;
    }
    bdi {
      flex: 1 1 8rem;
      overflow-wrap: anywhere;
      font-size: 1.125rem;
      font-weight: 600;
    }
    svg {
      width: 56px;
      stroke-width: 2;
      stroke-linejoin: round;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.shown = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const services = this.#services.value;
    if (!services || services.crew.children.length === 0) return nothing;
    return html`
      <section class="card">
        <h2 class="screen-only">${msg('Picture logins of this device')}</h2>
        <div class="actions screen-only">
          <button type="button" class="button" aria-pressed=${this.shown} @click=${() => { this.shown = !this.shown; }}>
            ${this.shown ? msg('Hide the pictures') : msg('Show the pictures')}</button>
          ${this.shown ? html`<button type="button" class="button" @click=${() => window.print()}>${msg('Print')}</button>` : nothing}
        </div>
        ${this.shown ? html`<ul class="sheet">${services.crew.children.map((child) => html`<li>${renderChild(services, child)}</li>`)}</ul>` : nothing}
      </section>`;
  }
}

function renderChild({ crew, seed }: Services, { id, nickname, lock }: Child): TemplateResult {
  const pictures = lock && picturesOf(lock);
  return html`
    <bdi>${nickname}</bdi>
    ${pictures ? pictures.map(renderPicture) : html`<span>${lock ? msg('Pictures of a newer version') : msg('No pictures')}</span>`}
    <button type="button" class="button screen-only" aria-label=${msg(str`New pictures for ${nickname}`)}
      @click=${() => void crew.setPictures(id, drawn(seed()))}>${msg('New pictures')}</button>
    ${lock ? html`<button type="button" class="button screen-only" aria-label=${msg(str`Take away the pictures of ${nickname}`)}
      @click=${() => void crew.setPictures(id)}>${msg('Take away')}</button>` : nothing}`;
}

function renderPicture(picture: Picture): TemplateResult {
  return html`<svg viewBox="0 0 48 48" role="img" aria-label=${loginPictureName(picture)}>${svg`${loginPictures[picture]}`}</svg>`;
}

function drawn(seed: number): readonly Picture[] {
  const random = mulberry32(seed);
  return Array.from({ length: SEQUENCE }, () => PICTURES[integerBetween(random, 0, PICTURES.length - 1)] ?? 'sun');
}

customElements.define('picture-logins', PictureLogins);

declare global {
  interface HTMLElementTagNameMap {
    'picture-logins': PictureLogins;
  }
}
