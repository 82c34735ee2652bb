import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { base, buttons } from '../styles/shared.ts';
import { shownNumber } from './formats.ts';
import { PadChangeEvent } from './number-pad.ts';

/**
 * An answer that is tapped instead of written: one of the options, or, `several`, all of them in turn, with a space between.
 * Takes the options' own keys and Backspace of a real keyboard too. It shows no value itself, but which options are in it.
 * @fires pad-change
 */
export class TapChoice extends LitElement {
  static override properties = {
    options: { attribute: false },
    several: { type: Boolean },
    value: {},
    disabled: { type: Boolean },
  };
  /** `<`, or a number as the log spells it. No two are the same. */
  declare options: readonly string[];
  declare several: boolean;
  declare value: string;
  declare disabled: boolean;

  static override styles = [base, buttons, css`
    .options {
      display: flex;
      flex-wrap: wrap;
      align-content: center;
      justify-content: center;
      gap: var(--space-3);
      height: 100%;
    }
    .button {
      position: relative;
      flex: 1 1 26%;
      min-height: clamp(72px, 14vh, 150px);
      padding: var(--space-2);
      background: var(--surface);
      font-size: clamp(2.5rem, 9vmin, 4.5rem);
      font-weight: 400;
    }
    .several .button {
      flex-basis: 42%;
      font-size: clamp(2rem, 7vmin, 3.5rem);
    }
    .several .button[aria-pressed='true'] {
      background: var(--surface-2);
    }
    /* Its name says the place; as text of the button it would be read as a digit of the number. */
    .button[data-place]::before {
      content: attr(data-place);
      position: absolute;
      top: 4px;
      left: 8px;
      font-size: 1.125rem;
      font-weight: 700;
      color: var(--accent);
    }
    @media (max-height: 480px) {
      .button {
        min-height: 60px;
        font-size: 2rem;
      }
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.options = [];
    this.several = this.disabled = false;
    this.value = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#keyDown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#keyDown);
  }

  /** Takes back what was tapped last. */
  undo(): void {
    this.#set(this.#tapped.slice(0, -1));
  }

  clear(): void {
    this.#set([]);
  }

  get #tapped(): readonly string[] {
    return this.value === '' ? [] : this.value.split(' ');
  }

  readonly #keyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.key === 'Backspace' || event.key === 'Delete') this.undo();
    else if (this.options.includes(event.key)) this.#tap(event.key);
    else return;
    event.preventDefault();
  };

  /** What is in its place already stays there: "Undo" takes it back. */
  #tap(option: string): void {
    if (!this.several) this.#set([option]);
    else if (!this.#tapped.includes(option)) this.#set([...this.#tapped, option]);
  }

  #set(tapped: readonly string[]): void {
    const value = tapped.join(' ');
    if (this.disabled || value === this.value) return;
    this.value = value;
    this.dispatchEvent(new PadChangeEvent(value));
  }

  protected override render() {
    return html`
      <div class="options ${this.several ? 'several' : ''}" role="group" aria-label=${msg('Answers to tap')} @mousedown=${keepFocus}>
        ${this.options.map((option) => {
          const place = this.#tapped.indexOf(option) + 1;
          return html`
            <button type="button" class="button digits" ?disabled=${this.disabled} aria-pressed=${place > 0}
              data-place=${this.several && place > 0 ? place : nothing} aria-label=${this.#name(option, place)} @click=${() => this.#tap(option)}>
              ${shownNumber(option)}</button>`;
        })}
      </div>`;
  }

  #name(option: string, place: number): string {
    switch (option) {
      case '<': return msg('is less than');
      case '=': return msg('is the same as');
      case '>': return msg('is more than');
    }
    const number = shownNumber(option);
    return this.several && place > 0 ? msg(str`${number}, in place ${place}`) : number;
  }
}

/** A tap must not take the focus: Enter would tap the same again instead of ending the answer. */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

customElements.define('tap-choice', TapChoice);

declare global {
  interface HTMLElementTagNameMap {
    'tap-choice': TapChoice;
  }
}
