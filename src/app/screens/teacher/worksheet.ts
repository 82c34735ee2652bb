import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { exampleOf, shelfOf } from '../../../core/assessment/shelf.ts';
import type { Question } from '../../../core/practice/question.ts';
import { printedQuestion, printedQuestionStyles } from '../../components/printed-question.ts';
import { WatchedServices } from '../../observe.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons } from '../../styles/shared.ts';
import { titleOf } from './assessment-words.ts';
import { teacherHref } from './pages.ts';
import { printStyles } from './print-styles.ts';
import { page } from './teacher-styles.ts';

/** An assessment on paper: lines for name and date, the questions in columns, and on a page of its own the answers. */
export class AssessmentWorksheet extends LitElement {
  static override properties = { assessment: {}, key: { state: true } };
  /** Id. */
  declare assessment: string;
  /** Whether the answers are printed, too. */
  declare private key: boolean;

  static override styles = [base, buttons, forms, page, printStyles, printedQuestionStyles, css`
    .sheet {
      container-type: inline-size;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-4);
      margin-block: var(--space-4) var(--space-5);
    }
    .head span {
      display: flex;
      flex: 1 1 12rem;
      gap: var(--space-2);
    }
    .head span:first-child {
      flex-grow: 2;
    }
    .head span::after {
      content: '';
      flex: 1;
      border-block-end: 1px solid currentColor;
    }
    h2 {
      overflow-wrap: anywhere;
    }
    ol {
      margin: 0;
      padding-inline-start: 2.2em;
      columns: 3 14rem;
      column-gap: 2.5rem;
      font-family: var(--font-digits);
      font-size: 1.25rem;
    }
    li {
      padding-block-end: 1.4em;
      break-inside: avoid;
    }
    .key ol {
      columns: 4 10rem;
      font-size: 1rem;
    }
    .key li {
      padding-block-end: 0.4em;
    }
    @media print {
      .key {
        break-before: page;
      }
    }
  `];

  readonly #services = new WatchedServices(this, ({ recorder }) => [recorder]);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.assessment = '';
    this.key = true;
  }

  protected override render(): TemplateResult {
    const shelved = shelfOf(this.#services.value?.recorder.events() ?? []).get(this.assessment);
    if (!shelved) return html`<h1 tabindex="-1">${msg('There is no such assessment')}</h1>`;
    const questions = exampleOf(shelved);
    const title = titleOf(shelved.draft);
    return html`
      <a class="button plain back screen-only" href=${teacherHref('preview', shelved.id)}>${msg('Look at it')}</a>
      <h1 class="screen-only" tabindex="-1">${msg('Worksheet')}</h1>
      <div class="actions screen-only">
        <button type="button" class="button primary" @click=${() => window.print()}>${msg('Print')}</button>
        <label class="choice"><input type="checkbox" .checked=${this.key}
          @change=${(event: Event) => (this.key = (event.target as HTMLInputElement).checked)}>${msg('With the answers, on a page of their own')}</label>
      </div>
      <article class="sheet">
        <h2 dir="auto">${title}</h2>
        <div class="head"><span>${msg('Name')}</span><span>${msg('Date')}</span></div>
        ${renderQuestions(questions, false)}
      </article>
      ${this.key ? html`
        <article class="sheet key">
          <h2 dir="auto">${title} – ${msg('Answers')}</h2>
          ${renderQuestions(questions, true)}
        </article>` : nothing}`;
  }
}

function renderQuestions(questions: readonly Question[], solved: boolean): TemplateResult {
  return html`<ol>${questions.map((question) => html`<li>${printedQuestion(question, solved)}</li>`)}</ol>`;
}

customElements.define('assessment-worksheet', AssessmentWorksheet);

declare global {
  interface HTMLElementTagNameMap {
    'assessment-worksheet': AssessmentWorksheet;
  }
}
