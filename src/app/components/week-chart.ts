import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { scaleBand, scaleLinear } from 'd3-scale';
import { LitElement, css, html, nothing, svg, type TemplateResult } from 'lit';
import { chartStyles } from './chart-styles.ts';
import { dayAndMonth, duration, percent } from './formats.ts';

/** What was done in one week. */
export interface WeekBar {
  /** Its Monday, wall time in ms since 1970 UTC. */
  readonly at: number;
  readonly answered: number;
  readonly right: number;
  /** ms of work. */
  readonly time: number;
}

const HEIGHT = 200;
const MARGIN = { top: 14, right: 8, bottom: 30, left: 44 };
/** Room for a date, CSS pixels. */
const LABEL = 52;

/** How many questions a child answered week by week, and how many of them rightly, with the same numbers as a table behind it. */
export class WeekChart extends LitElement {
  static override properties = { weeks: { attribute: false }, width: { state: true }, unfolded: { state: true } };
  /** Oldest first, without a gap. */
  declare weeks: readonly WeekBar[];
  declare private width: number;
  /** Whether the table is open: only then it has rows. */
  declare private unfolded: boolean;
  readonly #resizes = new ResizeObserver(([entry]) => {
    if (entry) this.width = Math.max(200, Math.round(entry.contentRect.width));
  });

  static override styles = [chartStyles, css`
    .all { fill: var(--surface-2); stroke: var(--edge); }
    .right { fill: var(--accent); }
    @media (forced-colors: active) {
      .all { fill: Canvas; stroke: CanvasText; }
      .right { fill: CanvasText; }
    }
  `];

  constructor() {
    super();
    this.weeks = [];
    this.width = 320;
    this.unfolded = false;
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.weeks.length === 0 ? nothing : html`${this.#renderChart()}${this.#renderTable()}`;
  }

  #renderChart(): TemplateResult {
    const { weeks, width } = this;
    const x = scaleBand(weeks.map((_, i) => i), [MARGIN.left, width - MARGIN.right]).padding(0.2);
    const most = Math.max(10, ...weeks.map(({ answered }) => answered));
    const y = scaleLinear([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
    // Every week has its date where there is room for it, or every second, third …
    const every = Math.ceil(LABEL / x.step());
    return html`
      <svg role="img" width=${width} height=${HEIGHT} viewBox="0 0 ${width} ${HEIGHT}"
        aria-label=${weeksInWords(weeks)}>
        ${y.ticks(4).map((count) => svg`
          <line class="grid" x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${y(count)} y2=${y(count)}></line>
          <text class="y" x=${MARGIN.left - 8} y=${y(count)} dy="0.35em">${count}</text>`)}
        ${weeks.map(({ at, answered, right }, i) => svg`
          <rect class="all" x=${x(i) ?? 0} width=${x.bandwidth()} y=${y(answered)} height=${y(0) - y(answered)}></rect>
          <rect class="right" x=${x(i) ?? 0} width=${x.bandwidth()} y=${y(right)} height=${y(0) - y(right)}></rect>
          ${(weeks.length - 1 - i) % every === 0 ? svg`
            <text x=${(x(i) ?? 0) + x.bandwidth() / 2} y=${HEIGHT - 8} text-anchor=${i === weeks.length - 1 && i > 0 ? 'end' : 'middle'}
              dx=${i === weeks.length - 1 && i > 0 ? x.bandwidth() / 2 : 0}>${dayAndMonth(at)}</text>` : nothing}`)}
      </svg>`;
  }

  #renderTable(): TemplateResult {
    return html`
      <details @toggle=${(event: Event) => {
        this.unfolded = event.target instanceof HTMLDetailsElement && event.target.open;
      }}>
        <summary>${msg('Show the weeks as a table')}</summary>
        <div class="scroll" tabindex="0" role="region" aria-label=${msg('Weeks')}>
          <table>
            <thead><tr>
              <th scope="col">${msg('Week of')}</th><th scope="col">${msg('Questions')}</th><th scope="col">${msg('Right')}</th>
              <th scope="col">${msg('Share')}</th><th scope="col">${msg('Time')}</th>
            </tr></thead>
            <tbody>${this.unfolded ? this.weeks.map(renderRow) : nothing}</tbody>
          </table>
        </div>
      </details>`;
  }
}

/** What the chart shows, in one sentence. */
export function weeksInWords(weeks: readonly Pick<WeekBar, 'answered' | 'right'>[]): string {
  const total = (of: 'answered' | 'right') => weeks.reduce((sum, week) => sum + week[of], 0);
  return weeks.length === 1
    ? msg(str`${total('answered')} questions in one week, ${total('right')} of them right.`)
    : msg(str`${total('answered')} questions in ${weeks.length} weeks, ${total('right')} of them right.`);
}

function renderRow({ at, answered, right, time }: WeekBar): TemplateResult {
  return html`
    <tr><td>${dayAndMonth(at)}</td><td>${answered}</td><td>${right}</td>
      <td>${answered === 0 ? '–' : percent(right / answered)}</td><td>${duration(time)}</td></tr>`;
}

customElements.define('week-chart', WeekChart);

declare global {
  interface HTMLElementTagNameMap {
    'week-chart': WeekChart;
  }
}
