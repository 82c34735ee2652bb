import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { defaultRangeExtractor, VirtualizerController, type Range } from '@tanstack/lit-virtual';
import { addressOf } from '../../core/assessment/collected.ts';
import type { Assessment } from '../../core/assessment/assessment.ts';
import type { Cell, GradebookRow } from '../../core/assessment/gradebook.ts';
import { passed, shareOf } from '../../core/assessment/mark-result.ts';
import { base, visuallyHidden } from '../styles/shared.ts';
import { percent } from './formats.ts';
import { sameColumn, type SortedBy } from './grade-order.ts';
import { gradeTableStyles } from './grade-table-styles.ts';
import { markWords } from './result-marks.ts';

/** CSS pixels. Rows and heads are at least as high: their styles say so. */
const COLUMN = 96;
const ROW = 49;
const HEADS = 114;
const NAME = 160;
const NARROW_NAME = 108;
const MEAN = 72;
/** On a phone the names leave room for the scores. */
const PHONE = 480;
/** Columns and rows beside those in sight, so that a quick finger sees no empty ones. */
const SPARE = 3;

/** One that is made. */
interface Column {
  readonly index: number;
  readonly assessment: Assessment;
  /** CSS pixels of columns before it that are not made. */
  readonly gap: number;
}

/**
 * Pupils by assessments: a real table, of whose columns only those in sight are made, and their scores only in the rows in sight.
 * Every pupil's name is there to be searched for. Arrow keys go from cell to cell.
 * @fires sorted with the column that was chosen
 */
export class GradeTable extends LitElement {
  static override properties = {
    rows: { attribute: false }, assessments: { attribute: false }, sorted: { attribute: false }, hrefs: { attribute: false }, titleOf: { attribute: false },
    at: { state: true }, printed: { state: true },
  };
  declare rows: readonly GradebookRow[];
  declare assessments: readonly Assessment[];
  declare sorted: SortedBy;
  /** Where the cells, the names and the heads of the columns lead to. */
  declare hrefs: { readonly result: (name: string) => string; readonly pupil: (code: string) => string; readonly items: (id: string) => string };
  /** What an assessment is called, also one without a title. */
  declare titleOf: (assessment: Assessment) => string;
  /** The cell that Tab leads to: rows -2 and -1 are the heads, column -2 the names, -1 the means. */
  declare private at: { readonly row: number; readonly column: number };
  /** Paper has room for all rows. */
  declare private printed: boolean;

