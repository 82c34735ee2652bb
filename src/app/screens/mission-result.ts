import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { missedQuestions, outOf, score, solved, type Attempt } from '../../core/attempt/attempt.ts';
import { newIn } from '../../core/practice/facts.ts';
import { placedSkills } from '../../core/practice/placement.ts';
import { comingSkills } from '../../core/practice/todays-flight.ts';
import '../components/answer-list.ts';
import { listOf } from '../components/formats.ts';
import '../components/rocket-scene.ts';
import '../components/say-button.ts';
import { signOf, skillSignStyles } from '../components/skill-sign.ts';
import { steps } from '../components/step-icons.ts';
import { skillName } from '../skill-names.ts';
import { base, buttons, resultScreen, screen } from '../styles/shared.ts';
import { testIcon, todayIcon } from './flight-icons.ts';
import type { Begin } from './new-mission.ts';

/** The child wants to fly once more. */
export class FlyAgainEvent extends Event {
  readonly questions: Begin | 'missed';

  constructor(questions: Begin | 'missed') {
    super('fly-again', { bubbles: true, composed: true });
    this.questions = questions;
  }
}

/** The end of a mission: the score, how far the rocket has come, and every question with the child's own ink. */
export class MissionResult extends LitElement {
  static override properties = { attempt: { attribute: false }, log: { attribute: false } };
  declare attempt: Attempt | undefined;
  /** The attempts of the log: what of this one was new. */
  declare log: readonly Attempt[];

  static override styles = [base, buttons, screen, resultScreen, skillSignStyles, css`
    rocket-scene {
      height: clamp(120px, 26vh, 260px);
    }
    .kind {
      display: flex;
      align-items: center;
      gap: var(--space-2);
      font-weight: bold;
    }
    .skills {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: var(--space-3);
      margin: 0;
      padding: 0;
      list-style: none;
      font-size: 1.25rem;
    }
    .skills li {
      padding: var(--space-3);
      border-radius: var(--radius);
      background: var(--surface-2);
    }
    .skills .digits {
      display: block;
      font-size: 1.75rem;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.attempt = undefined;
    this.log = [];
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
          ${attempt.flight === 'placement' ? this.#placed(attempt) : html`
            ${attempt.flight === 'today' ? this.#today(attempt) : nothing}
            <h1 tabindex="-1">${msg(str`${right} out of ${all}`)}</h1>
            <p>${praise(right, all)}${caught === 0 ? nothing : html` ${msg(str`And ${caught} more at the second try!`)}`}</p>
            <say-button .text=${`${msg(str`${right} out of ${all}`)}. ${praise(right, all)}`}></say-button>
            <div class="buttons">
              <button type="button" class="button primary" @click=${() => this.#fly(attempt.flight === 'today' ? 'today' : 'new')}>
                ${steps.again}${msg('Again')}</button>
              ${missedQuestions(attempt).length === 0 ? nothing : html`
                <button type="button" class="button" @click=${() => this.#fly('missed')}>
                  ${steps.missed}${msg('Only the ones I missed')}</button>`}
            </div>`}
        </div>
        <new-badges attempt=${attempt.id}></new-badges>
        <answer-list .attempt=${attempt}></answer-list>
      </div>`;
  }

  #today(attempt: Attempt): TemplateResult {
    const fresh = newIn(this.log, attempt);
    return html`
      <p class="kind">${todayIcon}${msg("Today's flight")}</p>
      <p>${msg(str`${outOf(attempt) - fresh} to remember, ${fresh} new`)}</p>`;
  }

  /** Where the test flight has led: what comes first from now on. */
  #placed(attempt: Attempt): TemplateResult {
    const next = comingSkills({ attempts: this.log, profile: attempt.profile, placed: placedSkills(this.log, attempt.profile) });
    const words = next.length === 0 ? msg('You know it all!') : msg('Your rocket starts here');
    return html`
      <p class="kind">${testIcon}${msg('Test flight')}</p>
      <h1 tabindex="-1">${words} <say-button .text=${`${words}. ${listOf(next.map(({ id }) => skillName(id).name))}`}></say-button></h1>
      <ul class="skills">${next.map(({ id }) => html`<li><span class="digits" aria-hidden="true">${signOf(skillName(id).sign)}</span> ${skillName(id).name}</li>`)}</ul>
      <div class="buttons">
        <button type="button" class="button primary" @click=${() => this.#fly('today')}>${todayIcon}${msg("Today's flight")}</button>
      </div>`;
  }

  #fly(questions: Begin | 'missed'): void {
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
