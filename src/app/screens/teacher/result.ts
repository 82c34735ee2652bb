import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { asError } from '../../../core/as-error.ts';
import { TEACHER } from '../../../core/assessment/assessment.ts';
import { addressOf } from '../../../core/assessment/collected.ts';
import { resultsOf, revisionOf, type Cell, type Gradebook, type GradedResult } from '../../../core/assessment/gradebook.ts';
import { markedAnswers, passed, type MarkedAnswer } from '../../../core/assessment/mark-result.ts';
import { sameName, type ResultInk } from '../../../core/assessment/result.ts';
import { ownerOfResult, readPupilName } from '../../../core/assessment/roster.ts';
import { dateAndTime } from '../../components/formats.ts';
import { refusalWords } from '../../components/refusal-words.ts';
import '../../components/result-answer.ts';
import type { OverruleEvent } from '../../components/result-answer.ts';
import { markWords } from '../../components/result-marks.ts';
import type { Services } from '../../services.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons, cards } from '../../styles/shared.ts';
import { titleOf } from './assessment-words.ts';
import { Book } from './book.ts';
import { overrule } from './overrule.ts';
import { teacherHref } from './pages.ts';
import { page } from './teacher-styles.ts';

/** One result: every answer with its ink, and the teacher's word about it. */
export class ResultPage extends LitElement {
  static override properties = { name: { type: String }, unsureFirst: { state: true }, ink: { state: true }, inkFailure: { state: true } };
  /** As addressOf writes it. */
  declare name: string;
  declare private unsureFirst: boolean;
  /** Undefined until it is known whether there is any: a picture that comes late would push another answer's buttons under the finger. */
  declare private ink: ResultInk | undefined;
  /** Why it cannot be read. */
  declare private inkFailure: Error | undefined;

  readonly #book = new Book(this);
  #inkAsked = false;

