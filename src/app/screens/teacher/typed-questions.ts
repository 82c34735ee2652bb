import { css, html, LitElement, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { MOST_QUESTIONS } from '../../../core/assessment/assessment-schema.ts';
import { readQuestion } from '../../../core/assessment/typed-question.ts';
import type { Question } from '../../../core/practice/question.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons } from '../../styles/shared.ts';
import { askedText } from './asked-text.ts';
import { DraftChangeEvent } from './draft-change.ts';

/**
 * Questions that are typed as one writes them, one in a line. What cannot be asked stays in the field.
 * @fires draft-change
 */
export class TypedQuestions extends LitElement {
  static override properties = { questions: { attribute: false }, refused: { state: true }, surplus: { state: true } };
  declare questions: readonly Question[];
  /** Lines that are no questions. */
  declare private refused: readonly string[];
  /** How many questions there was no room for. */
  declare private surplus: number;

  static override styles = [base, buttons, forms, css`
    textarea {
      resize: vertical;
      font-family: var(--font-digits);
    }
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .button svg {
      width: 1em;
      height: 1em;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.questions = [];
    this.refused = [];
    this.surplus = 0;
  }

  protected override render(): TemplateResult {
    return html`
      <form @submit=${this.#add}>
        <h2>${msg('Exact questions')}</h2>
        <p id="how">${msg('One in each line: 7 + 5, 12 − 5, 6 x 8, 17 : 5, 7 + ? = 12, 0.7 + 0.5, 7 ? 9, or numbers to put in order: 9, 3, 7. They come first.')}</p>
        <ol>${this.questions.map((question, place) => this.#renderQuestion(question, place))}</ol>
        <label class="field">${msg('More questions')}
          <textarea rows="3" autocomplete="off" spellcheck="false" aria-describedby="how problem"
            aria-invalid=${this.refused.length + this.surplus > 0 ? 'true' : 'false'} @input=${this.#clear}></textarea></label>
        <p id="problem" class="problem" role="status">${this.#problem()}</p>
        <div class="actions"><button type="submit" class="button">${msg('Add')}</button></div>
      </form>`;
  }

  #problem(): string {
    const [first, ...others] = this.refused;
    const most = this.surplus > 0 ? msg(str`${MOST_QUESTIONS} questions at most.`) : '';
    if (first === undefined) return most;
    const text = msg(str`“${first.slice(0, 30)}” cannot be asked: write it like the examples.`);
    return [text, ...(others.length === 0 ? [] : [msg(str`And ${others.length} more.`)]), most].join(' ').trim();
  }

  readonly #clear = (): void => {
    this.refused = [];
    this.surplus = 0;
  };

  #renderQuestion(question: Question, place: number): TemplateResult {
    const text = askedText(question);
    return html`
      <li><button type="button" class="button digits" aria-label=${msg(str`Take out: ${text}`)} @click=${() => void this.#takeOut(place)}>${text}${cross}</button></li>`;
  }

  readonly #add = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector('textarea');
    const lines = (field?.value ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '');
    const read = lines.map((line) => ({ line, question: readQuestion(line) }));
    const room = MOST_QUESTIONS - this.questions.length;
    const taken = read.filter(({ question }) => question).slice(0, Math.max(0, room));
    const left = read.filter((one) => !taken.includes(one));
    const questions = taken.flatMap(({ question }) => question ?? []);
    this.refused = left.filter(({ question }) => !question).map(({ line }) => line);
    this.surplus = left.length - this.refused.length;
    if (field) field.value = left.map(({ line }) => line).join('\n');
    if (questions.length > 0) this.dispatchEvent(new DraftChangeEvent({ exact: [...this.questions, ...questions] }));
    field?.focus();
  };

  /** The button that was pressed is gone then: whoever uses the keyboard goes on at the next one. */
  async #takeOut(place: number): Promise<void> {
    this.dispatchEvent(new DraftChangeEvent({ exact: this.questions.filter((_, other) => other !== place) }));
    await this.updateComplete;
    const left = [...this.renderRoot.querySelectorAll<HTMLElement>('ol button')];
    (left[Math.min(place, left.length - 1)] ?? this.renderRoot.querySelector('textarea'))?.focus();
  }
}

const cross = html`
  <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="3"
    stroke-linecap="round"><path d="M6 6l12 12M18 6L6 18"></path></svg>`;

customElements.define('typed-questions', TypedQuestions);

declare global {
  interface HTMLElementTagNameMap {
    'typed-questions': TypedQuestions;
  }
}
