import { css, html, LitElement, nothing } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { missedQuestions, outOf, score, solved, type Attempt } from '../../core/attempt/attempt.ts';
import '../components/answer-list.ts';
import '../components/rocket-scene.ts';
import { base, buttons, screen } from '../styles/shared.ts';

/** The child wants to fly once more. */
export class FlyAgainEvent extends Event {
  readonly questions: 'new' | 'missed';

  constructor(questions: 'new' | 'missed') {
    super('fly-again', { bubbles: true, composed: true });
    this.questions = questions;
  }
}

/** The end of a mission: the score, how far the rocket has come, and every question with the child's own ink. */
export class MissionResult extends LitElement {
  static override properties = { attempt: { attribute: false } };
  declare attempt: Attempt | undefined;

  static override styles = [base, buttons, screen, css`
    .screen {
      display: grid;
      gap: var(--space-4);
    }
    rocket-scene {
      height: clamp(120px, 26vh, 260px);
    }
    .head {
      display: grid;
      gap: var(--space-3);
      justify-items: center;
      text-align: center;
    }
    h1 {
      font-size: clamp(2rem, 8vmin, 3rem);
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: var(--space-3);
    }
    .button {
      min-height: 60px;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.attempt = undefined;
    // Not before they can be needed; where they do not arrive, the result is the same without them.
    void import('./new-badges.ts').catch(() => undefined);
  }

  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus({ preventScroll: true });
  }

  protected override render() {
    if (!this.attempt) return nothing;
    const { attempt } = this;
    const [right, all] = [score(attempt), outOf(attempt)];
    const caught = solved(attempt) - right;
    return html`
      <div class="screen">
        <rocket-scene .progress=${solved(attempt) / all} ?flying=${solved(attempt) > 0}></rocket-scene>
        <div class="head">
          <h1 tabindex="-1">${msg(str`${right} out of ${all}`)}</h1>
          <p>${praise(right, all)}${caught === 0 ? nothing : html` ${msg(str`And ${caught} more at the second try!`)}`}</p>
          <div class="buttons">
            <button type="button" class="button primary" @click=${() => this.#fly('new')}>${msg('Again')}</button>
            ${missedQuestions(attempt).length === 0 ? nothing : html`
              <button type="button" class="button" @click=${() => this.#fly('missed')}>
                ${msg('Only the ones I missed')}</button>`}
          </div>
        </div>
        <new-badges attempt=${attempt.id}></new-badges>
        <answer-list .attempt=${attempt}></answer-list>
      </div>`;
  }

  #fly(questions: 'new' | 'missed'): void {
    this.dispatchEvent(new FlyAgainEvent(questions));
  }
}

function praise(right: number, all: number): string {
  if (right === all) return msg('The tank is full. Welcome to the Moon!');
  if (right >= all * 0.7) return msg('What a flight! The Moon is close.');
  if (right >= all * 0.3) return msg('Good flying. The rocket has come a long way.');
  if (right > 0) return msg('Lift-off! Each mission takes you farther.');
  return msg('Still on the launch pad. Try once more: every answer is practice.');
}

customElements.define('mission-result', MissionResult);

declare global {
  interface HTMLElementTagNameMap {
    'mission-result': MissionResult;
  }
}
