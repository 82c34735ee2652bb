import { css, html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import type { Ink } from '../../core/ink/stroke.ts';
import { base, buttons } from '../styles/shared.ts';
import { seconds } from './formats.ts';
import { drawInk } from './ink-polyline.ts';
import { wantsCalm } from './wants-calm.ts';

/** Steps of the slider, ms: as the ink's own. */
const STEP = 8;

/** Ink as it was written, in its own time: to be played, stopped, and gone through stroke by stroke. All of it is seen at first. */
export class InkReplay extends LitElement {
  static override properties = { ink: { attribute: false }, label: { type: String }, at: { state: true }, playing: { state: true } };
  declare ink: Ink;
  /** The accessible name of the picture. */
  declare label: string;
  /** Ms since the first point. */
  declare private at: number;
  declare private playing: boolean;
  #frame = 0;

  static override styles = [base, buttons, css`
    :host {
      display: grid;
      gap: var(--space-2);
      max-width: 24rem;
    }
    svg {
      display: block;
      width: 100%;
      height: 9rem;
      border-radius: var(--radius);
      background: var(--paper);
    }
    path {
      fill: none;
      stroke: var(--ink);
      stroke-width: 4px;
      stroke-linecap: round;
      stroke-linejoin: round;
      vector-effect: non-scaling-stroke;
    }
    .whole {
      opacity: 0.15;
    }
    .keys,
    .time {
      display: flex;
      align-items: center;
      gap: var(--space-2);
    }
    .keys {
      flex-wrap: wrap;
    }
    .time {
      flex: 1 1 9rem;
      min-width: 0;
    }
    input {
      flex: 1;
      min-width: 0;
      height: var(--target);
      accent-color: var(--accent);
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.ink = [];
    this.label = '';
    this.at = Infinity;
    this.playing = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('ink')) return;
    this.#stop();
    this.at = this.#end;
  }

  protected override render(): TemplateResult {
    const { viewBox = '0 0 1 1', path = '' } = drawInk(this.ink) ?? {};
    const written = drawInk(writtenBy(this.ink, this.at))?.path ?? '';
    return html`
      <svg role="img" aria-label=${this.label || msg('Handwriting')} viewBox=${viewBox}>
        ${svg`<path class="whole" d=${path}></path><path class="written" d=${written}></path>`}
      </svg>
      <div class="keys">
        ${wantsCalm() ? nothing : html`
          <button type="button" class="button" @click=${() => (this.playing ? this.#stop() : this.#play())}>
            ${this.playing ? msg('Pause') : msg('Play')}</button>`}
        <button type="button" class="button" @click=${this.#step}>${msg('Next stroke')}</button>
        <div class="time">
          <input type="range" min="0" max=${this.#end} step=${STEP} .value=${String(this.at)} aria-label=${msg('Time')}
            aria-valuetext=${`${seconds(this.at)} s`} @input=${(event: InputEvent) => this.#slide(event)}>
          <span class="quiet digits">${seconds(this.at)} s</span>
        </div>
      </div>`;
  }

  get #end(): number {
    return Math.max(0, ...this.ink.map((stroke) => stroke.at(-1)?.t ?? 0));
  }

  #play(): void {
    const from = this.at >= this.#end ? 0 : this.at;
    let begin: number | undefined;
    this.playing = true;
    const next = (now: number): void => {
      begin ??= now - from;
      this.at = Math.min(this.#end, now - begin);
      if (this.at >= this.#end) this.playing = false;
      else this.#frame = requestAnimationFrame(next);
    };
    this.#frame = requestAnimationFrame(next);
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    this.playing = false;
  }

  /** To the end of the next stroke; after the last one, of the first. */
  readonly #step = (): void => {
    this.#stop();
    const ends = this.ink.map((stroke) => stroke.at(-1)?.t ?? 0);
    this.at = ends.find((end) => end > this.at) ?? ends[0] ?? 0;
  };

  #slide({ target }: InputEvent): void {
    this.#stop();
    if (target instanceof HTMLInputElement) this.at = Number(target.value);
  }
}

/** What was on the paper at that time. */
function writtenBy(ink: Ink, at: number): Ink {
  return ink.map((stroke) => stroke.filter(({ t }) => t <= at)).filter((stroke) => stroke.length > 0);
}

customElements.define('ink-replay', InkReplay);

declare global {
  interface HTMLElementTagNameMap {
    'ink-replay': InkReplay;
  }
}
