import { html, LitElement, nothing, svg } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { isRight, mirroredIn, type Answer } from '../../core/attempt/attempt.ts';
import { decodeInk } from '../../core/ink/code-ink.ts';
import { pictureOf } from '../../core/practice/picture.ts';
import { slipOf } from '../../core/practice/slips/answer-slip.ts';
import { base, buttons, cards } from '../styles/shared.ts';
import { listOf, shownAnswer } from './formats.ts';
import './ink-picture.ts';
import { askedWords, solutionAloud } from './question-words.ts';
import './say-button.ts';
import { slipHelp } from './slip-words.ts';
import { steps } from './step-icons.ts';
import './sum-picture.ts';
import { verdictCardStyles } from './verdict-card-styles.ts';

/** A screen on which the picture finds room above the buttons. */
const ROOMY = window.matchMedia('(min-width: 600px) and (min-height: 700px)');

/**
 * Right or wrong, what was read, the right answer, how a digit goes that was written the wrong way round; for a right
 * answer a fact about space, for a wrong one what may have happened and a picture of the way.
 * @fires next, dispute
 */
export class VerdictCard extends LitElement {
  static override properties = {
    answer: { attribute: false },
    fact: {},
    saved: { type: Boolean },
    disputable: { type: Boolean },
    last: { type: Boolean },
  };
  declare answer: Answer | undefined;
  declare fact: string;
  /** Whether the answer is on the disk. */
  declare saved: boolean;
  /** Whether "I wrote something else" is offered. */
  declare disputable: boolean;
  /** Whether the result comes next. */
  declare last: boolean;

  static override styles = [base, buttons, cards, verdictCardStyles];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.answer = undefined;
    this.fact = '';
    this.saved = true;
    this.disputable = false;
    this.last = false;
  }

  /** Puts whoever listens at the verdict; Enter then goes on. */
  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus({ preventScroll: true });
  }

  protected override render() {
    if (!this.answer) return nothing;
    const { given } = this.answer;
    const right = isRight(this.answer);
    const { before, after, answer } = askedWords(given.question);
    return html`
      <section class="card ${right ? 'right' : ''}">
        <div class="head">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            ${right ? svg`<path d="M4 13l5 6L20 6"></path>` : svg`<path d="M6 6l12 12M18 6L6 18"></path>`}
          </svg>
          <h1 tabindex="-1">${right ? msg('Right!') : msg('Not quite')}</h1>
          <say-button .text=${this.#aloud(this.answer)}></say-button>
        </div>
        <div class="work">
          <p class="sum digits">${before} <strong>${shownAnswer(answer)}</strong> ${after}</p>
          <div class="read">
            ${[given.ink, given.second?.ink].map((ink) => (ink
              ? html`<ink-picture .ink=${decodeInk(ink)} label=${msg('What you wrote')}></ink-picture>` : nothing))}
            <p>${this.#said(right)}</p>
          </div>
        </div>
        ${right ? this.#renderMirrored() : this.#renderWhy(this.answer)}
        ${this.saved ? nothing : html`<p class="unsaved">${msg('This answer is not saved yet.')}</p>`}
        ${right && this.fact ? html`<p class="fact"><strong>${msg('Did you know?')}</strong> ${this.fact}</p>` : nothing}
        <div class="buttons">
          <button type="button" class="button primary next" @click=${() => this.#say('next')}>
            ${this.last ? steps.score : steps.next}${this.last ? msg('See my score') : msg('Next')}</button>
          ${this.disputable ? html`
            <button type="button" class="button dispute" @click=${() => this.#say('dispute')}>
              ${steps.other}${msg('I wrote something else')}</button>` : nothing}
        </div>
      </section>`;
  }

  /** Only where it is certain that the child wrote it so: it is right, and nobody had to put it right. */
  #renderMirrored() {
    const { given, corrected } = this.answer ?? {};
    if (!given || corrected) return nothing;
    const digits = [...new Set(mirroredIn(given).map((place) => given.text.charAt(place)))].filter((digit) => digit !== '');
    if (digits.length === 0) return nothing;
    const words = digits.length === 1
      ? msg(str`Your ${listOf(digits)} is the wrong way round. It goes like this:`)
      : msg(str`Your ${listOf(digits)} are the wrong way round. They go like this:`);
    return html`<p class="mirrored">${words} <strong class="digits">${digits.join('')}</strong></p>`;
  }

  /** Where there is room for it, the picture is there at once; on a small screen it waits to be asked for. */
  #renderWhy(answer: Answer) {
    const { question } = answer.given;
    const slip = slipOf(answer);
    return html`
      ${slip ? html`<p class="slip">${slipHelp(slip, question)}</p>` : nothing}
      ${pictureOf(question) ? html`
        <details ?open=${ROOMY.matches}>
          <summary>${msg('Show me')}</summary>
          <sum-picture .question=${question}></sum-picture>
        </details>` : nothing}`;
  }

  /** All that the card says, for a voice. */
  #aloud(answer: Answer): string {
    const right = isRight(answer);
    const slip = right ? undefined : slipOf(answer);
    const { question } = answer.given;
    const more = right ? this.fact : slip ? slipHelp(slip, question) : '';
    return [right ? msg('Right!') : msg('Not quite.'), solutionAloud(question), this.#said(right), more].filter(Boolean).join(' ');
  }

  #said(right: boolean): string {
    const { given, corrected, disputed } = this.answer ?? {};
    if (corrected) return msg(str`You say you wrote ${shownAnswer(corrected.text)}.`);
    if (disputed) return msg(str`You say you wrote ${shownAnswer(disputed.text)}. Your teacher looks at it.`);
    if (given?.by === 'tap') return right ? '' : msg(str`You tapped ${shownAnswer(given.text)}`);
    if (given?.by === 'keypad') return right ? '' : msg(str`You typed ${shownAnswer(given.text)}.`);
    return msg(str`I read ${shownAnswer(given?.text ?? '')}.`);
  }

  #say(type: 'next' | 'dispute'): void {
    this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }
}

customElements.define('verdict-card', VerdictCard);

declare global {
  interface HTMLElementTagNameMap {
    'verdict-card': VerdictCard;
  }
}
