import { css, html, LitElement, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { percent } from './formats.ts';

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * The ten probabilities of one digit, and what is left: that it is none. A table, so that a screen reader walks through
 * it by digit; the bars are the same numbers for the eye.
 */
export class DigitBars extends LitElement {
  static override properties = {
    probabilities: { attribute: false },
    digit: { type: Number },
    label: { type: String },
  };

  static override styles = css`
    :host {
      display: block;
      position: relative;
      color: var(--text, #eef2ff);
      font-variant-numeric: tabular-nums;
    }

    :host([hidden]) {
      display: none;
    }

    table {
      inline-size: 100%;
      border-collapse: collapse;
      table-layout: fixed;
    }

    caption {
      padding-block-end: var(--space-1, 4px);
      text-align: start;
      color: var(--text-quiet, #c3cbe2);
    }

    .spoken {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    th {
      inline-size: 1.5em;
      padding: 0;
      font-family: var(--font-digits, inherit);
      font-weight: 400;
      text-align: start;
    }

    /* In a fixed layout the first row decides: the bars get all that the digits leave. */
    th + th {
      inline-size: auto;
    }

    td {
      padding: 0.15em 0;
    }

    .row {
      display: flex;
      align-items: center;
      gap: var(--space-2, 8px);
    }

    svg {
      flex: 1;
      min-inline-size: 3rem;
      block-size: 0.8em;
    }

    .track {
      fill: var(--edge, #8a94ad);
      opacity: 0.35;
    }

    .bar {
      fill: var(--text-quiet, #c3cbe2);
    }

    .percent {
      flex: none;
      inline-size: 3.5em;
      text-align: end;
    }

    .best th,
    .best .percent {
      font-weight: 700;
    }

    .best .bar {
      fill: var(--accent, #ffd166);
    }

    @media (forced-colors: active) {
      svg {
        forced-color-adjust: none;
      }

      .track {
        fill: GrayText;
      }

      .bar {
        fill: CanvasText;
      }

      .best .bar {
        fill: Highlight;
      }
    }
  `;

  /** Ten numbers from 0 to 1; index = digit. Missing or useless ones count as 0. */
  declare probabilities: Float32Array | readonly number[];
  /** The digit to mark as the one read; undefined where it was taken for none. */
  declare digit: number | undefined;
  /** The caption; "How sure the network is" where none is given. */
  declare label: string | undefined;

  constructor() {
    super();
    this.probabilities = [];
    updateWhenLocaleChanges(this);
  }

  protected override render(): TemplateResult {
    return html`
      <table>
        <caption>${this.label ?? msg('How sure the network is')}</caption>
        <thead>
          <tr>
            <th scope="col"><span class="spoken">${msg('Digit')}</span></th>
            <th scope="col"><span class="spoken">${msg('Probability')}</span></th>
          </tr>
        </thead>
        <tbody>${this.#rows()}</tbody>
      </table>
    `;
  }

  #rows(): TemplateResult[] {
    const shares = DIGITS.map((digit) => shareOf(this.probabilities[digit]));
    const rest = this.probabilities.length > 0 ? shareOf(1 - shares.reduce((sum, share) => sum + share, 0)) : 0;
    const none = html`<span aria-hidden="true">–</span><span class="spoken">${msg('No digit')}</span>`;
    const isNone = this.digit === undefined && rest > Math.max(...shares);
    return [...shares.map((share, digit) => row(digit, share, digit === this.digit)), row(none, rest, isNone)];
  }
}

function shareOf(probability: number | undefined): number {
  return probability !== undefined && Number.isFinite(probability) ? Math.min(Math.max(probability, 0), 1) : 0;
}

function row(name: number | TemplateResult, share: number, best: boolean): TemplateResult {
  return html`
    <tr class=${best ? 'best' : ''}>
      <th scope="row">${name}${best ? html`<span class="spoken">, ${msg('best guess')}</span>` : ''}</th>
      <td>
        <div class="row">
          <svg aria-hidden="true">
            <rect class="track" width="100%" height="100%" rx="3"></rect>
            <rect class="bar" width="${share * 100}%" height="100%" rx="3"></rect>
          </svg>
          <span class="percent">${percent(share)}</span>
        </div>
      </td>
    </tr>
  `;
}

customElements.define('digit-bars', DigitBars);

declare global {
  interface HTMLElementTagNameMap {
    'digit-bars': DigitBars;
  }
}
