import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { addressOf } from '../../../core/assessment/collected.ts';
import type { Gradebook, GradebookRow, GradedResult } from '../../../core/assessment/gradebook.ts';
import { helpGroups } from '../../../core/assessment/help-groups.ts';
import { passed, shareOf } from '../../../core/assessment/mark-result.ts';
import { dateAndTime, dayAndMonth, percent } from '../../components/formats.ts';
import { refusalWords } from '../../components/refusal-words.ts';
import { markWords } from '../../components/result-marks.ts';
import '../../components/score-chart.ts';
import { assessmentWords } from '../../components/score-words.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons, cards } from '../../styles/shared.ts';
import { titleOf } from './assessment-words.ts';
import { Book } from './book.ts';
import { helpName } from './help-list.ts';
import { teacherHref } from './pages.ts';
import { reportStyles } from './report-styles.ts';
import { page } from './teacher-styles.ts';

/** One pupil over all assessments, as a page to read with the child or the parents, and to print. */
export class PupilPage extends LitElement {
  static override properties = { pupil: { type: String } };
  /** Its code. */
  declare pupil: string;

  readonly #book = new Book(this);

  static override styles = [base, buttons, cards, forms, page, reportStyles, css`
    td {
      vertical-align: middle;
    }
    td:nth-child(n + 2) {
      white-space: nowrap;
    }
    td:last-child {
      white-space: normal;
    }
    td .day {
      display: none;
    }
    @media (max-width: 600px) {
      th,
      td {
        padding-inline-end: 6px;
        font-size: 0.875rem;
      }
      td .whole {
        display: none;
      }
      td .day {
        display: inline;
      }
      td .quiet {
        display: block;
      }
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.pupil = '';
  }

  protected override render(): TemplateResult {
    const { services, value: book, failure } = this.#book;
    if (failure) return html`<p role="alert">${refusalWords(failure)}</p>`;
    if (!services || !book) return html`<p role="status">${msg('One moment …')}</p>`;
    const row = book.rows.find(({ pupil }) => pupil.code === this.pupil);
    return html`
      <a class="button plain back" href=${teacherHref('gradebook')}>${msg('Gradebook')}</a>
      ${row ? this.#renderRow(book, row, services.clock.wall()) : html`<h1 tabindex="-1">${msg('This pupil is not on the list')}</h1>`}`;
  }

  #renderRow(book: Gradebook, { pupil, cells, mean }: GradebookRow, now: number): TemplateResult {
    const counting = [...cells.values()].flatMap((cell) => cell.counting ?? []);
    const help = helpGroups(counting, book.roster);
    const points = counting.map(({ collected, right, of }) => ({ at: collected.result.handedInAt, right, of }))
      .sort((one, other) => one.at - other.at);
    return html`
      <h1 tabindex="-1"><bdi>${pupil.name}</bdi> <bdi class="quiet">${pupil.group}</bdi></h1>
      <p class="quiet">${dateAndTime(now)}</p>
      <div class="actions"><button type="button" class="button" @click=${() => window.print()}>${msg('Print')}</button></div>
      ${mean === undefined ? html`<p>${msg('No result yet.')}</p>` : html`
        <section class="card">
          <h2>${msg('Progress')}</h2>
          <p>${counting.length === 1 ? msg(str`1 assessment, ${percent(mean)} right.`) : msg(str`${counting.length} assessments, ${percent(mean)} right in the mean.`)}</p>
          <score-chart .points=${points} .words=${assessmentWords(pupil.name, points)}></score-chart>
        </section>`}
      ${help.length === 0 ? nothing : html`
        <section class="card">
          <h2>${msg('What to practise')}</h2>
          <ul class="help">${help.map(({ by, pupils: [own] }) => html`
            <li>${helpName(by)} <span class="quiet">${own && ('slip' in by ? msg(str`${own.wrong} times`) : msg(str`${own.wrong} of ${own.of} wrong`))}</span></li>`)}</ul>
        </section>`}
      <section class="card">
        <h2>${msg('Assessments')}</h2>
        <div class="wide" tabindex="0" role="region" aria-label=${msg('Assessments')}>
          <table>
            <thead><tr><th scope="col">${msg('Assessment')}</th><th scope="col">${msg('Handed in')}</th><th scope="col">${msg('Right')}</th><th scope="col">${msg('Notes')}</th></tr></thead>
            <tbody>${book.assessments.flatMap(({ id }) => {
              const cell = cells.get(id);
              return (cell?.attempts ?? []).map((one, i) => renderAttempt(one, (cell?.attempts.length ?? 0) > 1 ? i + 1 : undefined, one === cell?.counting));
            })}</tbody>
          </table>
        </div>
      </section>`;
  }
}

/** @param number of the attempt, where there are several */
function renderAttempt(one: GradedResult, number: number | undefined, isCounting: boolean): TemplateResult {
  const { collected, assessment, right, of, marks } = one;
  const { result } = collected;
  const pass = passed(one);
  const notes = [
    ...(number === undefined ? [] : [isCounting ? msg(str`attempt ${number}, counts`) : msg(str`attempt ${number}`)]),
    ...(pass === undefined ? [] : [pass ? msg('passed') : msg('not passed')]),
    ...marks.map((mark) => markWords(mark).name),
  ];
  return html`
    <tr><td><a class="line" href=${teacherHref('result', addressOf(collected))}><bdi>${assessment ? titleOf(assessment) : msg('An assessment of another device')}</bdi></a></td>
      <td><span class="whole">${dateAndTime(result.handedInAt)}</span><span class="day">${dayAndMonth(result.handedInAt)}</span></td><td>${msg(str`${right} of ${of}`)} <span class="quiet">${percent(shareOf(one))}</span></td>
      <td>${notes.join(', ')}</td></tr>`;
}

customElements.define('pupil-page', PupilPage);

declare global {
  interface HTMLElementTagNameMap {
    'pupil-page': PupilPage;
  }
}
