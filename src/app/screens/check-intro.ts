import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { score, timeTaken, type Attempt } from '../../core/attempt/attempt.ts';
import { CHECK_LENGTH, TIME_LIMITS } from '../../core/practice/tables-check.ts';
import { duration } from '../components/formats.ts';
import '../components/say-button.ts';
import { steps } from '../components/step-icons.ts';
import { base, buttons, cards, fields, screen } from '../styles/shared.ts';
import { checkIntroStyles } from './check-intro-styles.ts';

/** What the child wants to begin with. `check` goes on with the one under way where there is one, `anew` leaves it. */
export type CheckStart = 'warm-up' | 'check' | 'anew';

export class CheckStartEvent extends Event {
  readonly how: CheckStart;

  constructor(how: CheckStart) {
    super('check-start', { bubbles: true, composed: true });
    this.how = how;
  }
}

/** The child wants so much time for each question. */
export class LimitChangeEvent extends Event {
  /** ms; undefined: no limit. */
  readonly limit: number | undefined;

  constructor(limit: number | undefined) {
    super('limit-change', { bubbles: true, composed: true });
    this.limit = limit;
  }
}

/**
 * What a tables check is, how much time there is, and the way into it.
 * @fires check-start, limit-change
 */
export class CheckIntro extends LitElement {
  static override properties = { limit: { attribute: false }, open: { attribute: false }, best: { attribute: false } };
  /** ms for each question; undefined: no limit. */
  declare limit: number | undefined;
  /** The check under way. */
  declare open: Attempt | undefined;
  /** The child's best with this limit. */
  declare best: Attempt | undefined;

  static override styles = [base, buttons, cards, fields, screen, checkIntroStyles];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.limit = this.open = this.best = undefined;
  }

  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus({ preventScroll: true });
  }

  protected override render() {
    const rules = [
      msg(str`${CHECK_LENGTH} questions of the times tables up to 12 × 12. Most are of 6, 7, 8, 9 and 12.`),
      msg('Write each answer. When the time is up, what stands on the paper is your answer.'),
      msg('At the end you see all your answers. If something was read wrongly, you can put it right there.'),
    ];
    const tap = this.open ? msg('Tap the triangle to go on.') : msg('Tap the pencil to warm up first, or the watch to start.');
    return html`
      <div class="screen">
        <div class="head">${watch}<h1 tabindex="-1">${msg('Tables check')} <say-button .text=${[...rules, tap].join(' ')}></say-button></h1></div>
        <ul>${rules.map((rule) => html`<li>${rule}</li>`)}</ul>
        ${this.open ? this.#renderOpen(this.open) : this.#renderStart()}
        <p class="quiet">${msg('Built like the check that children in England do in Year 4, to get used to it. This is practice: nobody is told how it went.')}</p>
      </div>`;
  }

  #renderOpen({ answers, questions }: Attempt): TemplateResult {
    return html`
      <p class="best">${msg(str`You have done ${answers.length} of ${questions.length} questions.`)}</p>
      <div class="buttons">
        ${this.#button('check', steps.go, msg('Continue'), true)}
        ${this.#button('anew', steps.anew, msg('Start a new check'))}
      </div>`;
  }

  #renderStart(): TemplateResult {
    return html`
      <fieldset>
        <legend>${msg('Time for each question')}</legend>
        <div class="limits">${TIME_LIMITS.map((limit) => this.#renderLimit(limit))}</div>
      </fieldset>
      ${this.best ? html`
        <p class="best">${star}${msg(str`My best: ${score(this.best)} of ${this.best.questions.length} in ${duration(timeTaken(this.best))}`)}</p>` : nothing}
      <div class="buttons">
        ${this.#button('warm-up', steps.write, msg('Warm up first'), true)}
        ${this.#button('check', steps.clock, msg('Start the check'))}
      </div>`;
  }

  #renderLimit(limit: number | undefined): TemplateResult {
    const on = limit === this.limit;
    return html`
      <label class=${on ? 'on' : ''}>
        <input type="radio" name="limit" .checked=${on} @change=${() => this.dispatchEvent(new LimitChangeEvent(limit))}>
        ${limit === undefined ? msg('No limit') : msg(str`${limit / 1000} seconds`)}
      </label>`;
  }

  #button(how: CheckStart, picture: TemplateResult, text: string, first = false): TemplateResult {
    return html`
      <button type="button" class="button ${first ? 'primary' : ''} big"
        @click=${() => this.dispatchEvent(new CheckStartEvent(how))}>${picture}${text}</button>`;
  }
}

const watch = html`
  <svg class="watch" viewBox="0 0 48 48" aria-hidden="true">
    <path class="knob" d="M20 3h8M24 3v6M38 10l4 4"></path>
    <circle class="face" cx="24" cy="28" r="17"></circle>
    <path class="gone" d="M24 28V15a13 13 0 0 1 11.3 19.500z"></path>
    <path class="hand" d="M24 28V16"></path>
  </svg>`;

const star = html`
  <svg viewBox="0 0 24 24" aria-hidden="true"><path fill="var(--accent)" d="M12 2l3 7 7.500.600-5.700 4.900 1.700 7.300L12 18l-6.500 3.800 1.700-7.300L1.500 9.600 9 9z"></path></svg>`;

customElements.define('check-intro', CheckIntro);

declare global {
  interface HTMLElementTagNameMap {
    'check-intro': CheckIntro;
  }
}
