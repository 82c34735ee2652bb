import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { isAnswer, isWritable, partsOf } from '../../core/attempt/marking.ts';
import type { Question, QuestionKind } from '../../core/practice/question.ts';
import { kindOf } from '../../core/practice/questions/registry.ts';
import { forms } from '../styles/forms.ts';
import { base, buttons } from '../styles/shared.ts';
import { fieldCount, fieldName, joined } from './answer-fields.ts';

/** What somebody reads in an answer, in the form of its kind. */
export class ReadEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super('read');
    this.text = text;
  }
}

/**
 * Asks an adult what an answer says: one number, or both of a division with a remainder.
 * @fires read
 */
export class WhatItSays extends LitElement {
  static override properties = { question: { attribute: false }, text: {}, foreign: { state: true } };
  /** One that can be asked. */
  declare question: Question;
  /** What stands as its answer. Of two numbers mostly one was misread: the other need not be typed again. */
  declare text: string;
  /** Places of the fields in which something stands that this question does not use. */
  declare private foreign: readonly number[];

  static override styles = [base, buttons, forms, css`
    form {
      justify-items: start;
    }
    .fields {
      align-items: start;
    }
    input {
      min-width: 8rem;
    }
    .problem {
      max-width: 14rem;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.text = '';
    this.foreign = [];
  }

  protected override render(): TemplateResult {
    const kind = kindOf(this.question);
    const count = fieldCount(kind);
    const parts = count > 1 ? partsOf(this.text, kind) : [];
    return html`
      <form @submit=${this.#submit} @input=${() => { this.foreign = []; }}>
        <div class="fields">${Array.from({ length: count }, (_, place) =>
          this.#renderField(place, count > 1 ? fieldName(place) : msg('What it says'), parts[place] ?? ''))}</div>
        <button type="submit" class="button">${msg('Mark this')}</button>
      </form>`;
  }

  #renderField(place: number, name: string, value: string): TemplateResult {
    const foreign = this.foreign.includes(place);
    return html`
      <div>
        <label class="field">${name}<input type="text" autocomplete="off" spellcheck="false" .value=${value}
          aria-invalid=${foreign ? 'true' : 'false'} aria-describedby="problem-${place}"></label>
        <p class="problem" id="problem-${place}" role="status">${foreign ? msg('That cannot be an answer to this question.') : nothing}</p>
      </div>`;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const inputs = [...this.renderRoot.querySelectorAll('input')];
    const kind = kindOf(this.question);
    const texts = inputs.map(({ value }) => asWritten(value, kind));
    this.foreign = foreignIn(texts, kind);
    if (this.foreign.length === 0) this.dispatchEvent(new ReadEvent(joined(texts)));
    else inputs[this.foreign[0] ?? 0]?.focus();
  };
}

/** Numbers in their order are shown with commas between them, and so people type them. */
function asWritten(typed: string, { manner }: QuestionKind): string {
  return manner === 'order' ? typed.replaceAll(/[\s,;]+/g, ' ').trim() : typed.trim();
}

function foreignIn(texts: readonly string[], kind: QuestionKind): readonly number[] {
  const fits = (text: string) => (texts.length > 1 ? isWritable(text, kind.alphabet) : isAnswer(text, kind));
  return texts.flatMap((text, place) => (fits(text) ? [] : [place]));
}

customElements.define('what-it-says', WhatItSays);

declare global {
  interface HTMLElementTagNameMap {
    'what-it-says': WhatItSays;
  }
}
