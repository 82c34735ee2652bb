import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { resultsOf, type Gradebook } from '../../../core/assessment/gradebook.ts';
import { displayLocale } from '../../components/formats.ts';
import { sortRows, type SortedBy } from '../../components/grade-order.ts';
import '../../components/grade-table.ts';
import { refusalWords } from '../../components/refusal-words.ts';
import { markWords } from '../../components/result-marks.ts';
import { datedName, saveFile } from '../../save-file.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons, cards } from '../../styles/shared.ts';
import { titleOf } from './assessment-words.ts';
import { Book } from './book.ts';
import { byClass } from './by-class.ts';
import { answersCsv, everythingJson, gradesCsv } from './exports.ts';
import { teacherHref } from './pages.ts';
import { page } from './teacher-styles.ts';
import './unknown-owners.ts';

const HREFS = {
  result: (name: string) => teacherHref('result', name),
  pupil: (code: string) => teacherHref('pupil', code),
  items: (id: string) => teacherHref('items', id),
};

/** Pupils by assessments. */
export class GradebookPage extends LitElement {
  static override properties = { sorted: { state: true }, group: { state: true } };
  declare private sorted: SortedBy;
  /** Name of the class that is shown; undefined for all. */
  declare private group: string | undefined;

  readonly #book = new Book(this);
  #rows: { readonly of: readonly unknown[]; readonly rows: Gradebook['rows'] } | undefined;

  static override styles = [base, buttons, cards, forms, page, css`
    dl {
      display: grid;
      gap: var(--space-1) var(--space-3);
      grid-template-columns: auto minmax(0, 1fr);
      margin: 0;
      color: var(--text-quiet);
      font-size: 0.9375rem;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0;
    }
    @media print {
      .actions,
      unknown-owners,
      .card {
        display: none;
      }
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.sorted = { column: 'name', descending: false };
    this.group = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { services, value: book, failure } = this.#book;
    if (!services) return nothing;
    return html`
      <h1 tabindex="-1">${msg('Gradebook')}</h1>
      ${failure ? html`<p role="alert">${refusalWords(failure)}</p>` : nothing}
      ${book ? this.#renderBook(book) : failure ? nothing : html`<p role="status">${msg('One moment …')}</p>`}`;
  }

  #renderBook(book: Gradebook): TemplateResult {
    if (book.rows.length === 0 && book.unknown.length === 0) return html`
      <p>${msg('Nothing here yet: list your pupils, hand out an assessment, and collect what they hand in.')}</p>
      <div class="actions"><a class="button primary" href=${teacherHref('pupils')}>${msg('Pupils')}</a></div>`;
    const groups = [...new Set(book.rows.map(({ pupil }) => pupil.group))].sort();
    const rows = this.#sorted(book);
    const marks = [...new Set(rows.flatMap(({ cells }) => [...cells.values()].flatMap(({ attempts }) => attempts.flatMap((one) => one.marks))))];
    return html`
      ${groups.length < 2 ? nothing : html`
        <div class="actions" role="group" aria-label=${msg('Class')}>
          ${[undefined, ...groups].map((group) => html`
            <button type="button" class="button" aria-pressed=${this.group === group} @click=${() => { this.group = group; }}>
              <bdi>${group === undefined ? msg('All') : group === '' ? msg('Without a class') : group}</bdi></button>`)}
        </div>`}
      ${book.rows.length === 0 ? nothing : html`
        <grade-table .rows=${rows} .assessments=${book.assessments} .sorted=${this.sorted} .hrefs=${HREFS} .titleOf=${titleOf}
          @sorted=${(event: CustomEvent<SortedBy>) => { this.sorted = event.detail; }}></grade-table>`}
      ${marks.length === 0 ? nothing : html`
        <dl>${marks.map(markWords).map(({ sign, name, meaning }) => html`<dt>${sign} ${name}</dt><dd>${meaning}</dd>`)}</dl>`}
      <unknown-owners .book=${book} @all-known=${() => this.renderRoot.querySelector('h1')?.focus()}></unknown-owners>
      <section class="card">
        <h2>${msg('Take it along')}</h2>
        <p class="quiet">${msg('Tables open in any spreadsheet. These files say who the pupils are: keep them where nobody else looks.')}</p>
        <div class="actions">
          <button type="button" class="button" @click=${() => this.#save('scores', 'csv', gradesCsv(book))}>${msg('Scores (CSV)')}</button>
          <button type="button" class="button" @click=${() => this.#save('answers', 'csv', answersCsv(book))}>${msg('All answers (CSV)')}</button>
          <button type="button" class="button" @click=${() => void this.#saveEverything(book)}>${msg('Everything (JSON)')}</button>
          <a class="button" href=${teacherHref('backup')}>${msg('Backup of this device')}</a>
        </div>
      </section>`;
  }

  #save(name: string, extension: 'csv' | 'json', text: string): void {
    const file = datedName(`astro-numbers-${name}`, this.#book.services?.clock.wall() ?? 0, extension);
    saveFile(file, text, extension === 'csv' ? 'text/csv;charset=utf-8' : 'application/json');
  }

  async #saveEverything(book: Gradebook): Promise<void> {
    const { services } = this.#book;
    if (!services) return;
    const { results } = await services.exchange();
    const whole = await Promise.all(resultsOf(book).map(async (graded) => ({ graded, ink: await results.ink(graded.collected.result.name, graded.collected.version) })));
    this.#save('everything', 'json', everythingJson(services.recorder.events(), whole));
  }

  /** The same rows as long as nothing changed that they depend on: the table need not look at them again. */
  #sorted(book: Gradebook): Gradebook['rows'] {
    const of = [book, this.sorted, this.group];
    if (this.#rows && of.every((one, i) => this.#rows?.of[i] === one)) return this.#rows.rows;
    const byCode = new Map(book.rows.map((row) => [row.pupil.code, row]));
    const inClass = byClass(book.rows.map(({ pupil }) => pupil))
      .filter(({ group }) => this.group === undefined || group === this.group)
      .flatMap(({ code }) => byCode.get(code) ?? []);
    const { compare } = new Intl.Collator(displayLocale(), { numeric: true });
    this.#rows = { of, rows: sortRows(inClass, this.sorted, compare) };
    return this.#rows.rows;
  }
}

customElements.define('gradebook-page', GradebookPage);

declare global {
  interface HTMLElementTagNameMap {
    'gradebook-page': GradebookPage;
  }
}
