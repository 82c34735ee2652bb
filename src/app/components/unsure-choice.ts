import { css, html, LitElement } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { base, buttons } from '../styles/shared.ts';
import { shownNumber } from './formats.ts';
import './say-button.ts';
import { steps } from './step-icons.ts';

/** The child says what it wrote: one of the readings that were offered. */
export class ChooseEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super('choose', { bubbles: true, composed: true });
    this.text = text;
  }
}

/**
 * Asks the child what it wrote, where the ink could be several numbers.
 * @fires choose, write-again
 */
export class UnsureChoice extends LitElement {
  static override properties = { options: { attribute: false }, disabled: { type: Boolean } };
  /** Readings, most probable first; none where the ink could not be read at all. */
  declare options: readonly string[];
  declare disabled: boolean;

  static override styles = [base, buttons, css`
    .ask {
      display: grid;
      gap: var(--space-3);
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
    .row > * {
      flex: 1;
    }
    .option {
      min-height: 72px;
      border-color: var(--accent);
      font-size: 2.25rem;
      font-weight: 400;
    }
    @media (max-height: 480px) {
      .ask {
        gap: var(--space-2);
      }
      h2 {
        font-size: 1.125rem;
      }
      .row {
        flex-wrap: nowrap;
      }
      .row .button {
        min-height: var(--target);
        padding-block: 0;
        font-size: 1rem;
      }
      .row .option {
        min-height: 52px;
        font-size: 1.75rem;
      }
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.options = [];
    this.disabled = false;
  }

  /** Puts the reader of the screen, or the tab key, at the question. */
  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  protected override render() {
    return html`
      <div class="ask">
        <h2 tabindex="-1">${question(this.options.map(shownNumber))} <say-button .text=${question(this.options)}></say-button></h2>
        <div class="row">
          ${this.options.map((text) => html`
            <button type="button" class="button option digits" ?disabled=${this.disabled}
              @click=${() => this.dispatchEvent(new ChooseEvent(text))}>${shownNumber(text)}</button>`)}
          <button type="button" class="button" ?disabled=${this.disabled} @click=${this.#writeAgain}>
            ${steps.write}${msg('Write again')}</button>
        </div>
      </div>`;
  }

  #writeAgain(): void {
    this.dispatchEvent(new Event('write-again', { bubbles: true, composed: true }));
  }
}

function question(options: readonly string[]): string {
  const [first, second, third] = options;
  if (first === undefined) return msg("I can't read that yet");
  if (second === undefined) return msg(str`Is this ${first}?`);
  if (third === undefined) return msg(str`Is this ${first} or ${second}?`);
  return msg(str`Is this ${first}, ${second} or ${third}?`);
}

customElements.define('unsure-choice', UnsureChoice);

declare global {
  interface HTMLElementTagNameMap {
    'unsure-choice': UnsureChoice;
  }
}
