import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { uncollected } from '../../core/assessment/handed-over.ts';
import { finishedMissions } from '../../core/log/projections.ts';
import { ASTRONAUTS, type Astronaut, type Child } from '../../core/crew/child.ts';
import { DEFAULT_PROFILE } from '../../core/crew/crew.ts';
import { astronautName } from '../astronaut-names.ts';
import '../components/astronaut-picture.ts';
import '../components/child-farewell.ts';
import '../components/child-form.ts';
import type { ChildNamedEvent } from '../components/child-form.ts';
import '../components/forgotten-pictures.ts';
import '../components/picture-lock.ts';
import '../components/say-button.ts';
import { steps } from '../components/step-icons.ts';
import { WatchedServices } from '../observe.ts';
import { parseRoute } from '../routes.ts';
import { datedName, saveFile } from '../save-file.ts';
import type { Services } from '../services.ts';
import { base, buttons, screen } from '../styles/shared.ts';

/** A child is asked for its pictures, before it flies or before it is changed. */
interface Locked {
  readonly child: Child;
  readonly then: 'fly' | 'change';
  /** What a grown-up multiplies where the pictures are forgotten. */
  readonly factors: readonly [number, number];
}

/** Who is flying? The children of this device to choose from, and the way to come aboard. */
export class CrewScreen extends LitElement {
  static override properties = { step: { state: true }, undeleted: { state: true }, uncopied: { state: true } };
  /** Choosing who flies or whom to change, or filling in the form, for a child or a new one. */
  declare private step: 'fly' | 'change' | 'new' | Child | Locked;

  /** The device has refused to delete the child whose form is open. */
  declare private undeleted: boolean;
  /** Not all that the child did could be read for its copy. */
  declare private uncopied: boolean;

  readonly #services = new WatchedServices(this, ({ crew, recorder }) => [crew, recorder]);

  static override styles = [base, buttons, screen, css`
    .screen {
      display: grid;
      gap: var(--space-5);
      max-width: 48rem;
      padding-block: var(--space-5);
    }
    h1 {
      text-align: center;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: var(--space-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .one {
      display: grid;
      justify-items: center;
      align-content: start;
      gap: var(--space-2);
      width: 8.5rem;
      min-height: 9.5rem;
      height: 100%;
      padding: var(--space-3) var(--space-2);
      border: 3px solid transparent;
      border-radius: var(--radius-large);
      background: var(--surface);
      color: var(--text);
      font: inherit;
      font-weight: 600;
      font-size: 1.125rem;
      line-height: 1.2;
      cursor: pointer;
      box-shadow: var(--shadow);
      touch-action: manipulation;
      -webkit-tap-highlight-color: transparent;
    }
    .one:hover,
    .one[aria-current='true'] {
      border-color: var(--accent);
    }
    .one bdi {
      max-width: 100%;
      overflow-wrap: anywhere;
    }
    .one small {
      color: var(--text-quiet);
      font-weight: 400;
    }
    .guest,
    .new {
      border: 3px dashed var(--edge);
      background: none;
      box-shadow: none;
    }
    astronaut-picture,
    .plus {
      width: 88px;
    }
    .plus {
      aspect-ratio: 1;
    }
    .locked {
      margin-inline: auto;
    }
    .actions {
      display: flex;
      justify-content: center;
    }
    /* Five children, a guest and a new one on one phone's page. */
    @media (max-width: 480px) {
      ul {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: var(--space-2);
      }
      .one {
        width: 100%;
        min-height: 8rem;
        padding-inline: var(--space-1);
        font-size: 1rem;
      }
      astronaut-picture,
      .plus {
        width: 68px;
      }
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.step = 'fly';
    this.undeleted = false;
    this.uncopied = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const services = this.#services.value;
    if (!services) return nothing;
    const { step } = this;
    return html`
      <div class="screen">${this.#renderStep(services, step)}</div>`;
  }

  #renderStep(services: Services, step: CrewScreen['step']): TemplateResult {
    if (step === 'new') return this.#renderForm(services, undefined);
    if (typeof step === 'string') return this.#renderChoice(services, step);
    return 'then' in step ? this.#renderLock(services, step) : this.#renderForm(services, step);
  }

