import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { PICTURES, SEQUENCE, type Picture } from '../../core/crew/pictures.ts';
import { base, buttons } from '../styles/shared.ts';
import { loginPictureName, loginPictures } from './login-pictures.ts';

/** As many pictures as make a sequence were tapped. */
export class PicturesEvent extends Event {
  readonly pictures: readonly Picture[];

  constructor(pictures: readonly Picture[]) {
    super('pictures', { bubbles: true, composed: true });
    this.pictures = pictures;
  }
}

/**
 * Nine pictures to tap, and a place for each of the three. What was tapped is shown as a dot: friends look on.
 * @fires pictures
 */
export class PictureKeys extends LitElement {
  static override properties = { disabled: { type: Boolean }, open: { type: Boolean }, tapped: { state: true } };
  declare disabled: boolean;
  /** Shows what was tapped, to whoever chooses. */
  declare open: boolean;
  declare private tapped: readonly Picture[];

  static override styles = [base, buttons, css`
    .keys,
    .places {
      display: grid;
      grid-template-columns: repeat(3, minmax(64px, 1fr));
      gap: var(--space-2);
      max-width: 20rem;
      margin-inline: auto;
    }
    .places {
      max-width: 14rem;
      margin-bottom: var(--space-3);
    }
    .place {
      display: grid;
      place-items: center;
      aspect-ratio: 1;
      border: 3px dashed var(--edge);
      border-radius: var(--radius);
    }
    .place svg {
      width: 70%;
    }
    .place.full {
      border-style: solid;
      border-color: var(--accent);
    }
    .button {
      padding: var(--space-2);
      background: var(--surface);
    }
    .button svg {
      width: min(64px, 100%);
      height: auto;
    }
    .back {
      display: flex;
      width: fit-content;
      margin: var(--space-3) auto 0;
    }
    .back svg {
      width: 28px;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.disabled = false;
    this.open = false;
    this.tapped = [];
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.keys button')?.focus();
  }

  protected override render(): TemplateResult {
    const { tapped } = this;
    return html`
      <div class="places" role="img" aria-label=${msg(str`${tapped.length} of ${SEQUENCE} tapped`)}>
        ${Array.from({ length: SEQUENCE }, (_, place) => this.#renderPlace(tapped[place]))}
      </div>
      <div class="keys">${PICTURES.map((picture) => html`
        <button type="button" class="button" aria-label=${loginPictureName(picture)} ?disabled=${this.disabled}
          @click=${() => this.#tap(picture)}><svg viewBox="0 0 48 48" aria-hidden="true">${loginPictures[picture]}</svg></button>`)}
      </div>
      <button type="button" class="button plain back" aria-label=${msg('Take the last picture back')}
        ?disabled=${this.disabled || tapped.length === 0} @click=${() => (this.tapped = tapped.slice(0, -1))}>
        <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"
          stroke-linejoin="round"><path d="M9 5h11v14H9l-6-7z M12 9.5l5 5 M17 9.5l-5 5"></path></svg>
      </button>`;
  }

  #renderPlace(picture: Picture | undefined): TemplateResult {
    return html`
      <span class="place ${picture ? 'full' : ''}">${picture === undefined ? nothing : html`
        <svg viewBox="0 0 48 48">${this.open ? loginPictures[picture] : dot}</svg>`}</span>`;
  }

  #tap(picture: Picture): void {
    const tapped = [...this.tapped, picture];
    this.tapped = tapped.length < SEQUENCE ? tapped : [];
    if (tapped.length === SEQUENCE) this.dispatchEvent(new PicturesEvent(tapped));
  }
}

const dot = svg`<circle cx="24" cy="24" r="12" fill="currentColor"></circle>`;

customElements.define('picture-keys', PictureKeys);

declare global {
  interface HTMLElementTagNameMap {
    'picture-keys': PictureKeys;
  }
}
