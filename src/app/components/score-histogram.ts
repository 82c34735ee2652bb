import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { scaleBand, scaleLinear } from 'd3-scale';
import { chartStyles } from './chart-styles.ts';
import { pupilCount } from './count-words.ts';
import { percent } from './formats.ts';

const WIDTH = 360;
const HEIGHT = 180;
const MARGIN = { top: 20, right: 8, bottom: 28, left: 8 };
/** Tenths of all that could be right. */
const BINS = 10;

/** How many pupils have how much right, with the same numbers as a table behind it. */
export class ScoreHistogram extends LitElement {
  static override properties = { shares: { attribute: false }, passMark: { type: Number } };
  /** Of each pupil, 0 to 1. */
  declare shares: readonly number[];
  declare passMark: number | undefined;

  static override styles = [chartStyles, css`
    svg { width: 100%; max-width: 32rem; height: auto; }
    rect { fill: var(--accent); }
    .count { fill: var(--text); text-anchor: middle; }
    .pass { stroke: var(--right); stroke-width: 2; stroke-dasharray: 5 4; }
    @media (forced-colors: active) { rect { fill: CanvasText; } .pass { stroke: CanvasText; } }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.shares = [];
    this.passMark = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shares, passMark } = this;
    if (shares.length === 0) return nothing;
    const bins = Array.from({ length: BINS }, (_, bin) => shares.filter((share) => Math.min(BINS - 1, Math.floor(share * BINS + 1e-9)) === bin).length);
    const x = scaleBand(bins.map((_, i) => i), [MARGIN.left, WIDTH - MARGIN.right]).padding(0.12);
    const y = scaleLinear([0, Math.max(1, ...bins)], [HEIGHT - MARGIN.bottom, MARGIN.top]);
    const across = scaleLinear([0, 1], [MARGIN.left, WIDTH - MARGIN.right]);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    return html`
      <svg role="img" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-label=${msg(str`Scores of ${pupilCount(shares.length)}, ${percent(mean)} in the mean.`)}>
        <line class="grid" x1=${MARGIN.left} x2=${WIDTH - MARGIN.right} y1=${y(0)} y2=${y(0)}></line>
        ${bins.map((count, i) => svg`
          <rect x=${x(i) ?? 0} width=${x.bandwidth()} y=${y(count)} height=${y(0) - y(count)}></rect>
          ${count > 0 ? svg`<text class="count" x=${(x(i) ?? 0) + x.bandwidth() / 2} y=${y(count) - 5}>${count}</text>` : nothing}`)}
        ${passMark === undefined ? nothing : svg`<line class="pass" x1=${across(passMark)} x2=${across(passMark)} y1=${MARGIN.top} y2=${y(0)}></line>`}
        ${[0, 0.5, 1].map((share) => svg`
          <text x=${across(share)} y=${HEIGHT - 8} text-anchor=${share === 0 ? 'start' : share === 1 ? 'end' : 'middle'}>${percent(share)}</text>`)}
      </svg>
      <details>
        <summary>${msg('Show the distribution as a table')}</summary>
        <table>
          <thead><tr><th scope="col">${msg('Right')}</th><th scope="col">${msg('Pupils')}</th></tr></thead>
          <tbody>${bins.map((count, i) => html`
            <tr><td>${percent(i / BINS)}–${percent(i === BINS - 1 ? 1 : (i + 1) / BINS)}</td><td>${count}</td></tr>`)}</tbody>
        </table>
      </details>`;
  }
}

customElements.define('score-histogram', ScoreHistogram);

declare global {
  interface HTMLElementTagNameMap {
    'score-histogram': ScoreHistogram;
  }
}
