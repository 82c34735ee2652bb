import { css, html, LitElement, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { opens, type PictureLock } from '../../core/crew/pictures.ts';
import { base } from '../styles/shared.ts';
import type { PicturesEvent } from './picture-keys.ts';
import './picture-keys.ts';
import './say-button.ts';

/** Ms to wait after the first wrong try, twice as long after each further one, and never longer than the last. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 8000;

/**
 * Asks for a child's pictures until they are right. Whoever tries and tries waits a little longer each time.
 * @fires unlocked
 */
export class PictureLockElement extends LitElement {
  static override properties = { lock: { attribute: false }, state: { state: true } };
  declare lock: PictureLock | undefined;
  declare private state: 'asked' | 'waiting' | 'wrong';
  #wait = FIRST_WAIT;
  #timer: ReturnType<typeof setTimeout> | undefined;

  static override styles = [base, css`
    p {
      min-height: 1.75em;
      margin-bottom: var(--space-2);
      font-size: 1.125rem;
      text-align: center;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.state = 'asked';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult {
    const words = { asked: msg('Tap your three pictures.'), waiting: msg('Those are other pictures. Think for a moment …'), wrong: msg('Now try once more.') };
    return html`
      <p role="status">${words[this.state]} <say-button .text=${words[this.state]}></say-button></p>
      <picture-keys ?disabled=${this.state === 'waiting'} @pictures=${(event: PicturesEvent) => this.#try(event)}></picture-keys>`;
  }

  #try(event: PicturesEvent): void {
    event.stopPropagation();
    if (this.lock && opens(this.lock, event.pictures)) return void this.dispatchEvent(new Event('unlocked'));
    this.state = 'waiting';
    this.#timer = setTimeout(() => {
      this.state = 'wrong';
      void this.updateComplete.then(() => this.renderRoot.querySelector('picture-keys')?.focus());
    }, this.#wait);
    this.#wait = Math.min(2 * this.#wait, LONGEST_WAIT);
  }
}

customElements.define('picture-lock', PictureLockElement);

declare global {
  interface HTMLElementTagNameMap {
    'picture-lock': PictureLockElement;
  }
}
