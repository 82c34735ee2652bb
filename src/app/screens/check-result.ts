import { css, html, LitElement, nothing } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { missedQuestions, score, timeTaken, type Attempt } from '../../core/attempt/attempt.ts';
import '../components/answer-correction.ts';
import type { DisputeEvent } from '../components/answer-list.ts';
import '../components/answer-list.ts';
import { duration } from '../components/formats.ts';
import '../components/rocket-scene.ts';
import '../components/say-button.ts';
import { steps } from '../components/step-icons.ts';
import { base, buttons, resultScreen, screen } from '../styles/shared.ts';
import './new-badges.ts';

/**
 * The end of a tables check: only now the child hears what was right, and puts right what was read wrongly.
 * @fires correction, check-again, practise-missed
 */
export class CheckResult extends LitElement {
  static override properties = { attempt: { attribute: false }, best: { attribute: false }, disputed: { state: true } };
  declare attempt: Attempt | undefined;
  /** The child's best check with the same limit, perhaps this very one. */
  declare best: Attempt | undefined;
  /** Place of the answer that is put right just now. */
  declare private disputed: number | undefined;

  static override styles = [base, buttons, screen, resultScreen, css`
    rocket-scene {
      height: clamp(110px, 20vh, 200px);
    }
    .best {
      color: var(--accent);
      font-weight: 700;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.attempt = this.best = this.disputed = undefined;
  }

  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus({ preventScroll: true });
  }

  protected override render() {
    if (!this.attempt) return nothing;
    const { attempt, best = attempt } = this;
    const [right, all] = [score(attempt), attempt.questions.length];
    const result = msg(str`${right} out of ${all}`);
    const time = msg(str`Your time: ${duration(timeTaken(attempt))}.`);
    const bestWords = best.id === attempt.id
      ? msg('This is your best check so far!')
      : msg(str`Your best so far: ${score(best)} of ${best.questions.length} in ${duration(timeTaken(best))}.`);
    return html`
      <div class="screen">
        <rocket-scene .progress=${right / all} ?flying=${right > 0}></rocket-scene>
        <div class="head">
          <h1 tabindex="-1">${result} <say-button .text=${`${result}. ${time} ${bestWords}`}></say-button></h1>
          <p>${limitWords(attempt)} ${time}</p>
          <p class=${best.id === attempt.id ? 'best' : 'quiet'}>${bestWords}</p>
          <div class="buttons">
            <button type="button" class="button primary" @click=${() => this.#say('check-again')}>${steps.again}${msg('Again')}</button>
            ${missedQuestions(attempt).length === 0 ? nothing : html`
              <button type="button" class="button" @click=${() => this.#say('practise-missed')}>
                ${steps.missed}${msg('Practise the ones I missed, without a clock')}</button>`}
          </div>
        </div>
        <new-badges attempt=${attempt.id}></new-badges>
        <answer-list disputes .attempt=${attempt}
          @dispute-answer=${({ index }: DisputeEvent) => {
            this.disputed = index;
          }}></answer-list>
        <answer-correction .answer=${this.disputed === undefined ? undefined : attempt.answers[this.disputed]}
          @correction=${this.#end} @correction-end=${this.#end}></answer-correction>
      </div>`;
  }

  readonly #end = (): void => {
    this.disputed = undefined;
  };

  #say(type: 'check-again' | 'practise-missed'): void {
    this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }
}

function limitWords({ timeLimit }: Attempt): string {
  return timeLimit === undefined ? msg('Without a time limit.') : msg(str`With ${timeLimit / 1000} seconds for each question.`);
}

customElements.define('check-result', CheckResult);

declare global {
  interface HTMLElementTagNameMap {
    'check-result': CheckResult;
  }
}
