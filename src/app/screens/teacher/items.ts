import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { lengthOf, type Assessment } from '../../../core/assessment/assessment.ts';
import { addressOf } from '../../../core/assessment/collected.ts';
import { revisionOf, type Gradebook, type GradebookRow, type GradedResult } from '../../../core/assessment/gradebook.ts';
import { helpGroups } from '../../../core/assessment/help-groups.ts';
import { itemReport, textOf, type Item, type WrongAnswer } from '../../../core/assessment/item-report.ts';
import { counts, markedAnswers, shareOf, type MarkedAnswer } from '../../../core/assessment/mark-result.ts';
import type { Pupil } from '../../../core/assessment/roster.ts';
import { percent, shownAnswer, twoPlaces } from '../../components/formats.ts';
import '../../components/item-heatmap.ts';
import type { HeatCell } from '../../components/item-heatmap.ts';
import { wordsOf } from '../../components/question-words.ts';
import { refusalWords } from '../../components/refusal-words.ts';
import '../../components/score-histogram.ts';
import { slipName } from '../../components/slip-words.ts';
import { skillName } from '../../skill-names.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons, cards } from '../../styles/shared.ts';
import { titleOf } from './assessment-words.ts';
import { Book } from './book.ts';
import { byClass } from './by-class.ts';
import { renderHelp } from './help-list.ts';
import { teacherHref } from './pages.ts';
import { reportStyles } from './report-styles.ts';
import { page } from './teacher-styles.ts';

/** Readings and wrong answers that are named; there may be hundreds. */
const MOST_READINGS = 30;
const MOST_WRONG = 4;

interface Sat {
  readonly row: GradebookRow;
  readonly result: GradedResult;
  readonly answers: readonly MarkedAnswer[];
}

/** What one assessment tells: of the class, of its questions, and of readings to look at. */
export class ItemsPage extends LitElement {
  static override properties = { assessment: { type: String } };
  /** Its id. */
  declare assessment: string;

  readonly #book = new Book(this);