  #renderLock({ crew }: Services, { child, then, factors }: Locked): TemplateResult {
    const forget = async () => {
      await crew.setPictures(child.id);
      await this.#goTo('fly');
    };
    return html`
      <astronaut-picture class="locked" look=${child.astronaut}></astronaut-picture>
      <h1 tabindex="-1">${msg(str`Is it you, ${child.nickname}?`)}</h1>
      <picture-lock .lock=${child.lock} @unlocked=${() => void (then === 'fly' ? this.#fly(child.id) : this.#goTo(child))}></picture-lock>
      <div class="actions"><button type="button" class="button" @click=${() => this.#goTo('fly')}>${steps.back}${msg('Back')}</button></div>
      <forgotten-pictures .child=${child} .factors=${factors} @pictures-forgotten=${() => void forget()}></forgotten-pictures>`;
  }

  #choose({ seed }: Services, child: Child, then: Locked['then']): void {
    const random = seed();
    if (child.lock) void this.#goTo({ child, then, factors: [12 + (random % 8), 6 + ((random >>> 8) % 4)] });
    else void (then === 'fly' ? this.#fly(child.id) : this.#goTo(child));
  }

  #renderChoice(services: Services, step: 'fly' | 'change'): TemplateResult {
    const { children, guest, flying } = services.crew;
    return html`
      <h1 tabindex="-1">${step === 'fly' ? msg('Who is flying?') : msg('Whom do you want to change?')}
        <say-button .text=${step === 'fly' ? msg('Who is flying? Tap your picture. If you are new, tap the plus.') : msg('Whom do you want to change?')}></say-button></h1>
      <ul>
        ${repeat(children, ({ id }) => id, (child) => html`
          <li><button type="button" class="one" aria-current=${step === 'fly' && flying === child.id} @click=${() => this.#choose(services, child, step)}>
            <astronaut-picture look=${child.astronaut}></astronaut-picture><bdi>${child.nickname}</bdi></button></li>`)}
        ${step === 'change' ? nothing : html`
          <li><button type="button" class="one guest" aria-current=${flying === guest} @click=${() => void this.#fly(guest)}>
            <astronaut-picture></astronaut-picture>${msg('Guest')} <small>${msg('Just trying')}</small></button></li>
          <li><button type="button" class="one new" @click=${() => this.#goTo('new')}>${plus}${msg('I am new')}</button></li>`}
      </ul>
      ${children.length === 0 ? nothing : html`
        <div class="actions"><button type="button" class="button plain" @click=${() => this.#goTo(step === 'fly' ? 'change' : 'fly')}>
          ${step === 'fly' ? msg('Change a name or picture') : msg('Back')}</button></div>`}`;
  }

  #renderForm(services: Services, child: Child | undefined): TemplateResult {
    const { crew, recorder } = services;
    const nameless = child || crew.guest !== DEFAULT_PROFILE ? 0 : finishedMissions(recorder.attempts(), crew.guest).length;
    const taken = new Set<Astronaut>(crew.children.map(({ astronaut }) => astronaut));
    return html`
      <h1 tabindex="-1">${child ? msg(str`Change ${child.nickname}`) : html`${msg('Welcome aboard!')}
        <say-button .text=${msg('Welcome aboard! Type your name, or ask somebody to. Tap an astronaut that you like, and then the big button.')}></say-button>`}</h1>
      <child-form .child=${child} .first=${ASTRONAUTS.find((id) => !taken.has(id)) ?? ASTRONAUTS[0]} .nameless=${nameless}
        .nameOf=${astronautName} @form-left=${() => this.#goTo('fly')}
        @child-named=${(event: ChildNamedEvent) => void this.#save(services, child, event)}></child-form>
      ${child ? html`
        <child-farewell .child=${child} ?failed=${this.undeleted} ?uncopied=${this.uncopied}
          .uncollected=${uncollected(recorder.events(), recorder.attempts(), child.id).length} @save-copy=${() => void this.#saveCopy(services, child)}
          @child-left=${() => void this.#delete(services, child)}></child-farewell>` : nothing}`;
  }

  async #save({ crew }: Services, child: Child | undefined, { nickname, astronaut, claims }: ChildNamedEvent): Promise<void> {
    if (child) {
      await crew.rename({ id: child.id, nickname, astronaut });
      return this.#goTo('fly');
    }
    await crew.add({ nickname, astronaut, claims });
    leave();
  }

  async #delete({ recorder }: Services, child: Child): Promise<void> {
    this.undeleted = !(await recorder.erase(child.id));
    if (!this.undeleted) await this.#goTo('fly');
  }

  async #saveCopy({ recorder, clock }: Services, { id, nickname }: Child): Promise<void> {
    const name = nickname.replace(/[^\p{L}\p{N}]+/gu, '-');
    try {
      saveFile(datedName(`astro-numbers-${name}`, clock.wall()), await recorder.exportChild(id));
      this.uncopied = false;
    } catch {
      this.uncopied = true;
    }
  }

  async #fly(profile: string): Promise<void> {
    await this.#services.value?.crew.fly(profile);
    leave();
  }

  /** Whoever uses the keyboard or listens goes on at the heading of what comes. */
  async #goTo(step: CrewScreen['step']): Promise<void> {
    const { recorder, crew } = this.#services.value ?? {};
    // Whoever is new is asked whether what was flown without a name is its own.
    if (step === 'new' && crew) await recorder?.know(crew.guest);
    // Before it is deleted somebody must hear what no teacher has yet.
    if (typeof step === 'object') await recorder?.know('then' in step ? step.child.id : step.id);
    this.step = step;
    this.undeleted = this.uncopied = false;
    await this.updateComplete;
    this.renderRoot.querySelector('h1')?.focus();
    window.scrollTo(0, 0);
  }
}

/**
 * Where this screen was asked for, what follows its name in the address comes next, `#/crew/take/…`, or the start page; where it
 * stood in the way of another, that one.
 */
function leave(): void {
  const { screen, rest } = parseRoute(location.hash);
  if (screen === 'crew') location.hash = `#/${rest.map(encodeURIComponent).join('/')}`;
}

const plus = html`
  <svg class="plus" viewBox="0 0 64 64" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="5"
    stroke-linecap="round" d="M32 16V48M16 32H48"></path></svg>`;

customElements.define('crew-screen', CrewScreen);

declare global {
  interface HTMLElementTagNameMap {
    'crew-screen': CrewScreen;
  }
}
