import { css, html, LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { MOST_QUESTIONS, MOST_TYPED } from '../../../core/assessment/assessment-schema.ts';
import { readLines, type TypedLines } from '../../../core/assessment/typed-lines.ts';
import type { Question } from '../../../core/practice/question.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons } from '../../styles/shared.ts';
import { askedText } from './asked-text.ts';
import { DraftChangeEvent } from './draft-change.ts';
import { shortened } from './left-lines.ts';

/**
 * Questions that are typed as one writes them, one in a line. What is typed and not added yet is a part of the draft, and is added
 * when the page is left; what cannot be asked stays in the field.
 * @fires draft-change
 */
export class TypedQuestions extends LitElement {
  static override properties = { questions: { attribute: false }, typed: { type: String }, judged: { state: true } };
  declare questions: readonly Question[];
  /** Draft.typed. */
  declare typed: string;
  /** What is in the field was looked at: it is what could not be added. */
  declare private judged: boolean;

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
    this.typed = '';
    this.judged = true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#keep);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#keep);
    if (!this.judged || this.#read().questions.length > 0) this.#add();
  }

  protected override render(): TemplateResult {
    const problem = this.judged ? this.#problem() : '';
    return html`
      <form @submit=${this.#submit}>
        <h2>${msg('Exact questions')}</h2>
        <p id="how">${msg('One in each line: 7 + 5, 12 − 5, 6 x 8, 17 : 5, 7 + ? = 12, 0.7 + 0.5, 7 ? 9, or numbers to put in order: 9, 3, 7. They come first.')}</p>
        <ol>${this.questions.map((question, place) => this.#renderQuestion(question, place))}</ol>
        <label class="field">${msg('More questions')}
          <textarea rows="3" autocomplete="off" spellcheck="false" maxlength=${MOST_TYPED} aria-describedby="how problem"
            aria-invalid=${problem === '' ? 'false' : 'true'} .value=${live(this.typed)} @input=${this.#type} @change=${this.#keep}></textarea></label>
        <p id="problem" class="problem" role="status">${problem}</p>
        <div class="actions"><button type="submit" class="button">${msg('Add')}</button></div>
      </form>`;
  }

  #read(): TypedLines {
    return readLines(this.typed, MOST_QUESTIONS - this.questions.length);
  }

  #problem(): string {
    const { refused: [first, ...others], surplus } = this.#read();
    const most = surplus > 0 ? msg(str`${MOST_QUESTIONS} questions at most.`) : '';
    if (first === undefined) return most;
    const text = msg(str`“${shortened(first)}” cannot be asked: write it like the examples.`);
    return [text, ...(others.length === 0 ? [] : [msg(str`And ${others.length} more.`)]), most].join(' ').trim();
  }

  readonly #type = ({ target }: Event): void => {
    this.judged = false;
    this.typed = (target as HTMLTextAreaElement).value;
    this.#change({ typed: this.typed }, true);
  };

  /** Also where the page is about to be closed. */
  readonly #keep = (): void => {
    if (!this.judged) this.#change({ typed: this.typed });
  };

  #renderQuestion(question: Question, place: number): TemplateResult {
    const text = askedText(question);
    return html`
      <li><button type="button" class="button digits" aria-label=${msg(str`Take out: ${text}`)} @click=${() => void this.#takeOut(place)}>${text}${cross}</button></li>`;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#add();
    this.renderRoot.querySelector('textarea')?.focus();
  };

  #add(): void {
    const { questions, left } = this.#read();
    this.judged = true;
    this.#change({ exact: [...this.questions, ...questions], typed: left });
  }

  #change({ typed, ...change }: { typed: string; exact?: readonly Question[] }, passing = false): void {
    this.dispatchEvent(new DraftChangeEvent({ ...change, typed: typed === '' ? undefined : typed }, passing));
  }

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
