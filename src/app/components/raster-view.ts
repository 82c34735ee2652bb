import { css, html, LitElement, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { RASTER_SIDE, type Raster } from '../../core/ink/raster.ts';

/** The image that the network saw, white on black as it sees it, every pixel a sharp square. */
export class RasterView extends LitElement {
  static override properties = {
    raster: { attribute: false },
    label: { type: String },
  };

  static override styles = css`
    :host {
      display: inline-block;
      box-sizing: border-box;
      inline-size: 7rem;
      aspect-ratio: 1;
      overflow: hidden;
      border: 1px solid var(--edge, #8a94ad);
      border-radius: var(--radius, 0.5rem);
      background: #000;
    }

    :host([hidden]) {
      display: none;
    }

    canvas {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      image-rendering: pixelated;
    }
  `;

  /** Undefined shows black: nothing was seen. */
  declare raster: Raster | undefined;
  /** The accessible name; "What the network saw" where none is given. */
  declare label: string | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override render(): TemplateResult {
    return html`<canvas role="img" aria-label=${this.label ?? msg('What the network saw')}
      width=${RASTER_SIDE} height=${RASTER_SIDE}></canvas>`;
  }

  protected override updated(): void {
    const context = this.renderRoot.querySelector('canvas')?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(RASTER_SIDE, RASTER_SIDE);
    for (let i = 0; i < RASTER_SIDE * RASTER_SIDE; i++) {
      // Uint8ClampedArray rounds, clamps and turns NaN into 0.
      image.data.fill((this.raster?.[i] ?? 0) * 255, 4 * i, 4 * i + 3);
      image.data[4 * i + 3] = 255;
    }
    context.putImageData(image, 0, 0);
  }
}

customElements.define('raster-view', RasterView);

declare global {
  interface HTMLElementTagNameMap {
    'raster-view': RasterView;
  }
}
