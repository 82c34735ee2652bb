import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { scaleBand } from 'd3-scale';
import { chartStyles } from './chart-styles.ts';
import { pupilCount, questionCount } from './count-words.ts';

/** What became of one question with one pupil. */
export type HeatCell = 'right' | 'wrong' | 'none';

export interface HeatRow {
  readonly name: string;
  /** By the place of the question. */
  readonly cells: readonly HeatCell[];
}

const CELL = 18;
const ROW = 22;
const TOP = 22;
/** Room for a name. */
const LEFT = 112;
const MOST_LETTERS = 14;

/** Who has which question right: pupils by questions, with the same as a table behind it. Not by colour alone: what is wrong has a cross. */
export class ItemHeatmap extends LitElement {
  static override properties = { rows: { attribute: false }, unfolded: { state: true } };
  declare rows: readonly HeatRow[];
  declare private unfolded: boolean;

  static override styles = [chartStyles, css`
    svg { max-width: none; }
    .right { fill: var(--right); }
    .wrong { fill: var(--surface-2); stroke: var(--wrong); }
    .none { fill: none; stroke: var(--edge); stroke-dasharray: 2 3; }
    .cross { fill: none; stroke: var(--wrong); stroke-width: 2.5; stroke-linecap: round; }
    .number { text-anchor: middle; font-size: 12px; }
    .wide { overflow-x: auto; }
    .wide:focus-visible { outline: 3px solid var(--focus); }
    td:not(:first-child) { text-align: center; }
    @media (forced-colors: active) { .right { fill: CanvasText; } .wrong, .none, .cross { stroke: CanvasText; fill: Canvas; } }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.rows = [];
    this.unfolded = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { rows } = this;
    const length = Math.max(0, ...rows.map(({ cells }) => cells.length));
    if (length === 0) return nothing;
    const width = LEFT + length * (CELL + 4);
    const height = TOP + rows.length * ROW;
    const x = scaleBand(Array.from({ length }, (_, i) => i), [LEFT, width]).padding(0.18);
    const wrong = rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell === 'wrong').length, 0);
    return html`
      <div class="wide" tabindex="0" role="region" aria-label=${msg('Pupils and questions')}>
        <svg role="img" width=${width} height=${height} viewBox="0 0 ${width} ${height}"
          aria-label=${wrong === 1 ? msg(str`${pupilCount(rows.length)}, ${questionCount(length)}: 1 wrong answer.`)
            : msg(str`${pupilCount(rows.length)}, ${questionCount(length)}: ${wrong} wrong answers.`)}>
          ${Array.from({ length }, (_, i) => svg`<text class="number" x=${(x(i) ?? 0) + x.bandwidth() / 2} y="14">${i + 1}</text>`)}
          ${rows.map(({ name, cells }, row) => svg`
            <text x="0" y=${TOP + row * ROW + 15}>${shortened(name)}</text>
            ${cells.map((cell, i) => drawCell(cell, x(i) ?? 0, TOP + row * ROW + 1, x.bandwidth()))}`)}
        </svg>
      </div>
      <details @toggle=${(event: Event) => {
        this.unfolded = event.target instanceof HTMLDetailsElement && event.target.open;
      }}>
        <summary>${msg('Show pupils and questions as a table')}</summary>
        <div class="scroll" tabindex="0" role="region" aria-label=${msg('Table of pupils and questions')}>
          ${this.unfolded ? this.#renderTable(length) : nothing}
        </div>
      </details>`;
  }

  #renderTable(length: number): TemplateResult {
    const words: Readonly<Record<HeatCell, string>> = { right: msg('right'), wrong: msg('wrong'), none: '–' };
    return html`
      <table>
        <thead><tr><th scope="col">${msg('Pupil')}</th>${Array.from({ length }, (_, i) => html`<th scope="col">${i + 1}</th>`)}</tr></thead>
        <tbody>${this.rows.map(({ name, cells }) => html`
          <tr><th scope="row"><bdi>${name}</bdi></th>${cells.map((cell) => html`<td>${words[cell]}</td>`)}</tr>`)}</tbody>
      </table>`;
  }
}

function drawCell(cell: HeatCell, x: number, y: number, width: number): unknown {
  const inset = width * 0.3;
  return svg`
    <rect class=${cell} x=${x} y=${y} width=${width} height=${CELL} rx="3"></rect>
    ${cell === 'wrong' ? svg`<path class="cross" d="M${x + inset} ${y + inset}L${x + width - inset} ${y + CELL - inset}M${x + width - inset} ${y + inset}L${x + inset} ${y + CELL - inset}"></path>` : nothing}`;
}

/** As many letters of a name as a row has room for. */
function shortened(name: string): string {
  const letters = Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name), ({ segment }) => segment);
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join('')}…` : name;
}

customElements.define('item-heatmap', ItemHeatmap);

declare global {
  interface HTMLElementTagNameMap {
    'item-heatmap': ItemHeatmap;
  }
}
