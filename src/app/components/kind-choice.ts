import { css, html, LitElement } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { base, visuallyHidden } from '../styles/shared.ts';

/** One kind of question that can be chosen. */
export interface KindOption {
  readonly id: string;
  readonly sign: string;
  readonly name: string;
}

/** The child has chosen other kinds of question. */
export class KindsChangeEvent extends Event {
  readonly kinds: readonly string[];

  /** @param kinds ids, in the order of the options; at least one */
  constructor(kinds: readonly string[]) {
    super('kinds-change', { bubbles: true, composed: true });
    this.kinds = kinds;
  }
}

/** Big switches for the kinds of question. The last one that is on cannot be switched off. */
export class KindChoice extends LitElement {
  static override properties = {
    options: { attribute: false },
    chosen: { attribute: false },
    refused: { state: true },
  };
  declare options: readonly KindOption[];
  declare chosen: readonly string[];
  declare private refused: boolean;

  static override styles = [base, visuallyHidden, css`
    fieldset {
      min-width: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      margin-bottom: var(--space-2);
      font-weight: 600;
    }
    .options {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(5.5rem, 1fr));
      gap: var(--space-2);
    }
    label {
      position: relative;
      display: grid;
      justify-items: center;
      align-content: center;
      min-height: 84px;
      padding: var(--space-2) var(--space-1);
      border: 3px solid var(--edge);
      border-radius: var(--radius);
      color: var(--text-quiet);
      cursor: pointer;
      touch-action: manipulation;
      -webkit-tap-highlight-color: transparent;
    }
    label:hover {
      border-color: var(--text);
    }
    .sign {
      font-size: 2.25rem;
      line-height: 1.1;
    }
    .name {
      font-size: 0.9375rem;
    }
    .on {
      border-color: var(--accent);
      background: var(--surface-2);
      color: var(--text);
    }
    .tick {
      position: absolute;
      top: 5px;
      right: 6px;
      width: 18px;
      height: 18px;
      color: var(--accent);
    }
    input {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
    label:focus-within {
      outline: 3px solid var(--focus);
      outline-offset: 2px;
    }
    .hint {
      min-height: 1.5em;
      margin-top: var(--space-1);
      color: var(--text-quiet);
    }
    @media (forced-colors: active) {
      .on {
        background: Highlight;
        color: HighlightText;
        forced-color-adjust: none;
      }
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.options = [];
    this.chosen = [];
    this.refused = false;
  }

  #toggle(id: string, box: HTMLInputElement): void {
    const chosen = this.options
      .map((option) => option.id)
      .filter((other) => (other === id ? box.checked : this.chosen.includes(other)));
    this.refused = chosen.length === 0;
    if (this.refused) {
      box.checked = true;
      return;
    }
    this.chosen = chosen;
    this.dispatchEvent(new KindsChangeEvent(chosen));
  }

  protected override render() {
    return html`
      <fieldset>
        <legend>${msg('What do you want to practise?')}</legend>
        <div class="options">
          ${this.options.map(({ id, sign, name }) => {
            const on = this.chosen.includes(id);
            return html`
              <label class=${on ? 'on' : ''}>
                <input type="checkbox" .checked=${on}
                  @change=${(event: Event) => this.#toggle(id, event.target as HTMLInputElement)}>
                <span class="sign digits" aria-hidden="true">${sign}</span>
                <span class="name">${name}</span>
                ${on ? html`
                  <svg class="tick" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor"
                    stroke-width="4" stroke-linecap="round" stroke-linejoin="round"><path d="M4 13l5 6L20 6"></path></svg>`
                  : ''}
              </label>`;
          })}
        </div>
        <p class="hint" role="status">${this.refused ? msg('One has to stay on.') : ''}</p>
      </fieldset>`;
  }
}

customElements.define('kind-choice', KindChoice);

declare global {
  interface HTMLElementTagNameMap {
    'kind-choice': KindChoice;
  }
}
