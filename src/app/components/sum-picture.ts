import { updateWhenLocaleChanges } from '@lit/localize';
import { css, html, LitElement, nothing } from 'lit';
import { pictureOf, type Picture } from '../../core/practice/picture.ts';
import type { Question } from '../../core/practice/question.ts';
import { drawArray } from './picture-array.ts';
import { drawBlocks } from './picture-blocks.ts';
import type { Drawing } from './picture-drawing.ts';
import { drawLine } from './picture-line.ts';
import { drawPoints } from './picture-points.ts';
import { pictureWords } from './picture-words.ts';
import { drawWritten } from './picture-written.ts';

/** How much larger than its own units a drawing is shown where there is room. */
const LARGER = 1.3;

/** The right way to the answer as a drawing: jumps on a line, rows of dots, blocks of tens and ones, columns. */
export class SumPicture extends LitElement {
  static override properties = { question: { attribute: false }, open: { type: Boolean } };
  declare question: Question | undefined;
  /** Leaves the answer to the child. */
  declare open: boolean;

  static override styles = css`
    :host { display: block; }
    svg { display: block; max-width: 100%; height: auto; max-height: var(--picture-height, 15rem); margin: 0 auto; }
    text { fill: var(--text); font: 18px var(--font-digits, sans-serif); text-anchor: middle; }
    text.start { text-anchor: start; }
    text.end { text-anchor: end; font-size: 20px; }
    .number { fill: var(--text-quiet); }
    .worth { fill: var(--accent); }
    .result { fill: var(--right); font-weight: bold; }
    .asked { fill: var(--text); font-weight: bold; }
    .axis { fill: none; stroke: var(--edge); stroke-width: 2.5; stroke-linecap: round; }
    .axis.thin { stroke-width: 1.5; }
    .jump { fill: none; stroke: var(--accent); stroke-width: 2.5; stroke-linecap: round; stroke-linejoin: round; }
    .origin { fill: var(--text-quiet); }
    .answer { fill: var(--right); }
    .unknown { fill: var(--surface); stroke: var(--text); stroke-width: 2.5; stroke-dasharray: 3 2.3; }
    .dot { fill: var(--accent); stroke: var(--accent); stroke-width: 1.5; }
    .dot.hollow { fill: none; }
    .dot.over { fill: var(--right); stroke: var(--right); }
    .digit { font-size: 22px; }
    .note { fill: var(--accent); font-size: 15px; }
    .struck { fill: none; stroke: var(--accent); stroke-width: 2; stroke-linecap: round; }
    .column { fill: var(--surface-2); }
    .written .result, .written .asked { font-size: 22px; }
    .written .number { font-size: 15px; }
    .block { stroke: var(--surface); stroke-width: 0.8; }
    .block.first { fill: var(--accent); }
    .block.second { fill: var(--text-quiet); }
    .block.moved { fill: var(--right); }
    .block.taken { fill: none; stroke: var(--edge); stroke-width: 1.2; }
    @media (forced-colors: active) {
      text, .origin, .answer { fill: CanvasText; }
      .axis, .jump, .dot, .unknown, .struck { stroke: CanvasText; }
      .dot, .block.first { fill: CanvasText; }
      .dot.hollow, .unknown, .column { fill: Canvas; }
      .block { stroke: Canvas; }
      .block.second { fill: GrayText; }
      .block.moved { fill: Highlight; }
    }
  `;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.question = undefined;
    this.open = false;
  }

  protected override render() {
    const picture = this.question && pictureOf(this.question);
    if (!picture) return nothing;
    const { width, height, content } = draw(picture, this.open);
    return html`
      <svg role="img" aria-label=${pictureWords(picture, this.open)} viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}"
        width=${Math.ceil(width * LARGER)} class=${picture.kind}>${content}</svg>`;
  }
}

function draw(picture: Picture, open: boolean): Drawing {
  switch (picture.kind) {
    case 'line': return drawLine(picture, open);
    case 'array': return drawArray(picture, open);
    case 'blocks': return drawBlocks(picture, open);
    case 'written': return drawWritten(picture, open);
    case 'points': return drawPoints(picture);
  }
}

customElements.define('sum-picture', SumPicture);

declare global {
  interface HTMLElementTagNameMap {
    'sum-picture': SumPicture;
  }
}
