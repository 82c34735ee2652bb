import { css, html, LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { base, fields, tiles } from '../styles/shared.ts';
import './say-button.ts';
import { tick } from './tick.ts';

export interface TileOption {
  readonly value: string;
  readonly name: string;
  /** Says the same to whoever does not read. */
  readonly picture: TemplateResult;
}

/** Another tile was chosen. */
export class TileChangeEvent extends Event {
  readonly value: string;

  constructor(value: string) {
    super('tile-change', { bubbles: true, composed: true });
    this.value = value;
  }
}

/**
 * One of a few, each a tile with a picture and a word.
 * @fires tile-change
 */
export class TileChoice extends LitElement {
  static override properties = { legend: {}, options: { attribute: false }, value: {} };
  declare legend: string;
  declare options: readonly TileOption[];
  declare value: string;

  static override styles = [base, fields, tiles, css`
    .tiles {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(5.5rem, 1fr));
      gap: var(--space-2);
    }
    /* Beside the legend, in the corner: inside the fieldset it would hang from the first tile. */
    :host {
      position: relative;
    }
    say-button {
      position: absolute;
      top: 0;
      right: 0;
    }
    legend {
      padding-right: var(--target);
    }
    .tile {
      gap: 2px;
      min-height: 92px;
    }
    .tile > svg:not(.tick) {
      width: 48px;
      height: 48px;
    }
  `];

  constructor() {
    super();
    this.legend = '';
    this.options = [];
    this.value = '';
  }

  protected override render(): TemplateResult {
    return html`
      <say-button .text=${this.#aloud()}></say-button>
      <fieldset>
        <legend>${this.legend}</legend>
        <div class="tiles">${this.options.map(({ value, name, picture }) => html`
          <label class="tile">
            <input type="radio" name="choice" .checked=${live(value === this.value)} @change=${() => this.#choose(value)}>
            ${picture}
            <span class="name">${name}</span>
            ${value === this.value ? tick : ''}
          </label>`)}</div>
      </fieldset>`;
  }

  #aloud(): string {
    const chosen = this.options.find(({ value }) => value === this.value);
    return `${this.legend}: ${chosen?.name ?? ''}.`;
  }

  #choose(value: string): void {
    this.value = value;
    this.dispatchEvent(new TileChangeEvent(value));
  }
}

customElements.define('tile-choice', TileChoice);

declare global {
  interface HTMLElementTagNameMap {
    'tile-choice': TileChoice;
  }
}
