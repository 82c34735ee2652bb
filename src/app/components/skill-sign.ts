import { css, html } from 'lit';
import { BOX } from '../../core/practice/question.ts';

/** A box of the size of a digit, as the face of the digits has none; a digit that is meant stands in a ring. */
export function signOf(sign: string): unknown {
  return sign.split(/(\u25A1|\(\d\))/).map((part) => {
    if (part === BOX) return html`<span class="box"></span>`;
    return /^\(\d\)$/.test(part) ? html`<span class="meant">${part.slice(1, 2)}</span>` : part;
  });
}

export const skillSignStyles = css`
  .meant {
    display: inline-block;
    width: 1.25em;
    border: 2px solid var(--accent);
    border-radius: 50%;
    line-height: 1.15;
    color: var(--accent);
  }
  .box {
    display: inline-block;
    width: 0.62em;
    height: 0.72em;
    margin: 0 0.08em;
    border: 2px dashed currentColor;
    border-radius: 3px;
    vertical-align: -0.04em;
  }
`;
