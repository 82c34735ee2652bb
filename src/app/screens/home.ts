import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { firstTries, outOf, solved } from '../../core/attempt/attempt.ts';
import { MOST_STEPS } from '../../core/attempt/staircase.ts';
import { unfinished } from '../../core/log/projections.ts';
import { hasBegun } from '../../core/practice/placement.ts';
import { skills } from '../../core/practice/skills.ts';
import '../components/fuel-gauge.ts';
import '../components/rocket-scene.ts';
import '../components/say-button.ts';
import '../components/skill-choice.ts';
import type { SkillsChangeEvent } from '../components/skill-choice.ts';
import { steps } from '../components/step-icons.ts';
import { WatchedServices } from '../observe.ts';
import { hrefOf } from '../routes.ts';
import type { Services } from '../services.ts';
import { skillName } from '../skill-names.ts';
import { base, buttons, cards, screen } from '../styles/shared.ts';
import { testIcon, todayIcon } from './flight-icons.ts';
import { moreWays, moreWaysStyles } from './more-ways.ts';

/** The story, what to practise, and the way into the mission. */
export class HomeScreen extends LitElement {
  readonly #services = new WatchedServices(this, ({ recorder, settings }) => [recorder, settings]);

  static override styles = [base, buttons, cards, screen, moreWaysStyles, css`
    .screen {
      display: grid;
      gap: var(--space-5);
      max-width: 60rem;
    }
    rocket-scene {
      height: clamp(130px, 22vh, 200px);
    }
    .story {
      display: grid;
      gap: var(--space-2);
      font-size: 1.125rem;
    }
    .start {
      display: grid;
      gap: var(--space-3);
      align-content: start;
    }
    .start .big {
      width: 100%;
      min-height: 72px;
      font-size: 1.625rem;
    }
    .progress {
      display: grid;
      gap: var(--space-2);
    }
    .teachers {
      justify-self: center;
      grid-column: 1 / -1;
      font-size: 1rem;
    }
    @media (min-width: 700px) {
      .screen {
        grid-template-columns: 1fr 1fr;
        align-items: start;
        gap: var(--space-6);
        padding-block: var(--space-6);
      }
      rocket-scene {
        grid-column: 1 / -1;
        height: clamp(150px, 38vh, 420px);
      }
      .story {
        font-size: 1.25rem;
      }
    }
    @media (max-height: 480px) and (min-width: 640px) {
      .screen {
        padding-block: var(--space-3);
      }
      rocket-scene {
        height: 110px;
      }
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override render() {
    const services = this.#services.value;
    if (!services) return nothing;
    const { recorder, settings, profile } = services;
    const open = unfinished(recorder.attempts(), profile);
    return html`
      <div class="screen">
        <rocket-scene progress="0.45" stranded></rocket-scene>
        <div class="story">
          <h1 tabindex="-1">${msg('Houston, we have a problem!')}</h1>
          <p>${story()} <say-button .text=${`${story()} ${msg('Tap the big button with the picture.')}`}></say-button></p>
        </div>
        <div class="start">
          ${open ? html`
            <div class="progress">
              <p>${open.ladder ? msg('The test flight is under way.') : msg(str`You have done ${firstTries(open)} of ${outOf(open)} questions.`)}</p>
              <fuel-gauge .value=${solved(open)} .max=${open.ladder ? MOST_STEPS : outOf(open)}></fuel-gauge>
            </div>
            <button type="button" class="button primary big" @click=${() => this.#go('')}>${steps.go}${msg('Continue')}</button>
            <button type="button" class="button" @click=${() => this.#go('/new')}>${steps.anew}${msg('Start a new mission')}</button>`
            : this.#renderFlights(hasBegun(recorder.attempts(), profile))}
          ${moreWays()}
          ${this.#renderFromTeacher(services)}
          ${open ? nothing : html`<button type="button" class="button" @click=${() => this.#go('')}>${steps.launch}${msg('Launch')}</button>`}
          <skill-choice
            .options=${skills.map(({ id, year }) => ({ id, year, ...skillName(id) }))}
            .chosen=${settings.value.skills}
            @skills-change=${(event: SkillsChangeEvent) => void settings.update({ skills: event.skills })}></skill-choice>
        </div>
        <a class="button plain teachers" href=${hrefOf('teacher')}>${msg('For teachers')}</a>
      </div>`;
  }

  /** What a child has of its teacher comes when there is any: few have one. It comes late, and so stands below what is tapped by then. */
  #renderFromTeacher({ recorder, profile }: Services): TemplateResult | typeof nothing {
    if (!recorder.events().some((event) => event.type === 'assessment-received' && event.profile === profile)) return nothing;
    // Where it does not arrive, "Take an assessment" shows the same.
    void import('./sit/my-assessments.ts').catch(() => undefined);
    return html`<my-assessments></my-assessments>`;
  }

  /** Whoever is new is best tested first; whoever wants to fly at once may. */
  #renderFlights(begun: boolean): TemplateResult {
    const today = (look: string) => html`
      <button type="button" class="button ${look}" @click=${() => this.#go('/today')}>${todayIcon}${msg("Today's flight")}</button>`;
    return html`
      ${begun ? today('primary big') : html`
        <button type="button" class="button primary big" @click=${() => this.#go('/placement')}>${testIcon}${msg('Test flight')}</button>
        <p class="quiet">${msg('It finds out what you can do already. It is short.')}</p>
        ${today('')}`}`;
  }

  #go(rest: '' | '/new' | '/today' | '/placement'): void {
    location.hash = hrefOf('mission') + rest;
  }
}

function story(): string {
  return [
    msg('Our astronaut has run out of fuel on the way to the Moon.'),
    msg('Every right answer puts fuel into the rocket. Write the answers by hand, and bring it home!'),
  ].join(' ');
}

customElements.define('home-screen', HomeScreen);

declare global {
  interface HTMLElementTagNameMap {
    'home-screen': HomeScreen;
  }
}
