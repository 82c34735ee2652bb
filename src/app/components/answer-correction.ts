import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import type { Answer } from '../../core/attempt/attempt.ts';
import { decodeInk } from '../../core/ink/code-ink.ts';
import { kindOf } from '../../core/practice/questions/registry.ts';
import { base, buttons } from '../styles/shared.ts';
import { fieldCount, fieldName, Fields, tapFirst } from './answer-fields.ts';
import { shownNumber } from './formats.ts';
import './ink-picture.ts';
import type { PadChangeEvent } from './number-pad.ts';
import './number-pad.ts';
import { askedWords } from './question-words.ts';
import { typedField, typedFieldStyles } from './typed-field.ts';

/** What the child says it wrote. */
export class CorrectionEvent extends Event {
  readonly index: number;
  readonly text: string;

  constructor(index: number, text: string) {
    super('correction', { bubbles: true, composed: true });
    this.index = index;
    this.text = text;
  }
}

/**
 * Asks, over the page, what the child really wrote, beside its ink.
 * @fires correction, correction-end
 */
export class AnswerCorrection extends LitElement {
  static override properties = { answer: { attribute: false }, nudged: { state: true } };
  /** The answer in question; undefined: nothing is asked. */
  declare answer: Answer | undefined;
  /** Done was said with a number missing. */
  declare private nudged: boolean;
  readonly #fields = new Fields();

  static override styles = [base, buttons, typedFieldStyles, css`
    dialog {
      width: min(26rem, 100vw - 2 * var(--space-3));
      max-height: calc(100dvh - 2 * var(--space-3));
      padding: var(--space-4);
      border: 2px solid var(--accent);
      border-radius: var(--radius-large);
      background: var(--surface);
      color: var(--text);
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 60%);
    }
    .ask {
      display: grid;
      gap: var(--space-3);
    }
    .sum {
      display: flex;
      align-items: center;
      gap: var(--space-3);
      font-size: 2rem;
    }
    output {
      flex: 1;
      min-height: 1.5em;
      padding: 0 0.3em;
      border: 3px dashed var(--edge);
      border-radius: var(--radius);
      text-align: center;
    }
    .sum.two {
      gap: var(--space-2);
      white-space: nowrap;
    }
    .field {
      font-size: inherit;
      height: 1.5em;
    }
    .inks {
      display: flex;
      gap: var(--space-2);
    }
    ink-picture {
      flex: 1;
      height: 84px;
      box-shadow: 0 0 0 1px var(--edge);
    }
    .row {
      display: flex;
      gap: var(--space-2);
    }
    .row .button {
      flex: 1;
      min-height: 56px;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.answer = undefined;
    this.nudged = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('answer')) return;
    this.nudged = false;
    this.#fields.renew(this.answer ? fieldCount(kindOf(this.answer.given.question)) : 1);
    // Closed, it gives the focus back to what opened it; only taken away, it would leave it nowhere.
    if (!this.answer) this.renderRoot.querySelector('dialog')?.close();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog || !changed.has('answer')) return;
    if (!dialog.open) dialog.showModal();
    this.renderRoot.querySelector('h2')?.focus();
  }

  protected override render() {
    if (!this.answer) return nothing;
    const { question, ink, second } = this.answer.given;
    const { texts, typed } = this.#fields;
    const two = texts.length > 1;
    const papers = [ink, second?.ink].map((paper, place) => (paper ? html`
      <ink-picture .ink=${decodeInk(paper)} label=${two ? msg(str`What you wrote: ${fieldName(place)}`) : msg('What you wrote')}></ink-picture>` : nothing));
    return html`
      <dialog aria-labelledby="ask" @close=${this.#end} @keydown=${this.#keyDown}>
        <div class="ask">
          <h2 id="ask" tabindex="-1">${two ? msg('Type both numbers that you wrote.') : msg('Type the number that you wrote.')}</h2>
          <div class="inks">${papers}</div>
          <p class="sum digits ${two ? 'two' : ''}">${askedWords(question).before}
            ${two ? texts.map((_, place) => html`${place > 0 ? html`<span aria-hidden="true">r</span>` : nothing}${typedField(this.#fields, place, () => this.#select(place))}`)
              : html`<output aria-label=${msg('Your answer')}>${shownNumber(typed)}</output>`}</p>
          <p class="nudge" role="status">${this.nudged ? tapFirst(this.#fields) : nothing}</p>
          <number-pad .value=${typed} .alphabet=${kindOf(question).alphabet}
            @pad-change=${({ value }: PadChangeEvent) => this.#type(value)}></number-pad>
          <div class="row">
            <button type="button" class="button" @click=${this.#end}>${msg('Back')}</button>
            <button type="button" class="button primary" ?disabled=${this.#fields.answer === ''} @click=${this.#done}>${msg('Done')}</button>
          </div>
        </div>
      </dialog>`;
  }

  readonly #keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !(event.composedPath()[0] instanceof HTMLButtonElement)) this.#done();
  };

  #type(text: string): void {
    this.#fields.type(text);
    this.nudged = false;
    this.requestUpdate();
  }

  #select(place: number): void {
    this.#fields.current = place;
    this.requestUpdate();
  }

  readonly #done = (): void => {
    const given = this.answer?.given;
    if (!given || this.#fields.answer === '') return;
    // With one number missing the keys are for that one now.
    if (this.#fields.lackFor(given.question)) this.nudged = true;
    else this.dispatchEvent(new CorrectionEvent(given.index, this.#fields.answer));
    this.requestUpdate();
  };

  readonly #end = (): void => {
    this.dispatchEvent(new Event('correction-end', { bubbles: true, composed: true }));
  };
}

customElements.define('answer-correction', AnswerCorrection);

declare global {
  interface HTMLElementTagNameMap {
    'answer-correction': AnswerCorrection;
  }
}
