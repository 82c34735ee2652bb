import { css, html, LitElement } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { base, visuallyHidden } from '../styles/shared.ts';

/** More lights than these nobody sees one by one on a phone. */
const MOST_LIGHTS = 25;

/**
 * The time left: a light for each second, or for some of them where there are many, which go out one by one. Nothing moves,
 * nothing flashes.
 */
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
    const each = Math.ceil(this.total / MOST_LIGHTS);
    return html`
      <div role="timer" aria-label=${msg('Time left')}>
        <span class="visually-hidden">${msg(str`${this.left} s`)}</span>
        <div class="bar" aria-hidden="true">
          ${Array.from({ length: Math.ceil(this.total / each) }, (_, light) => html`<span class=${light * each < this.left ? 'on' : ''}></span>`)}
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