  static override styles = [base, buttons, cards, forms, page, reportStyles, css`
    .digits {
      font-size: 1.125rem;
      white-space: nowrap;
    }
    .readings {
      columns: 2 22rem;
      column-gap: var(--space-6);
    }
    .readings li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto 6rem;
      align-items: center;
      gap: 0 var(--space-3);
      padding: 0;
      break-inside: avoid;
    }
    .readings small {
      grid-column: 1 / -1;
      padding-block-end: var(--space-2);
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.assessment = '';
  }

  protected override render(): TemplateResult {
    const { value: book, failure } = this.#book;
    if (failure) return html`<p role="alert">${refusalWords(failure)}</p>`;
    if (!book) return html`<p role="status">${msg('One moment …')}</p>`;
    const assessment = book.assessments.find(({ id }) => id === this.assessment);
    const back = html`<a class="button plain back" href=${teacherHref('gradebook')}>${msg('Gradebook')}</a>`;
    if (!assessment) return html`${back}<h1 tabindex="-1">${msg('This assessment is not here')}</h1>`;
    const sat = satOf(book, assessment);
    return html`
      ${back}
      <h1 tabindex="-1"><bdi>${titleOf(assessment)}</bdi></h1>
      ${sat.length === 0 ? html`<p>${msg('Nobody’s result has been collected yet.')}</p>` : renderReport(book, assessment, sat)}`;
  }
}

function satOf(book: Gradebook, { id }: Assessment): readonly Sat[] {
  const byCode = new Map(book.rows.map((row) => [row.pupil.code, row]));
  return byClass(book.rows.map(({ pupil }): Pupil => pupil)).flatMap(({ code }) => {
    const row = byCode.get(code);
    const result = row?.cells.get(id)?.counting;
    return row && result ? [{ row, result, answers: markedAnswers(result) }] : [];
  });
}

function renderReport(book: Gradebook, assessment: Assessment, sat: readonly Sat[]): TemplateResult {
  // An earlier revision may have asked something else at the same place.
  const own = sat.filter(({ result }) => revisionOf(result) === assessment.revision);
  const older = sat.length - own.length;
  return html`
    ${renderReadings(sat)}
    ${older === 0 ? nothing : html`<p>${older === 1
      ? msg('1 result of an earlier version is left out below: its questions may be others. In the gradebook it counts.')
      : msg(str`${older} results of an earlier version are left out below: their questions may be others. In the gradebook they count.`)}</p>`}
    ${own.length === 0 ? nothing : renderQuestions(book, assessment, own)}`;
}

function renderQuestions(book: Gradebook, assessment: Assessment, sat: readonly Sat[]): TemplateResult {
  const results = sat.map(({ result }) => result);
  const length = lengthOf(assessment);
  return html`
    <section class="card">
      <h2>${msg('Scores')}</h2>
      <score-histogram .shares=${results.map(shareOf)} .passMark=${assessment.passMark}></score-histogram>
    </section>
    ${renderHelp(helpGroups(results, book.roster))}
    <section class="card">
      <h2>${msg('Questions')}</h2>
      <div class="wide" tabindex="0" role="region" aria-label=${msg('Questions')}>
        <table>
          <thead><tr><th scope="col">${msg('No.')}</th><th scope="col">${msg('Question')}</th><th scope="col">${msg('Right')}</th>
            <th scope="col">${msg('Discrimination')}</th><th scope="col">${msg('Commonest wrong answers')}</th></tr></thead>
          <tbody>${itemReport(assessment, results).map(renderItem)}</tbody>
        </table>
      </div>
      <p class="quiet">${msg('Discrimination: how far the question tells those who know the rest from those who do not, from −1 to 1 (point-biserial correlation with the rest of the score). Below 0.2 the question tells little; below 0 look at it again. With few pupils it is rough.')}</p>
    </section>
    <section class="card">
      <h2>${msg('Pupils and questions')}</h2>
      <item-heatmap .rows=${sat.map(({ row, answers }) => ({ name: row.pupil.name, cells: heatCells(answers, length) }))}></item-heatmap>
    </section>`;
}

function renderItem({ place, size, question, skill, difficulty, discrimination, wrong }: Item): TemplateResult {
  const words = question && wordsOf(question);
  const asked = words ? html`<span class="digits">${words.before} ${shownAnswer(words.answer)} ${words.after}</span>`
    : skill === undefined ? msg('A question that this version cannot show') : html`${skillName(skill).name} <span class="quiet">(${msg('drawn for each pupil')})</span>`;
  return html`
    <tr><td>${size === 1 ? place + 1 : `${place + 1}–${place + size}`}</td><td>${asked}</td><td>${percent(difficulty)}</td>
      <td>${discrimination === undefined ? '–' : twoPlaces(discrimination)}</td>
      <td>${wrong.length === 0 ? '–' : html`<ul>${wrong.slice(0, MOST_WRONG).map(renderWrong)}</ul>`}</td></tr>`;
}

function renderWrong({ text, count, slip }: WrongAnswer): TemplateResult {
  return html`<li><span class="digits">${text === '' ? msg('nothing') : shownAnswer(text)}</span> ×${count}
    ${slip ? html`<span class="quiet">${slipName(slip)}</span>` : nothing}</li>`;
}

/** What a teacher should look at: readings that were unsure or that a pupil disputes, the least sure first, until they are decided. */
function renderReadings(sat: readonly Sat[]): TemplateResult | typeof nothing {
  const doubtful = sat.flatMap(({ row, result, answers }) => answers
    .filter(({ reading, disputed, overruled }) => !overruled && (reading?.unsure || disputed !== undefined))
    .map((answer) => ({ row, result, answer })))
    .sort((one, other) => (one.answer.reading?.confidence ?? 1) - (other.answer.reading?.confidence ?? 1));
  if (doubtful.length === 0) return nothing;
  const more = doubtful.length - MOST_READINGS;
  return html`
    <section class="card">
      <h2>${msg('Readings to look at')}</h2>
      <ul class="help readings">${doubtful.slice(0, MOST_READINGS).map(({ row, result, answer }) => html`
        <li><a href=${teacherHref('result', addressOf(result.collected))}><span><bdi>${row.pupil.name}</bdi>, ${msg(str`question ${answer.place + 1}`)}</span></a>
          <span class="digits">${shownAnswer(textOf(answer))}</span>
          <span class="quiet">${answer.reading ? msg(str`${percent(answer.reading.confidence)} sure`) : nothing}</span>
          ${answer.disputed === undefined ? nothing : html`<small class="quiet">${msg(str`The pupil says that it wrote ${shownAnswer(answer.disputed)}.`)}</small>`}</li>`)}</ul>
      ${more > 0 ? html`<p class="quiet">${msg(str`and ${more} more`)}</p>` : nothing}
    </section>`;
}

function heatCells(answers: readonly MarkedAnswer[], length: number): readonly HeatCell[] {
  const byPlace = new Map(answers.map((answer) => [answer.place, answer]));
  return Array.from({ length }, (_, place) => {
    const answer = byPlace.get(place);
    return answer ? (counts(answer) ? 'right' : 'wrong') : 'none';
  });
}

customElements.define('items-page', ItemsPage);

declare global {
  interface HTMLElementTagNameMap {
    'items-page': ItemsPage;
  }
}