  static override styles = [base, buttons, cards, forms, page, css`
    ol {
      display: grid;
      gap: var(--space-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      break-inside: avoid;
    }
    .score {
      font-size: 1.5rem;
      font-weight: 700;
    }
    @media print {
      .actions,
      .back {
        display: none;
      }
      ol {
        display: block;
      }
      li + li {
        margin-block-start: var(--space-3);
      }
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.name = '';
    this.unsureFirst = false;
    this.ink = this.inkFailure = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('name')) {
      this.#inkAsked = false;
      this.ink = this.inkFailure = undefined;
    }
    const { services, value } = this.#book;
    const result = value && this.#find(value);
    if (!services || !result || this.#inkAsked) return;
    this.#inkAsked = true;
    void this.#fetchInk(services, result);
  }

  async #fetchInk({ exchange }: Services, { collected }: GradedResult): Promise<void> {
    let [ink, failure]: [ResultInk, Error | undefined] = [[], undefined];
    try {
      const { results } = await exchange();
      ink = (await results.ink(collected.result.name, collected.version)) ?? [];
    } catch (error) {
      failure = asError(error);
    }
    if (addressOf(collected) === this.name) [this.ink, this.inkFailure] = [ink, failure];
  }

  #find(book: Gradebook): GradedResult | undefined {
    return resultsOf(book).find(({ collected }) => addressOf(collected) === this.name);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { services, value: book, failure } = this.#book;
    if (failure) return html`<p role="alert">${refusalWords(failure)}</p>`;
    if (!services || !book) return html`<p role="status">${msg('One moment …')}</p>`;
    const result = this.#find(book);
    if (!result) return html`<h1 tabindex="-1">${msg('This result is not here')}</h1><p><a href=${teacherHref('gradebook')}>${msg('Gradebook')}</a></p>`;
    const { collected, assessment, right, of, marks } = result;
    const pupil = ownerOfResult(book.roster, collected.result);
    const name = pupil?.name ?? (readPupilName(collected.result.owner.nickname) || msg('A guest'));
    const pass = passed(result);
    const open = of - answered(result);
    return html`
      <a class="button plain back" href=${teacherHref('gradebook')}>${msg('Gradebook')}</a>
      <h1 tabindex="-1"><bdi>${name}</bdi>: <bdi>${assessment ? titleOf(assessment) : msg('An assessment of another device')}</bdi></h1>
      <p><span class="score">${msg(str`${right} out of ${of}`)}</span>
        ${pass === undefined ? nothing : pass ? msg('passed') : msg('not passed')}
        <span class="quiet">· ${msg(str`handed in ${dateAndTime(collected.result.handedInAt)} by the pupil's clock, came in ${dateAndTime(collected.collectedAt)}`)}</span></p>
      ${marks.map(markWords).map(({ sign, name: words, meaning }) => html`<p><strong>${sign} ${words}.</strong> ${meaning}</p>`)}
      ${marks.includes('changed') && pupil ? this.#renderSince(cellOf(book, pupil.code, result)?.counting, result) : nothing}
      ${collected.disputed ? this.#renderVersions(services, book, result) : nothing}
      ${pupil ? this.#renderAttempts(book, pupil.code, result) : nothing}
      <div class="actions">
        <button type="button" class="button" aria-pressed=${this.unsureFirst}
          @click=${() => { this.unsureFirst = !this.unsureFirst; }}>${msg('Unsure readings first')}</button>
        ${pupil ? html`<a class="button" href=${teacherHref('pupil', pupil.code)}>${msg(html`All of <bdi>${name}</bdi>`)}</a>` : nothing}
        ${assessment ? html`<a class="button" href=${teacherHref('items', assessment.id)}>${msg('All answers of the class')}</a>` : nothing}
        ${pupil ? html`<button type="button" class="button" @click=${() => void this.#unassign(services, result)}>${msg('This is somebody else’s')}</button>`
          : assessment ? html`<a class="button" href=${teacherHref('gradebook')}>${msg('Say whose this is')}</a>` : nothing}
      </div>
      ${this.inkFailure ? html`<p role="alert">${msg('The handwriting cannot be shown.')} ${refusalWords(this.inkFailure)}</p>` : nothing}
      ${this.ink ? this.#renderAnswers(services, result, this.ink) : html`<p role="status">${msg('One moment …')}</p>`}
      ${open === 0 ? nothing : html`<p>${open === 1 ? msg('1 question was not answered.') : msg(str`${open} questions were not answered.`)}</p>`}
      <p class="quiet">${msg(str`Signed by the device ${collected.key}. The signature shows which device it came from and that nothing was changed on the way; it cannot show who wrote.`)}</p>`;
  }

  /** All that comes from this child of this device; the button that was pressed is gone then. */
  async #unassign({ recorder }: Services, { collected: { result: { name, owner } } }: GradedResult): Promise<void> {
    await recorder.record({ type: 'owner-unassigned', profile: TEACHER, from: name.device, owner: owner.profile });
    await this.updateComplete;
    this.renderRoot.querySelector('h1')?.focus();
  }

  #renderAnswers(services: Services, result: GradedResult, ink: ResultInk): TemplateResult {
    return html`
      <ol>${repeat(this.#inOrder(markedAnswers(result)), ({ index }) => index, (answer) => html`
        <li><result-answer .answer=${answer} .rules=${result.assessment} .papers=${ink[answer.index]}
          @overrule=${({ verdict, text }: OverruleEvent) => void overrule(services, result.collected, ink,
            { index: answer.index, verdict, ...(text === undefined ? {} : { text }) })}></result-answer></li>`)}</ol>`;
  }

  #inOrder(answers: readonly MarkedAnswer[]): readonly MarkedAnswer[] {
    if (!this.unsureFirst) return answers;
    return [...answers].sort((one, other) => (one.reading?.confidence ?? 1) - (other.reading?.confidence ?? 1));
  }

  /** What came under one name, whoever's it is said to be, and the teacher's choice among it. */
  #renderVersions(services: Services, book: Gradebook, shown: GradedResult): TemplateResult {
    const versions = resultsOf(book).filter((one) => isVersionOf(one, shown));
    return html`
      <nav class="actions" aria-label=${msg('Versions')}>${versions.map((one, i) => html`
        <a class="button" href=${teacherHref('result', addressOf(one.collected))} aria-current=${one === shown ? 'page' : nothing}>
          ${msg(str`Version ${i + 1}: ${one.right} out of ${one.of}`)}${isSetAside(one) ? nothing : msg(', chosen')}</a>`)}</nav>
      ${shown.collected.ink === undefined ? nothing : html`<p>${msg('The same answers came with other handwriting, too: look at the ink of each.')}</p>`}
      ${isSetAside(shown) ? html`
        <div class="actions"><button type="button" class="button primary" @click=${() => void this.#choose(services, shown)}>${msg('This version counts')}</button></div>` : nothing}`;
  }

  async #choose({ recorder }: Services, { collected: { result: { name }, version } }: GradedResult): Promise<void> {
    if (version === undefined) return;
    await recorder.record({ type: 'result-chosen', profile: TEACHER, result: name, version });
    await this.updateComplete;
    this.renderRoot.querySelector('h1')?.focus();
  }

  /** Whether a result counts that is of an older version. */
  #renderSince(counting: GradedResult | undefined, shown: GradedResult): TemplateResult | typeof nothing {
    if (counting === shown) return html`<p>${msg('It counts until this pupil has sat the newer version.')}</p>`;
    return counting && revisionOf(counting) > revisionOf(shown) ? html`<p>${msg('It does not count: this pupil has sat the newer version.')}</p>` : nothing;
  }

  /** The attempts of the same pupil at the same assessment, side by side and never summed. */
  #renderAttempts(book: Gradebook, code: string, shown: GradedResult): TemplateResult | typeof nothing {
    const cell = cellOf(book, code, shown);
    const sameOrOther = cell?.attempts.filter((one) => one === shown || !isVersionOf(one, shown)) ?? [];
    if (!cell || sameOrOther.length < 2) return nothing;
    return html`
      <nav class="actions" aria-label=${msg('Attempts')}>${sameOrOther.map((one, i) => html`
        <a class="button" href=${teacherHref('result', addressOf(one.collected))} aria-current=${one === shown ? 'page' : nothing}>
          ${msg(str`Attempt ${i + 1}: ${one.right} out of ${one.of}`)}${one === cell.counting ? msg(', counts') : nothing}</a>`)}</nav>`;
  }
}

/** All of this pupil's at the same assessment. */
function cellOf(book: Gradebook, code: string, { collected }: GradedResult): Cell | undefined {
  return book.rows.find(({ pupil }) => pupil.code === code)?.cells.get(collected.result.assessment.id);
}

function isVersionOf(one: GradedResult, other: GradedResult): boolean {
  return sameName(one.collected.result.name, other.collected.result.name);
}

function isSetAside({ marks }: GradedResult): boolean {
  return marks.includes('differs');
}

function answered({ collected }: GradedResult): number {
  return new Set(collected.result.answers.map(({ place }) => place)).size;
}

customElements.define('result-page', ResultPage);

declare global {
  interface HTMLElementTagNameMap {
    'result-page': ResultPage;
  }
}
