import { css, html, LitElement, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { RASTER_CHANNELS, RASTER_SIDE, type Raster } from '../../core/ink/raster.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** The ink's colour where the pen began and where it ended. Both are bright on black, to every kind of eye. */
const FIRST: Colour = [90, 200, 255];
const LAST: Colour = [255, 200, 70];
const PLAIN: Colour = [255, 255, 255];

/** The image that the network saw, on black as it sees it, every pixel a sharp square. */
export class RasterView extends LitElement {
  static override properties = {
    raster: { attribute: false },
    label: { type: String },
    ordered: { type: Boolean },
    paper: { type: Boolean, reflect: true },
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

    :host([paper]) {
      background: var(--paper, #fffdf5);
      forced-color-adjust: none;
    }

    :host([paper]) canvas {
      image-rendering: auto;
      filter: invert(1);
      mix-blend-mode: multiply;
    }
  `;

  /** Undefined shows black: nothing was seen. */
  declare raster: Raster | undefined;
  /** The accessible name; "What the network saw" where none is given. */
  declare label: string | undefined;
  /** Shows the order of writing in colours, which the network sees beside the ink; else all ink is white. */
  declare ordered: boolean;
  /** As ink on paper: the child's own digit, not what the network makes of it. */
  declare paper: boolean;

  constructor() {
    super();
    this.ordered = false;
    this.paper = false;
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
    // What never was ink, such as a picture from a file, came in no order.
    const isOrdered = this.ordered && this.raster?.some((value, i) => i % RASTER_CHANNELS !== 0 && value !== 0);
    for (let i = 0; i < RASTER_SIDE * RASTER_SIDE; i++) {
      const ink = this.raster?.[i * RASTER_CHANNELS] ?? 0;
      const order = (this.raster?.[i * RASTER_CHANNELS + 3] ?? 0) / (ink || 1);
      const colour = isOrdered ? between(FIRST, LAST, order) : PLAIN;
      // Uint8ClampedArray rounds, clamps and turns NaN into 0.
      image.data.set([...colour.map((value) => ink * value), 255], 4 * i);
    }
    context.putImageData(image, 0, 0);
  }
}

function between(from: Colour, to: Colour, share: number): Colour {
  const at = (i: 0 | 1 | 2): number => from[i] + (to[i] - from[i]) * share;
  return [at(0), at(1), at(2)];
}

customElements.define('raster-view', RasterView);

declare global {
  interface HTMLElementTagNameMap {
    'raster-view': RasterView;
  }
}
