import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { frameMessage } from '../../core/transfer/frames.ts';
import { frameToText } from '../../core/transfer/qr-text.ts';
import { base } from '../styles/shared.ts';
import { codePath } from './code-path.ts';

/** Of a message in each code on paper, bytes: version 17 (85 modules a side), whose modules are 1 mm wide where a code takes 9 cm. */
const PART = 420;

/** A message as QR codes for paper, next to each other: where there are several, any order will do. */
export class CodeSheet extends LitElement {
  static override properties = { message: { attribute: false } };
  declare message: Uint8Array | undefined;

  static override styles = [base, css`
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: 8mm;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      width: 90mm;
      break-inside: avoid;
      text-align: center;
    }
    svg {
      display: block;
      width: 100%;
      background: #fff;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override render(): TemplateResult {
    const series = this.message && frameMessage(this.message, PART);
    const count = series?.count ?? 0;
    return html`
      <ol>${Array.from({ length: count }, (_, place) => {
        const { size, path } = codePath(frameToText(series?.frame(place) ?? new Uint8Array()));
        return html`
          <li>
            <svg role="img" aria-label=${msg('QR code')} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">${svg`<path fill="#000" d=${path}></path>`}</svg>
            ${count > 1 ? msg(str`Code ${place + 1} of ${count}`) : ''}
          </li>`;
      })}</ol>`;
  }
}

customElements.define('code-sheet', CodeSheet);

declare global {
  interface HTMLElementTagNameMap {
    'code-sheet': CodeSheet;
  }
}
