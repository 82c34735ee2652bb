import { css, html, LitElement } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { base, buttons } from '../styles/shared.ts';

/** The digits on the pad have changed; `value` is what stands there now. */
export class PadChangeEvent extends Event {
  readonly value: string;

  constructor(value: string) {
    super('pad-change', { bubbles: true, composed: true });
    this.value = value;
  }
}

/**
 * Digits to tap instead of writing. Takes the digit keys and Backspace of a real keyboard too while it is on the page.
 * It shows no value itself: whoever uses it shows `value` where the answer stands.
 */
export class NumberPad extends LitElement {
  static override properties = {
    value: {},
    maxDigits: { type: Number, attribute: 'max-digits' },
    disabled: { type: Boolean },
  };
  declare value: string;
  declare maxDigits: number;
  declare disabled: boolean;

  static override styles = [base, buttons, css`
    .keys {
      display: grid;
      grid-template-columns: repeat(3, minmax(var(--target), 1fr));
      grid-auto-rows: minmax(var(--target), 1fr);
      gap: var(--space-2);
      height: 100%;
    }
    .button {
      font-size: clamp(1.5rem, 5vmin, 2.25rem);
      border-color: var(--edge);
      background: var(--surface);
    }
    .digits {
      font-weight: 400;
    }
    .zero {
      grid-column: 1 / span 2;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.value = '';
    this.maxDigits = 4;
    this.disabled = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#keyDown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#keyDown);
  }

  /** Takes the last digit away. */
  undo(): void {
    this.#set(this.value.slice(0, -1));
  }

  clear(): void {
    this.#set('');
  }

  readonly #keyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (/^\d$/.test(event.key)) this.#type(event.key);
    else if (event.key === 'Backspace' || event.key === 'Delete') this.undo();
    else return;
    event.preventDefault();
  };

  #type(digit: string): void {
    if (this.value.length < this.maxDigits) this.#set(this.value + digit);
  }

  #set(value: string): void {
    if (this.disabled || value === this.value) return;
    this.value = value;
    this.dispatchEvent(new PadChangeEvent(value));
  }

  protected override render() {
    const key = (digit: string) => html`
      <button type="button" class="button digits ${digit === '0' ? 'zero' : ''}" ?disabled=${this.disabled}
        @click=${() => this.#type(digit)}>${digit}</button>`;
    return html`
      <div class="keys" role="group" aria-label=${msg('Number keys')} @mousedown=${keepFocus}>
        ${['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map(key)}
        <button type="button" class="button" ?disabled=${this.disabled}
          aria-label=${msg('Delete')}
          @click=${() => this.undo()}>
          <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2"
            stroke-linecap="round" stroke-linejoin="round">
            <path d="M9 5h11v14H9l-6-7z M12 9.5l5 5 M17 9.5l-5 5"></path>
          </svg>
        </button>
      </div>`;
  }
}

/** A tap on a key must not take the focus: Enter would press that key again instead of ending the answer. */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

customElements.define('number-pad', NumberPad);

declare global {
  interface HTMLElementTagNameMap {
    'number-pad': NumberPad;
  }
}
