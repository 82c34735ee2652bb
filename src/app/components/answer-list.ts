import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, css, html, nothing, svg, type TemplateResult } from 'lit';
import { isDisputable, isRight, textOf, type Answer, type Attempt } from '../../core/attempt/attempt.ts';
import { REMAINDER } from '../../core/attempt/marking.ts';
import { InkCodeError, decodeInk } from '../../core/ink/code-ink.ts';
import type { AnswerGiven } from '../../core/log/event.ts';
import { slipOf } from '../../core/practice/slips/answer-slip.ts';
import { dateAndTime, shownAnswer } from './formats.ts';
import './ink-picture.ts';
import { wordsOf } from './question-words.ts';
import { slipName } from './slip-words.ts';
import { buttons } from '../styles/shared.ts';

/** The child says that it wrote something else than was read. */
export class DisputeEvent extends Event {
  /** Place of the answer in the attempt, from 0. */
  readonly index: number;

  constructor(index: number) {
    super('dispute-answer', { bubbles: true, composed: true });
    this.index = index;
  }
}

/**
 * Every question of one attempt that has an answer, each with the child's own ink beside it.
 * @fires dispute-answer
 */
export class AnswerList extends LitElement {
  static override properties = { attempt: { attribute: false }, explained: { type: Boolean }, disputes: { type: Boolean } };
  declare attempt: Attempt | undefined;
  /** With what adults want to know: the likely slip behind a wrong answer, and whether the hint was seen. */
  declare explained: boolean;
  /** Whether "I wrote something else" is offered. */
  declare disputes: boolean;

  constructor() {
    super();
    this.attempt = undefined;
    this.explained = this.disputes = false;
    updateWhenLocaleChanges(this);
  }

  /** The line in which a button has the focus. */
  #line: HTMLElement | null | undefined;

  protected override willUpdate(): void {
    this.#line = this.renderRoot instanceof ShadowRoot ? this.renderRoot.activeElement?.closest('li') : undefined;
  }

