import { css, html, LitElement, nothing } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { isWritable } from '../../core/attempt/marking.ts';
import type { Alphabet } from '../../core/practice/question.ts';
import { base, buttons } from '../styles/shared.ts';
import { shownNumber } from './formats.ts';
import { typedSign } from './typed-sign.ts';

/** The digits on the pad have changed; `value` is what stands there now. */
export class PadChangeEvent extends Event {
  readonly value: string;

  constructor(value: string) {
    super('pad-change', { bubbles: true, composed: true });
    this.value = value;
  }
}

/**
 * Digits to tap instead of writing, and the signs that the alphabet has besides. Takes these keys and Backspace of a
 * real keyboard too while it is on the page.
 * It shows no value itself: whoever uses it shows `value` where the answer stands.
 */
export class NumberPad extends LitElement {
  static override properties = {
    value: {},
    maxDigits: { type: Number, attribute: 'max-digits' },
    disabled: { type: Boolean },
    alphabet: {},
  };
  declare value: string;
  declare maxDigits: number;
  declare disabled: boolean;
  declare alphabet: Alphabet;

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
    .wide {
      grid-column: 1 / span 2;
    }
    .last {
      grid-column: 1 / -1;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.value = '';
    this.maxDigits = 4;
    this.disabled = false;
    this.alphabet = 'whole';
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
    const sign = typedSign(event.key, this.alphabet);
    if (sign !== undefined) this.#type(sign);
    else if (event.key === 'Backspace' || event.key === 'Delete') this.undo();
    else return;
    event.preventDefault();
  };

  /** What would make no number, a second point or a minus behind a digit, does nothing. */
  #type(sign: string): void {
    const value = this.value + sign;
    const digits = value.replace(/\D/g, '').length;
    if (digits <= this.maxDigits && isWritable(value, this.alphabet)) this.#set(value);
  }

  #set(value: string): void {
    if (this.disabled || value === this.value) return;
    this.value = value;
    this.dispatchEvent(new PadChangeEvent(value));
  }

  protected override render() {
    const { alphabet } = this;
    const key = (sign: string, name?: string, shape = '') => html`
      <button type="button" class="button digits ${shape}" ?disabled=${this.disabled} aria-label=${name ?? nothing}
        @click=${() => this.#type(sign)}>${shownNumber(sign)}</button>`;
    return html`
      <div class="keys" role="group" aria-label=${msg('Number keys')} @mousedown=${keepFocus}>
        ${['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => key(digit))}
        ${alphabet === 'whole' ? nothing : key('-', msg('Minus'))}
        ${key('0', undefined, alphabet === 'whole' ? 'wide' : '')}
        ${alphabet === 'decimal' ? key('.', msg('Point')) : nothing}
        <button type="button" class="button ${alphabet === 'decimal' ? 'last' : ''}" ?disabled=${this.disabled}
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
