import { css, html, LitElement } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { base, visuallyHidden } from '../styles/shared.ts';

/** The time left for a question: a light for each second, which go out one by one. Nothing moves, nothing flashes. */
export class TimeBar extends LitElement {
  static override properties = { left: { type: Number }, total: { type: Number } };
  /** Whole seconds. */
  declare left: number;
  declare total: number;

  static override styles = [base, visuallyHidden, css`
    :host {
      flex: 1;
    }
    .bar {
      display: flex;
      gap: 4px;
      height: 20px;
    }
    .bar span {
      flex: 1;
      border: 2px solid var(--edge);
      border-radius: 6px;
    }
    .bar .on {
      border-color: var(--accent);
      background: var(--accent);
    }
    @media (prefers-reduced-motion: no-preference) {
      .bar span {
        transition: var(--still, background-color 300ms);
      }
    }
    @media (forced-colors: active) {
      .bar .on {
        background: CanvasText;
        forced-color-adjust: none;
      }
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.left = 0;
    this.total = 0;
  }

  /** A timer is read when it is asked for, and not each second aloud. */
  protected override render() {
    return html`
      <div role="timer" aria-label=${msg('Time left')}>
        <span class="visually-hidden">${msg(str`${this.left} s`)}</span>
        <div class="bar" aria-hidden="true">
          ${Array.from({ length: this.total }, (_, second) => html`<span class=${second < this.left ? 'on' : ''}></span>`)}
        </div>
      </div>`;
  }
}

customElements.define('time-bar', TimeBar);

declare global {
  interface HTMLElementTagNameMap {
    'time-bar': TimeBar;
  }
}
