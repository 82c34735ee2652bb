import { css, html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import type { Ink } from '../../core/ink/stroke.ts';
import { drawInk, type InkDrawing } from './ink-polyline.ts';

/**
 * Ink to look at, cropped and fitted into its box. One SVG path, so that a page may hold hundreds.
 * The line's width is `--ink-width`, 3 px where it is not set.
 */
export class InkPicture extends LitElement {
  static override properties = {
    ink: { attribute: false },
    label: { type: String },
  };

  static override styles = css`
    :host {
      display: inline-block;
      box-sizing: border-box;
      inline-size: 6rem;
      block-size: 4rem;
      border-radius: var(--radius, 0.5rem);
      background: var(--paper, #fffdf5);
      color: var(--ink, #14213d);
    }

    :host([hidden]) {
      display: none;
    }

    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
    }

    path {
      fill: none;
      stroke: currentColor;
      stroke-width: var(--ink-width, 3px);
      stroke-linecap: round;
      stroke-linejoin: round;
      vector-effect: non-scaling-stroke;
    }

    @media (forced-colors: active) {
      :host {
        background: Canvas;
        color: CanvasText;
        outline: 1px solid CanvasText;
      }
    }
  `;

  declare ink: Ink;
  /** The accessible name; "Handwriting" where none is given. */
  declare label: string | undefined;

  #drawing: InkDrawing | undefined;

  constructor() {
    super();
    this.ink = [];
    updateWhenLocaleChanges(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ink')) this.#drawing = drawInk(this.ink);
  }

  protected override render(): TemplateResult {
    const { viewBox = '0 0 1 1', path } = this.#drawing ?? {};
    return html`
      <svg role="img" aria-label=${this.label ?? msg('Handwriting')} viewBox=${viewBox}>
        ${path ? svg`<path d=${path}></path>` : nothing}
      </svg>
    `;
  }
}

customElements.define('ink-picture', InkPicture);

declare global {
  interface HTMLElementTagNameMap {
    'ink-picture': InkPicture;
  }
}
