import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { base, buttons } from '../styles/shared.ts';
import { speech } from './speech.ts';

/** A loudspeaker that reads `text` aloud; nothing where the device has no voice for it. */
export class SayButton extends LitElement {
  static override properties = { text: {} };
  declare text: string;

  static override styles = [base, buttons, css`
    :host {
      flex: none;
      display: inline-block;
      vertical-align: middle;
    }
    .button {
      padding: 0;
    }
    svg {
      color: var(--accent);
    }
  `];

  #unsubscribe: (() => void) | undefined;
  #talking = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.text = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = speech.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#hush();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get('text') !== undefined) this.#hush();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!speech.voice || this.text === '') return nothing;
    return html`
      <button type="button" class="button plain" aria-label=${msg('Read aloud')} title=${msg('Read aloud')}
        @mousedown=${keepFocus} @click=${this.#say}>
        <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"
          stroke-linejoin="round"><path fill="currentColor" d="M4 9.500v5h3.500L12 18.500v-13L7.500 9.500z"></path>
          <path d="M15 9.500c1.300 1.500 1.300 3.500 0 5M18 7c2.600 3 2.600 7 0 10"></path></svg>
      </button>`;
  }

  #say(): void {
    this.#talking = true;
    speech.say(this.text);
  }

  /** What is gone from the screen is not talked about any more; what another button says is not cut off. */
  #hush(): void {
    if (this.#talking) speech.hush();
    this.#talking = false;
  }
}

/** Enter goes on meaning "Done". */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

customElements.define('say-button', SayButton);

declare global {
  interface HTMLElementTagNameMap {
    'say-button': SayButton;
  }
}
