import { css, html, LitElement } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { base } from '../styles/shared.ts';

/** How full the rocket's tank is: one cell for each right answer that the mission can have. */
export class FuelGauge extends LitElement {
  static override properties = { value: { type: Number }, max: { type: Number } };
  declare value: number;
  declare max: number;

  static override styles = [base, css`
    :host {
      flex: 1;
    }
    .gauge {
      display: flex;
      align-items: center;
      gap: var(--space-2);
    }
    svg {
      width: 24px;
      height: 24px;
      flex: none;
      color: var(--accent);
    }
    .cells {
      display: flex;
      flex: 1;
      gap: 3px;
      height: 20px;
      padding: 3px;
      border: 2px solid var(--edge);
      border-radius: 10px;
      background: var(--surface);
    }
    .cell {
      flex: 1;
      border-radius: 3px;
    }
    .cell:first-child {
      border-radius: 6px 3px 3px 6px;
    }
    .cell:last-child {
      border-radius: 3px 6px 6px 3px;
    }
    .full {
      background: var(--accent);
    }
    @media (prefers-reduced-motion: no-preference) {
      .full {
        animation: var(--still, fill 500ms ease-out);
      }
      @keyframes fill {
        from {
          transform: scaleX(0);
          transform-origin: left;
        }
      }
    }
    @media (forced-colors: active) {
      .full {
        background: CanvasText;
        forced-color-adjust: none;
      }
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.value = 0;
    this.max = 10;
  }

  protected override render() {
    return html`
      <div class="gauge" role="meter" aria-label=${msg('Fuel')} aria-valuemin="0" aria-valuemax=${this.max}
        aria-valuenow=${this.value} aria-valuetext=${msg(str`${this.value} of ${this.max}`)}>
        <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2"
          stroke-linejoin="round" stroke-linecap="round">
          <path d="M4 21V5a2 2 0 0 1 2-2h6a2 2 0 0 1 2 2v16 M2.5 21h13 M7 7h4v4H7z"></path>
          <path d="M14 12h1.500a2 2 0 0 1 2 2v3a1.75 1.75 0 0 0 3.5 0V9l-3-3.5"></path>
        </svg>
        <div class="cells">
          ${Array.from({ length: this.max }, (_, i) => html`<span class="cell ${i < this.value ? 'full' : ''}"></span>`)}
        </div>
      </div>`;
  }
}

customElements.define('fuel-gauge', FuelGauge);

declare global {
  interface HTMLElementTagNameMap {
    'fuel-gauge': FuelGauge;
  }
}