  readonly #box = { count: 0, overscan: SPARE, getScrollElement: () => this.renderRoot.querySelector('.scroll') };
  readonly #columns = new VirtualizerController<Element, Element>(this, { ...this.#box, horizontal: true, estimateSize: () => COLUMN });
  readonly #rows = new VirtualizerController<Element, Element>(this, {
    ...this.#box, paddingStart: HEADS, estimateSize: () => ROW,
    // Until the browser tells: to ask it would lay out the table once a row.
    measureElement: (_, entry) => Math.round(entry?.borderBoxSize[0]?.blockSize ?? ROW),
  });

  static override styles = [base, visuallyHidden, gradeTableStyles];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.rows = this.assessments = [];
    this.sorted = { column: 'name', descending: false };
    this.hrefs = { result: String, pupil: String, items: String };
    this.titleOf = ({ title }) => title;
    this.at = { row: 0, column: -2 };
    this.printed = false;
    // All rows are in the table from the start: a height that becomes known moves nothing.
    this.#rows.getVirtualizer().shouldAdjustScrollPositionOnItemSizeChange = () => false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of PRINTS) addEventListener(type, this.#print);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of PRINTS) removeEventListener(type, this.#print);
  }

  /** Where there are fewer rows or columns than before, Tab leads to the last. */
  protected override willUpdate(): void {
    const { row, column } = this.at;
    this.at = { row: Math.min(row, this.rows.length - 1), column: Math.min(column, this.assessments.length - 1) };
  }

  protected override render(): TemplateResult {
    const { rows } = this;
    const { name, width, columns, after } = this.#layOut();
    const scored = this.#scoredRows();
    return html`
      <div class="scroll">
        <table width=${width} aria-rowcount=${rows.length + 2} aria-colcount=${this.assessments.length + 2} @keydown=${this.#key} @focusin=${this.#focused}>
          <caption class="visually-hidden">${msg('Gradebook. Arrow keys go from cell to cell.')}</caption>
          <colgroup>
            <col width=${name}><col width=${MEAN}>
            ${columns.map(({ gap }) => html`${gap > 0 ? html`<col width=${gap}>` : nothing}<col width=${COLUMN}>`)}
            ${after > 0 ? html`<col width=${after}>` : nothing}
          </colgroup>
          <thead>
            <tr aria-rowindex="1">
              <th scope="col" class="name" aria-colindex="1" rowspan="2" aria-sort=${this.#sortOf('name')}>${this.#renderSort(-2, 'name', msg('Pupil'), msg('Pupil'))}</th>
              <th scope="col" aria-colindex="2" rowspan="2" aria-sort=${this.#sortOf('mean')}>${this.#renderSort(-1, 'mean', msg('Mean'), msg('Mean'))}</th>
              ${repeat(columns, idOf, ({ index, gap, assessment }) => html`
                ${gap > 0 ? html`<td rowspan="2"></td>` : nothing}
                <th scope="col" aria-colindex=${index + 3}><a href=${this.hrefs.items(assessment.id)} title=${this.titleOf(assessment)} tabindex=${this.#tab(-2, index)}
                  data-cell="-2 ${index}"><bdi class="title">${this.titleOf(assessment)}</bdi></a></th>`)}
              ${after > 0 ? html`<td rowspan="2"></td>` : nothing}
            </tr>
            <tr aria-rowindex="2">
              ${repeat(columns, idOf, ({ index, assessment }) => html`
                <th scope="col" class="sort" aria-colindex=${index + 3} aria-sort=${this.#sortOf(assessment.id)}>
                  ${this.#renderSort(index, { assessment: assessment.id }, meanOf(rows, assessment.id), msg(str`${meanOf(rows, assessment.id)}: sort by ${this.titleOf(assessment)}`))}</th>`)}
            </tr>
          </thead>
          <tbody>${repeat(rows, ({ pupil }) => pupil.code, (row, place) => html`
            <tr aria-rowindex=${place + 3} data-index=${place} ${ref(this.#measure)}>
              <th scope="row" class="name" aria-colindex="1"><a href=${this.hrefs.pupil(row.pupil.code)} tabindex=${this.#tab(place, -2)}
                data-cell="${place} -2"><span><bdi>${row.pupil.name}</bdi><bdi class="small">${row.pupil.group}</bdi></span></a></th>
              <td aria-colindex="2"><span class="none digits" tabindex=${this.#tab(place, -1)} data-cell="${place} -1">${row.mean === undefined ? '–' : percent(row.mean)}</span></td>
              ${!scored.has(place) ? nothing : repeat(columns, idOf, ({ index, gap, assessment: { id } }) => html`
                ${gap > 0 ? html`<td></td>` : nothing}<td aria-colindex=${index + 3}>${this.#renderCell(row.cells.get(id), place, index)}</td>`)}
              ${scored.has(place) && after > 0 ? html`<td></td>` : nothing}
            </tr>`)}</tbody>
        </table>
      </div>`;
  }

  /** Which columns of assessments are made; widths in CSS pixels. */
  #layOut(): { readonly name: number; readonly width: number; readonly columns: readonly Column[]; readonly after: number } {
    const virtualizer = this.#columns.getVirtualizer();
    const name = (virtualizer.scrollRect?.width ?? PHONE) < PHONE ? NARROW_NAME : NAME;
    const { column } = this.at;
    virtualizer.setOptions({
      ...virtualizer.options, count: this.assessments.length, paddingStart: name + MEAN, rangeExtractor: (range) => withPlace(range, column),
    });
    let end = name + MEAN;
    const columns = virtualizer.getVirtualItems().flatMap((item): readonly Column[] => {
      const gap = item.start - end;
      const assessment = this.assessments[item.index];
      end = item.end;
      return assessment ? [{ index: item.index, assessment, gap }] : [];
    });
    const width = virtualizer.getTotalSize();
    return { name, width, columns, after: width - end };
  }

  /** Rows in which scores are made. */
  #scoredRows(): ReadonlySet<number> {
    const virtualizer = this.#rows.getVirtualizer();
    const { rows, at: { row } } = this;
    const overscan = this.printed ? rows.length : SPARE;
    virtualizer.setOptions({
      ...virtualizer.options, count: rows.length, overscan,
      getItemKey: (index) => rows[index]?.pupil.code ?? index, rangeExtractor: (range) => withPlace(range, row),
    });
    return new Set(virtualizer.getVirtualIndexes());
  }

  #renderSort(column: number, by: SortedBy['column'], text: string, label: string): TemplateResult {
    const { sorted } = this;
    const sign = sameColumn(sorted.column, by) ? (sorted.descending ? '▾' : '▴') : '';
    return html`
      <button type="button" tabindex=${this.#tab(-1, column)} data-cell="-1 ${column}" aria-label=${label}
        @click=${() => this.#sort(by)}>${text}<span aria-hidden="true">${sign}</span></button>`;
  }

  #renderCell(cell: Cell | undefined, row: number, column: number): TemplateResult {
    const shown = cell && (cell.counting ?? cell.attempts[0]);
    if (!shown) return html`<span class="none" tabindex=${this.#tab(row, column)} data-cell="${row} ${column}"></span>`;
    const { counting, attempts } = cell;
    const marks = [...new Set(attempts.flatMap((attempt) => attempt.marks))].map(markWords);
    const more = attempts.length > 1 ? msg(str`${attempts.length} attempts`) : '';
    return html`
      <a href=${this.hrefs.result(addressOf(shown.collected))} tabindex=${this.#tab(row, column)} data-cell="${row} ${column}">
        <span class="digits ${passed(shown) === false ? 'below' : ''}">${counting ? `${counting.right}/${counting.of}` : '–'}</span>
        ${passed(shown) === false ? html`<span class="visually-hidden">${msg('not passed')}</span>` : nothing}
        ${marks.map(({ sign, name }) => html`<span class="marks" aria-hidden="true" title=${name}>${sign}</span><span class="visually-hidden">${name}</span>`)}
        ${more ? html`<span class="more" aria-hidden="true" title=${more}>×${attempts.length}</span><span class="visually-hidden">${more}</span>` : nothing}
      </a>`;
  }

  #sortOf(id: string): 'ascending' | 'descending' | typeof nothing {
    const { column, descending } = this.sorted;
    const here = typeof column === 'string' ? column === id : column.assessment === id;
    return here ? (descending ? 'descending' : 'ascending') : nothing;
  }

  /** The other way round where it is the same column; of scores the best first. */
  #sort(column: SortedBy['column']): void {
    const { sorted } = this;
    const descending = sameColumn(sorted.column, column) ? !sorted.descending : column !== 'name';
    this.dispatchEvent(new CustomEvent<SortedBy>('sorted', { detail: { column, descending } }));
  }

  #tab(row: number, column: number): '0' | '-1' {
    return this.at.row === row && this.at.column === column ? '0' : '-1';
  }

  readonly #measure = (row: Element | undefined): void => this.#rows.getVirtualizer().measureElement(row ?? null);

  readonly #print = ({ type }: Event): void => {
    this.printed = type === 'beforeprint';
  };

  #focused(event: FocusEvent): void {
    const [row, column] = placeOf(event.target);
    if (row !== undefined && column !== undefined) this.at = { row, column };
  }

  async #key(event: KeyboardEvent): Promise<void> {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const column = Math.min(this.assessments.length - 1, Math.max(-2, this.at.column + step[1]));
    // The heads of the first two columns are one cell high.
    const top = column < 0 ? -1 : -2;
    const row = Math.min(this.rows.length - 1, Math.max(top, this.at.row + step[0]));
    this.at = { row, column };
    await this.updateComplete;
    const cell = this.renderRoot.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

const PRINTS = ['beforeprint', 'afterprint'] as const;

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
};

const idOf = ({ assessment }: Column): string => assessment.id;

/** Where the focus is stays made when it is scrolled out of sight, and where it goes is made before it is scrolled to. */
function withPlace(range: Range, place: number): number[] {
  const made = defaultRangeExtractor(range);
  const isMore = place >= 0 && place < range.count && !made.includes(place);
  return isMore ? [...made, place].sort((one, other) => one - other) : made;
}

function placeOf(target: EventTarget | null): readonly number[] {
  return target instanceof HTMLElement ? (target.dataset['cell']?.split(' ').map(Number) ?? []) : [];
}

/** What the class has in an assessment in the mean. */
function meanOf(rows: readonly GradebookRow[], id: string): string {
  const shares = rows.flatMap(({ cells }) => cells.get(id)?.counting ?? []).map(shareOf);
  return shares.length === 0 ? '–' : percent(shares.reduce((sum, share) => sum + share, 0) / shares.length);
}

customElements.define('grade-table', GradeTable);

declare global {
  interface HTMLElementTagNameMap {
    'grade-table': GradeTable;
  }
}
