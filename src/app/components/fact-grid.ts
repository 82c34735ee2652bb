import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import type { Fluency } from '../../core/practice/fluency.ts';
import { base, visuallyHidden } from '../styles/shared.ts';
import { factGridStyles } from './fact-grid-styles.ts';
import { seconds } from './formats.ts';
import { starRow } from './star-row.ts';

/** A cell was chosen. */
export class CellEvent extends Event {
  readonly row: number;
  readonly column: number;

  constructor(row: number, column: number) {
    super('cell-choose', { bubbles: true, composed: true });
    this.row = row;
    this.column = column;
  }
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
}

/**
 * The facts of a table as a heat map that is a table: the warmer a cell, the better the fact is known. One cell is in the
 * order of the tab key; the arrow keys go to the others.
 * @fires cell-choose
 */
export class FactGrid extends LitElement {
  static override properties = {
    name: {}, sign: {}, rows: { attribute: false }, columns: { attribute: false }, fluency: { attribute: false },
    adult: { type: Boolean }, chosen: { attribute: false },
  };
  /** What the table is called. */
  declare name: string;
  /** Between the two numbers of a fact. */
  declare sign: string;
  declare rows: readonly number[];
  declare columns: readonly number[];
  /** Of one fact; undefined where the child has not met it. */
  declare fluency: (row: number, column: number) => Fluency | undefined;
  /** Seconds instead of stars. */
  declare adult: boolean;
  declare chosen: GridCell | undefined;

  static override styles = [base, visuallyHidden, factGridStyles];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.name = this.sign = '';
    this.rows = this.columns = [];
    this.fluency = () => undefined;
    this.adult = false;
    this.chosen = undefined;
  }

  protected override render() {
    return html`
      <div class="scroll">
        <table role="grid" aria-label=${this.name} @keydown=${this.#keyDown}>
          <thead>
            <tr>
              <td class="corner digits" aria-hidden="true">${this.sign}</td>
              ${this.columns.map((column) => html`<th scope="col" class="digits">${column}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${this.rows.map((row) => html`
              <tr><th scope="row" class="digits">${row}</th>${this.columns.map((column) => this.#renderCell(row, column))}</tr>`)}
          </tbody>
        </table>
      </div>`;
  }

  #renderCell(row: number, column: number): TemplateResult {
    const fluency = this.fluency(row, column);
    const { chosen } = this;
    const isChosen = chosen?.row === row && chosen.column === column;
    const isFirst = row === this.rows[0] && column === this.columns[0];
    return html`
      <td>
        <button type="button" class=${fluency ? `stars-${fluency.stars}` : 'unmet'} data-cell="${row} ${column}"
          tabindex=${(chosen ? isChosen : isFirst) ? 0 : -1} aria-pressed=${isChosen ? 'true' : 'false'}
          aria-label=${msg(str`${row} ${this.sign} ${column}: ${this.#words(fluency)}`)}
          @click=${() => this.dispatchEvent(new CellEvent(row, column))}>
          ${fluency ? this.#inside(fluency) : nothing}
        </button>
      </td>`;
  }

  #inside({ stars, thinking }: Fluency): TemplateResult {
    if (!this.adult) return starRow(stars);
    return html`<span class="seconds">${thinking === undefined ? '–' : seconds(thinking)}</span>`;
  }

  #words(fluency: Fluency | undefined): string {
    if (!fluency) return msg('not met yet');
    const { stars, thinking } = fluency;
    if (this.adult && thinking !== undefined) return msg(str`${stars} of 3 stars, ${seconds(thinking)} seconds`);
    return msg(str`${stars} of 3 stars`);
  }

  /** The arrow keys, as in any grid; they stop at its edges. */
  readonly #keyDown = (event: KeyboardEvent): void => {
    const [down = 0, right = 0] = STEPS[event.key] ?? [];
    const at = this.renderRoot instanceof ShadowRoot ? this.renderRoot.activeElement : null;
    const [row, column] = at instanceof HTMLElement ? (at.dataset['cell'] ?? '').split(' ').map(Number) : [];
    if ((down === 0 && right === 0) || row === undefined || column === undefined) return;
    const next = [this.rows[this.rows.indexOf(row) + down], this.columns[this.columns.indexOf(column) + right]];
    this.renderRoot.querySelector<HTMLElement>(`[data-cell='${next.join(' ')}']`)?.focus();
    event.preventDefault();
  };
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
};

customElements.define('fact-grid', FactGrid);

declare global {
  interface HTMLElementTagNameMap {
    'fact-grid': FactGrid;
  }
}
