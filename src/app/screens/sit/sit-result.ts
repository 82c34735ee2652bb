import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import type { Assessment } from '../../../core/assessment/assessment.ts';
import { isLate } from '../../../core/assessment/late.ts';
import type { Seen } from '../../../core/assessment/seen.ts';
import { outOf, score, type Attempt } from '../../../core/attempt/attempt.ts';
import '../../components/answer-correction.ts';
import type { DisputeEvent } from '../../components/answer-list.ts';
import '../../components/answer-list.ts';
import { dateAndTime } from '../../components/formats.ts';
import '../../components/rocket-scene.ts';
import { steps } from '../../components/step-icons.ts';
import { hrefOf } from '../../routes.ts';
import { base, buttons, resultScreen, screen } from '../../styles/shared.ts';
import { toShow } from './to-show.ts';

/**
 * What the teacher allows to see of an assessment that is handed in: the answers, the score, or that it is handed in.
 * @fires correction, sit-again
 */
export class SitResult extends LitElement {
  static override properties = {
    attempt: { attribute: false }, assessment: { attribute: false }, seen: {}, collected: { type: Boolean }, again: { type: Boolean },
    back: {}, disputed: { state: true },
  };
  declare attempt: Attempt | undefined;
  /** As it was when it was sat. */
  declare assessment: Assessment | undefined;
  declare seen: Seen;
  /** The teacher has it. */
  declare collected: boolean;
  /** Whether it may be sat once more. */
  declare again: boolean;
  /** Address of what comes next where it is only tried out: there is nothing to hand over then. */
  declare back: string | undefined;
  /** Place of the answer that the child talks about just now. */
  declare private disputed: number | undefined;

  static override styles = [base, buttons, screen, resultScreen, css`
    rocket-scene {
      height: clamp(110px, 20vh, 200px);
    }
    .todo {
      font-weight: 600;
    }
    .passed {
      color: var(--right);
      font-size: 1.25rem;
      font-weight: 700;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.attempt = this.assessment = this.back = this.disputed = undefined;
    this.seen = 'nothing';
    this.collected = this.again = false;
  }

  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus({ preventScroll: true });
  }

  protected override render() {
    const { attempt, assessment, seen } = this;
    if (!attempt || !assessment) return nothing;
    const [right, all] = [score(attempt), outOf(attempt)];
    return html`
      <div class="screen">
        <rocket-scene .progress=${seen === 'nothing' ? 1 : right / all} ?flying=${seen === 'nothing' || right > 0}></rocket-scene>
        <div class="head">
          <h1 tabindex="-1">${seen === 'nothing' ? msg('Handed in!') : msg(str`${right} out of ${all}`)}</h1>
          <p><bdi>${assessment.title || msg('Assessment')}</bdi></p>
          ${seen === 'nothing' ? html`<p>${msg('Your teacher tells you how it went.')}</p>` : renderPassed(assessment, right / all)}
          ${renderRest(attempt, assessment)}
          ${this.back === undefined ? html`<p class=${this.collected ? 'quiet' : 'todo'}>${this.collected ? msg('Your teacher has it.') : toShow(attempt)}</p>` : nothing}
          <div class="buttons">
            ${this.back === undefined ? this.#renderHandOver(attempt, assessment) : html`
              <a class="button primary" href=${this.back}>${steps.back}${msg('Back to the assessment')}</a>`}
            ${this.again ? html`
              <button type="button" class="button" @click=${() => this.dispatchEvent(new Event('sit-again', { bubbles: true, composed: true }))}>
                ${steps.again}${msg('Do it again')}</button>` : nothing}
            ${this.back === undefined ? html`<a class="button" href=${hrefOf('home')}>${steps.next}${msg('To the start page')}</a>` : nothing}
          </div>
        </div>
        ${seen === 'answers' ? this.#renderAnswers(attempt) : nothing}
      </div>`;
  }

  #renderHandOver(attempt: Attempt, assessment: Assessment): TemplateResult {
    return html`
      <a class="button ${this.collected ? '' : 'primary'}" href=${hrefOf('sit', assessment.id, 'hand-over', attempt.id)}>
        ${handOver}${this.collected ? msg('Show the code again') : msg('Give it to your teacher')}</a>`;
  }

  #renderAnswers(attempt: Attempt): TemplateResult {
    return html`
      <answer-list disputes .attempt=${attempt}
        @dispute-answer=${({ index }: DisputeEvent) => {
          this.disputed = index;
        }}></answer-list>
      <answer-correction .answer=${this.disputed === undefined ? undefined : attempt.answers[this.disputed]}
        @correction=${this.#end} @correction-end=${this.#end}></answer-correction>`;
  }

  readonly #end = (): void => {
    this.disputed = undefined;
  };
}

function renderPassed({ passMark }: Assessment, share: number): TemplateResult | typeof nothing {
  if (passMark === undefined) return nothing;
  return share >= passMark
    ? html`<p class="passed">${msg('You have passed!')}</p>`
    : html`<p>${msg('Not passed yet. You know more with every try.')}</p>`;
}

/** What the time did not reach for, and whether it came in time. */
function renderRest({ answers, questions, handedIn = 0 }: Attempt, rules: Assessment): TemplateResult {
  const missing = questions.length - answers.length;
  return html`
    ${missing === 0 ? nothing : html`
      <p>${missing === 1 ? msg('The time was up: 1 question was not answered.') : msg(str`The time was up: ${missing} questions were not answered.`)}</p>`}
    <p class="quiet">${msg(str`Handed in: ${dateAndTime(handedIn)}`)}${isLate(rules, handedIn) ? html` · ${msg('late, by the clock of this device')}` : nothing}</p>`;
}

const handOver = html`
  <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.500" stroke-linecap="round"
    stroke-linejoin="round"><path d="M12 15V4M7.500 8.500L12 4l4.500 4.500M4 15v5h16v-5"></path></svg>`;

customElements.define('sit-result', SitResult);

declare global {
  interface HTMLElementTagNameMap {
    'sit-result': SitResult;
  }
}
