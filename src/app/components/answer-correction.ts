import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import type { Answer } from '../../core/attempt/attempt.ts';
import { decodeInk } from '../../core/ink/code-ink.ts';
import { kindOf } from '../../core/practice/questions/registry.ts';
import { base, buttons } from '../styles/shared.ts';
import { shownNumber } from './formats.ts';
import './ink-picture.ts';
import type { PadChangeEvent } from './number-pad.ts';
import './number-pad.ts';
import { askedWords } from './question-words.ts';

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
  static override properties = { answer: { attribute: false }, typed: { state: true } };
  /** The answer in question; undefined: nothing is asked. */
  declare answer: Answer | undefined;
  declare private typed: string;

  static override styles = [base, buttons, css`
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
    ink-picture {
      width: 100%;
      height: 84px;
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
    this.typed = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('answer')) return;
    this.typed = '';
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
    const { question, ink } = this.answer.given;
    return html`
      <dialog aria-labelledby="ask" @close=${this.#end} @keydown=${this.#keyDown}>
        <div class="ask">
          <h2 id="ask" tabindex="-1">${msg('Type the number that you wrote.')}</h2>
          ${ink ? html`<ink-picture .ink=${decodeInk(ink)} label=${msg('What you wrote')}></ink-picture>` : nothing}
          <p class="sum digits">${askedWords(question).before}
            <output aria-label=${msg('Your answer')}>${shownNumber(this.typed)}</output></p>
          <number-pad .value=${this.typed} .alphabet=${kindOf(question).alphabet}
            @pad-change=${({ value }: PadChangeEvent) => {
              this.typed = value;
            }}></number-pad>
          <div class="row">
            <button type="button" class="button" @click=${this.#end}>${msg('Back')}</button>
            <button type="button" class="button primary" ?disabled=${this.typed === ''} @click=${this.#done}>${msg('Done')}</button>
          </div>
        </div>
      </dialog>`;
  }

  readonly #keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !(event.composedPath()[0] instanceof HTMLButtonElement)) this.#done();
  };

  readonly #done = (): void => {
    const { answer, typed } = this;
    if (answer && typed !== '') this.dispatchEvent(new CorrectionEvent(answer.given.index, typed));
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