  /** The button of a line goes once it was used: whoever tabs goes on from that line. */
  protected override updated(): void {
    if (this.#line && !this.#line.matches(':focus-within')) this.#line.focus({ preventScroll: true });
  }

  override render(): TemplateResult | typeof nothing {
    const { attempt } = this;
    if (!attempt) return nothing;
    return html`<ol>${attempt.answers.map((answer, place) => html`<li tabindex=${this.disputes ? '-1' : nothing}>
      ${renderAnswer(answer, this.explained, attempt, place)}
      ${this.disputes && isDisputable(answer) ? this.#renderDispute(answer.given.index) : nothing}</li>`)}</ol>`;
  }

  #renderDispute(index: number): TemplateResult {
    return html`
      <button type="button" class="button dispute" @click=${() => this.dispatchEvent(new DisputeEvent(index))}>
        ${msg('I wrote something else')}</button>`;
  }

  static override styles = [buttons, css`
    :host { display: block; }
    ol { list-style: none; margin: 0; padding: 0; display: grid; gap: var(--space-2, 8px); }
    @media (min-width: 900px) { ol { grid-template-columns: 1fr 1fr; } }
    li {
      display: grid; grid-template-columns: 1.75rem minmax(0, 1fr) auto; align-items: center; gap: var(--space-2, 8px);
      min-height: 72px; padding: var(--space-2, 8px); box-sizing: border-box;
      background: var(--surface-2); border-radius: var(--radius, 8px);
    }
    .mark { width: 1.75rem; height: 1.75rem; fill: none; stroke-width: 3.5; stroke-linecap: round; stroke-linejoin: round; }
    .mark.right { stroke: var(--right); }
    .mark.wrong { stroke: var(--wrong); }
    .sum { font-family: var(--font-digits, sans-serif); font-size: 1.4rem; }
    .given.wrong { text-decoration: line-through; text-decoration-color: var(--wrong); text-decoration-thickness: 2px; }
    .answer { color: var(--right); font-weight: bold; }
    .note { color: var(--text-quiet); font-size: 0.9rem; margin: 0; }
    ink-picture { width: clamp(84px, 26vw, 112px); height: 60px; }
    .inks { display: flex; gap: 4px; }
    .inks ink-picture { width: clamp(48px, 14vw, 64px); }
    @media (forced-colors: active) {
      li { border: 1px solid CanvasText; }
      .mark.right, .mark.wrong { stroke: CanvasText; }
    }
    .dispute { grid-column: 1 / -1; justify-self: end; }
  `];
}

function renderAnswer(answer: Answer, explained: boolean, { again, ladder }: Attempt, place: number): TemplateResult {
  const { given, corrected, disputed, overruled } = answer;
  const right = isRight(answer);
  const slip = explained ? slipOf(answer) : undefined;
  const text = textOf(answer);
  // What cannot be asked any more can still be shown by its numbers.
  const { before, after, answer: solution } = wordsOf(given.question)
    ?? { before: `${given.question.operands.join(' ? ')} =`, after: '', answer: '' };
  return html`
    ${mark(right)}
    <div>
      <div class="sum">
        ${before} <span class="given ${right ? 'right' : 'wrong'}">${text === '' ? msg('nothing') : shownAnswer(text)}</span>
        ${right ? nothing : html`<span class="answer">${shownAnswer(solution)}</span>`}
        ${after}
      </div>
      ${again.includes(place) ? html`<p class="note">${msg('Once more')}</p>` : nothing}
      ${slip ? html`<p class="note">${slipName(slip)}</p>` : nothing}
      ${corrected ? html`<p class="note">${msg(str`Read as ${shownAnswer(given.text)}, then put right.`)}</p>` : nothing}
      ${disputed && !overruled ? html`<p class="note">${msg(str`You say you wrote ${shownAnswer(disputed.text)}. Your teacher looks at it when you show it.`)}</p>` : nothing}
      ${overruled ? html`<p class="note">${msg(str`Read as ${shownAnswer(given.text)}. Your teacher has looked at it.`)}</p>` : nothing}
      ${given.inkDropped === undefined ? nothing : html`
        <p class="note">${msg(str`Handwriting deleted: ${dateAndTime(given.inkDropped)}`)}</p>`}
      ${text === '' && ladder ? html`<p class="note">${msg("Don't know")}</p>` : nothing}
      ${text !== '' && given.by === 'keypad' ? html`<p class="note">${msg('Typed on the keypad')}</p>` : nothing}
      ${explained && given.hint ? html`<p class="note">${msg('Looked at the hint')}</p>` : nothing}
    </div>
    ${renderInks(given)}
  `;
}

/** One picture for each paper. */
function renderInks({ ink, second, text }: AnswerGiven): TemplateResult | typeof nothing {
  if (!ink) return nothing;
  if (!second) return renderInk(ink, shownAnswer(text));
  const [first = '', left = ''] = text.split(REMAINDER);
  return html`<div class="inks">${renderInk(ink, first)}${second.ink ? renderInk(second.ink, left) : nothing}</div>`;
}

function renderInk(bytes: Uint8Array, text: string): TemplateResult {
  try {
    return html`<ink-picture .ink=${decodeInk(bytes)} .label=${msg(str`Your handwriting, read as ${text}`)}></ink-picture>`;
  } catch (error) {
    if (!(error instanceof InkCodeError)) throw error;
    return html`<p class="note">${msg('The handwriting cannot be shown.')}</p>`;
  }
}

function mark(right: boolean): TemplateResult {
  return html`
    <svg class="mark ${right ? 'right' : 'wrong'}" viewBox="0 0 24 24" role="img" aria-label=${right ? msg('Right') : msg('Wrong')}>
      ${right ? svg`<path d="M4 13l5 6L20 6"></path>` : svg`<path d="M6 6l12 12M18 6L6 18"></path>`}
    </svg>`;
}

customElements.define('answer-list', AnswerList);

declare global {
  interface HTMLElementTagNameMap {
    'answer-list': AnswerList;
  }
}
