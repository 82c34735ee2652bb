import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import { LitElement, css, html, nothing, svg, type TemplateResult } from 'lit';
import { chartStyles } from './chart-styles.ts';
import { dateAndTime, dayAndMonth, monthAndYear, percent } from './formats.ts';
import { runningMean } from './running-mean.ts';
import type { ScorePoint, ScoreWords } from './score-words.ts';

const HEIGHT = 200;
const MARGIN = { top: 14, right: 16, bottom: 30, left: 44 };
/** Above this many points the single line is a thicket: dots stay, and the line shows the mean of the last few. */
const CROWDED = 40;
const MEAN_OVER = 10;

/**
 * The share of right answers, point by point, oldest first, with the same numbers as a table behind it.
 * The points stand side by side in their order, not to the scale of time: ten on one rainy day and none for
 * a month would otherwise be ten dots on top of each other, and a device's clock may be wrong.
 */
export class ScoreChart extends LitElement {
  static override properties = {
    points: { attribute: false },
    words: { attribute: false },
    width: { state: true },
    unfolded: { state: true },
  };
  declare points: readonly ScorePoint[];
  /** Given along with `points`. */
  declare words: ScoreWords | undefined;
  declare private width: number;
  /** Whether the table is open: only then it has rows. */
  declare private unfolded: boolean;
  private readonly resizes = new ResizeObserver(([entry]) => {
    if (entry) this.width = Math.max(200, Math.round(entry.contentRect.width));
  });

  constructor() {
    super();
    this.points = [];
    this.words = undefined;
    this.width = 320;
    this.unfolded = false;
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.resizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizes.disconnect();
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this;
    const points = this.points.filter(({ of }) => of > 0);
    if (points.length === 0 || !words) return nothing;
    return html`${this.renderChart(points, words)}${this.renderTable(points, words)}`;
  }

  private renderChart(points: readonly ScorePoint[], words: ScoreWords): TemplateResult {
    const shares = points.map(({ right, of }) => right / of);
    const last = points.length - 1;
    const x = scaleLinear([0, Math.max(1, last)], [MARGIN.left, this.width - MARGIN.right]);
    const y = scaleLinear([0, 1], [HEIGHT - MARGIN.bottom, MARGIN.top]);
    const across = (index: number) => (last === 0 ? (x(0) + x(1)) / 2 : x(index));
    const crowded = points.length > CROWDED;
    const path = line<number>((_, index) => across(index), (share) => y(share)).curve(curveMonotoneX);
    const curve = path(crowded ? runningMean(shares, MEAN_OVER) : shares) ?? '';
    const trend = last > 0 ? svg`<path class="curve" d=${curve}></path>` : nothing;
    const dots = shares.map((share, index) => svg`
      <circle class=${crowded ? 'faint' : 'dot'} cx=${across(index)} cy=${y(share)} r=${crowded ? 2 : 5}></circle>`);
    return html`
      <svg role="img" aria-label=${words.summary} width=${this.width} height=${HEIGHT} viewBox="0 0 ${this.width} ${HEIGHT}">
        ${[0, 0.5, 1].map((share) => svg`
          <line class="grid" x1=${MARGIN.left} x2=${this.width - MARGIN.right} y1=${y(share)} y2=${y(share)}></line>
          <text class="y" x=${MARGIN.left - 8} y=${y(share)} dy="0.35em">${percent(share)}</text>`)}
        ${dateTicks(points, this.width).map(({ index, anchor, text }) => svg`
          <text x=${across(index)} y=${HEIGHT - 8} text-anchor=${anchor}>${text}</text>`)}
        ${crowded ? [dots, trend] : [trend, dots]}
      </svg>
      ${crowded ? html`<p class="note">${words.averaged(MEAN_OVER)}</p>` : nothing}
    `;
  }

  private renderTable(points: readonly ScorePoint[], { each }: ScoreWords): TemplateResult {
    return html`
      <details @toggle=${this.toggled}>
        <summary>${msg('Show the scores as a table')}</summary>
        <div class="scroll" tabindex="0" role="region" aria-label=${msg('Scores')}>
          <table>
            <thead><tr>
              <th scope="col">${each}</th><th scope="col">${msg('Right')}</th><th scope="col">${msg('Share')}</th>
            </tr></thead>
            <tbody>
              ${this.unfolded ? points.map(renderRow) : nothing}
            </tbody>
          </table>
        </div>
      </details>
    `;
  }

  private toggled(event: Event): void {
    this.unfolded = event.target instanceof HTMLDetailsElement && event.target.open;
  }

  static override styles = [chartStyles, css`
    .curve { fill: none; stroke: var(--accent); stroke-width: 3; stroke-linecap: round; stroke-linejoin: round; }
    .dot { fill: var(--accent); stroke: var(--surface); stroke-width: 2; }
    .faint { fill: var(--text-quiet); opacity: 0.6; }
    .note { margin: var(--space-1, 4px) 0 0; color: var(--text-quiet); font-size: 0.9rem; }
    @media (forced-colors: active) {
      .curve { stroke: CanvasText; }
      .dot { fill: CanvasText; stroke: Canvas; }
      .faint { fill: CanvasText; }
    }
  `];
}

function renderRow({ at, right, of }: ScorePoint): TemplateResult {
  return html`<tr><td>${dateAndTime(at)}</td><td>${msg(str`${right} of ${of}`)}</td><td>${percent(right / of)}</td></tr>`;
}

/** Dates under the first and last point and, where there is room, the middle one; a date is never said twice. */
function dateTicks(points: readonly ScorePoint[], width: number) {
  const last = points.length - 1;
  const at = (index: number) => points[index]?.at ?? NaN;
  // Half a year and more: then the day matters less than the year.
  const written = Math.abs(at(last) - at(0)) > 183 * 86_400_000 ? monthAndYear : dayAndMonth;
  if (last === 0) return [{ index: 0, anchor: 'middle', text: written(at(0)) }];
  const middle = last >= 4 && width >= 360 ? [{ index: Math.round(last / 2), anchor: 'middle' }] : [];
  const ticks = [{ index: 0, anchor: 'start' }, ...middle, { index: last, anchor: 'end' }]
    .map(({ index, anchor }) => ({ index, anchor, text: written(at(index)) }));
  return ticks.filter(({ text }, i) => i === 0 || text !== ticks[i - 1]?.text);
}

customElements.define('score-chart', ScoreChart);

declare global {
  interface HTMLElementTagNameMap {
    'score-chart': ScoreChart;
  }
}
