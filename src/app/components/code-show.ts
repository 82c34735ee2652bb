import { css, html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { MOST_FRAMED, type Framed } from '../../core/transfer/frames.ts';
import { frameToText } from '../../core/transfer/qr-text.ts';
import { base, buttons } from '../styles/shared.ts';
import { codePath } from './code-path.ts';
import { RATE, ROUND, seriesOf, SLOW_RATE } from './code-series.ts';
import { KeepAwake } from './keep-awake.ts';
import { wantsCalm } from './wants-calm.ts';

/**
 * A message as a QR code, or as a series of them where one does not hold it. Before there is a message its place is kept,
 * so that nothing jumps under a finger, and no field out of sight, when it comes.
 */
export class CodeShow extends LitElement {
  static override properties = {
    message: { attribute: false },
    label: {},
    place: { state: true },
    playing: { state: true },
    slow: { state: true },
  };
  declare message: Uint8Array | undefined;
  /** What the code is, for whoever does not see it: "The code of your result". */
  declare label: string;
  /** Of the code in the series, from 0. */
  declare private place: number;
  declare private playing: boolean;
  declare private slow: boolean;

  static override styles = [base, buttons, css`
    :host {
      width: 100%;
      max-width: min(34rem, 78vh);
      margin-inline: auto;
    }
    svg {
      display: block;
      width: 100%;
      height: auto;
      border-radius: var(--radius);
      background: #fff;
    }
    .controls {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      align-items: center;
      gap: var(--space-2);
      padding-block-start: var(--space-2);
    }
    @media print {
      .controls {
        display: none;
      }
    }
  `];

  #series: Framed | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    // A pupil waits for the teacher to come round.
    new KeepAwake(this);
    this.label = '';
    this.place = 0;
    this.playing = !wantsCalm();
    this.slow = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate('playing');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('message')) return;
    const { message } = this;
    const fits = message && message.length <= MOST_FRAMED;
    this.#series = fits ? seriesOf(message) : undefined;
    this.place = 0;
  }

  protected override updated(): void {
    this.#stop();
    if (!this.isConnected || !this.playing || !this.#series || this.#series.count === 1) return;
    this.#timer = setTimeout(() => this.#step(1), 1000 / (this.slow ? SLOW_RATE : RATE));
  }

  protected override render(): TemplateResult {
    const series = this.#series;
    if (!this.message) return html`<svg aria-hidden="true" viewBox="0 0 1 1"></svg>`;
    if (!series) return html`<p>${msg('This is too much for codes. Use a file.')}</p>`;
    const { size, path } = codePath(frameToText(series.frame(this.place)));
    return html`
      <svg role="img" aria-label=${this.label || msg('QR code')} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
        ${svg`<path fill="#000" d=${path}></path>`}
      </svg>
      ${series.count > 1 ? this.#renderControls(series.count) : nothing}`;
  }

  #renderControls(count: number): TemplateResult {
    return html`
      <div class="controls">
        <button type="button" class="button" @click=${() => (this.playing = !this.playing)}>
          ${this.playing ? msg('Stop the pictures') : msg('Play the pictures')}</button>
        ${this.playing
          ? html`
            <button type="button" class="button" aria-pressed=${this.slow ? 'true' : 'false'} @click=${() => (this.slow = !this.slow)}>
              ${msg('Slowly')}</button>`
          : html`
            <button type="button" class="button" @click=${() => this.#step(-1)}>${msg('Previous')}</button>
            <button type="button" class="button primary" @click=${() => this.#step(1)}>${msg('Next')}</button>
            <span role="status">${msg(str`Picture ${this.place + 1}; at least ${count} are needed.`)}</span>`}
      </div>`;
  }

  #step(by: 1 | -1): void {
    const round = (this.#series?.count ?? 1) * ROUND;
    this.place = (this.place + by + round) % round;
  }

  #stop(): void {
    clearTimeout(this.#timer);
  }
}

customElements.define('code-show', CodeShow);

declare global {
  interface HTMLElementTagNameMap {
    'code-show': CodeShow;
  }
}
