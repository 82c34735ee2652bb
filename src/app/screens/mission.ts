import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { isFinished, isRight, outOf, score, solved, type Attempt } from '../../core/attempt/attempt.ts';
import { MOST_STEPS } from '../../core/attempt/staircase.ts';
import type { MissionStarted } from '../../core/log/event.ts';
import { unfinished } from '../../core/log/projections.ts';
import '../components/fuel-gauge.ts';
import { questionAloud, wordsOf } from '../components/question-words.ts';
import '../components/say-button.ts';
import '../components/verdict-card.ts';
import { InkOnDisk } from '../ink-on-disk.ts';
import { WatchedServices } from '../observe.ts';
import { hrefOf } from '../routes.ts';
import type { Services } from '../services.ts';
import { base, buttons } from '../styles/shared.ts';
import { workByKey } from './flight-keys.ts';
import { flyingElsewhere } from './flying-elsewhere.ts';
import { AutoDone } from './auto-done.ts';
import { Flight } from './mission-flight.ts';
import './mission-question.ts';
import './mission-result.ts';
import type { FlyAgainEvent } from './mission-result.ts';
import { recallMission, rememberMission } from './mission-memory.ts';
import { missionStyles } from './mission-styles.ts';
import { beginMission, missedMission, type Begin } from './new-mission.ts';

/** The mission: boards it (one tab at a time), flies it question by question, and shows the result. */
export class MissionScreen extends LitElement {
  static override properties = {
    begin: { attribute: false },
    flight: { state: true },
    landed: { state: true },
    elsewhere: { state: true },
    facts: { state: true },
  };
  /** Leaves an unfinished mission for a new one of this sort. */
  declare begin: Begin | undefined;
  declare private flight: Flight | undefined;
  /** The finished mission whose result is shown. */
  declare private landed: string | undefined;
  /** Another tab flies. */
  declare private elsewhere: boolean;
  declare private facts: ((order: number) => string) | undefined;

  static override styles = [base, buttons, missionStyles];

  readonly #services = new WatchedServices(this, ({ recorder, missionLock, settings }) => [recorder, missionLock, settings]);
  readonly #ink = new InkOnDisk(this);
  #boarding: Promise<void> | undefined;
  /** This stay in the document. Whatever was begun in an earlier one ends without an effect. */
  #stay: object | undefined;
  #revision = {};
  readonly #autoDone = new AutoDone(this, () => this.flight, () => this.#services.value?.settings.value.autoDone ?? 0);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.elsewhere = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stay = {};
    window.addEventListener('keydown', this.#keyDown);
    document.addEventListener('visibilitychange', this.#looked);
    void this.#loadFacts();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stay = undefined;
    this.#boarding = undefined;
    window.removeEventListener('keydown', this.#keyDown);
    document.removeEventListener('visibilitychange', this.#looked);
    this.#services.value?.missionLock.release();
    this.#leave();
    this.landed = undefined;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#revision = {};
    const services = this.#services.value;
    if (!services || !this.isConnected) return;
    this.flight?.catchUp();
    // The log no longer knows the mission: the database has vanished, or another tab has begun a new one.
    if (this.flight && !this.flight.attempt) this.#leave();
    if (this.landed && !services.recorder.attempts().some(({ id }) => id === this.landed)) this.landed = undefined;
    const aboard = this.flight || this.landed;
    // The lock comes to a tab that waits for it when the other tab is gone.
    // But a tab that nobody looks at lets it go again.
    const mayBoard = !this.elsewhere || (services.missionLock.held && document.visibilityState === 'visible');
    if (!aboard && mayBoard) this.#boarding ??= this.#board(services, 'ask');
    else if (!aboard && services.missionLock.held && !this.#boarding) services.missionLock.release();
    if (this.flight && !services.missionLock.held && !this.#boarding) {
      this.#leave();
      this.elsewhere = true;
    }
    if (this.flight?.phase.name === 'finished') this.#land(services, this.flight.attemptId);
  }

  protected override updated(): void {
    const { phase } = this.flight ?? {};
    if (phase?.name === 'verdict' && phase !== this.#focused) this.#tell('verdict-card');
    else if (this.landed && this.landed !== this.#focused) this.#tell('mission-result');
    this.#focused = phase?.name === 'verdict' ? phase : this.landed;
  }

  #focused: unknown;

  /** To whoever looks, listens or hears. */
  #tell(selector: 'verdict-card' | 'mission-result'): void {
    this.#services.value?.play(selector === 'mission-result' ? 'landing' : this.#verdict);
    this.scrollTop = 0;
    const element = this.renderRoot.querySelector(selector);
    void element?.updateComplete.then(() => element.focus());
  }

  get #verdict(): 'right' | 'wrong' {
    const answer = this.flight?.attempt?.answers[this.flight.index];
    return answer && isRight(answer) ? 'right' : 'wrong';
  }

  /** Takes the lock and a seat in the mission: the one under way, or a new one. */
  async #board(services: Services, how: 'ask' | 'take over', start?: MissionStarted): Promise<void> {
    const stay = this.#stay;
    try {
      await this.#takeSeat(services, how, start, () => stay !== this.#stay);
    } finally {
      if (stay === this.#stay) this.#boarding = undefined;
    }
  }

  /**
   * @param start the mission to fly; without it the one under way
   * @param gone whether the child has left this screen meanwhile: then the lock, too, is another's
   */
  async #takeSeat(
    services: Services, how: 'ask' | 'take over', start: MissionStarted | undefined, gone: () => boolean,
  ): Promise<void> {
    const { missionLock, recorder, crew, profile } = services;
    await (how === 'take over' ? missionLock.takeOver() : missionLock.acquire());
    if (gone()) return;
    if (!missionLock.held) {
      this.#leave();
      this.landed = undefined;
      this.elsewhere = true;
      // After a reload, too, the other tab's mission is flown on.
      history.replaceState(history.state, '', hrefOf('mission'));
      return;
    }
    // Another tab may have flown since this one read the log.
    await recorder.refresh();
    // It may be the first time that the log could be read: then somebody else sits here in a moment.
    if (gone() || crew.flying !== profile) return;
    // "Fly here" asks for the mission of the other tab, not for an old result.
    const recalled = start || this.begin || how === 'take over' ? undefined : recallMission();
    const result = recorder.attempts().find(({ id }) => id === recalled);
    if (result && result.profile === profile && isFinished(result)) return this.#land(services, result.id);
    const open = unfinished(recorder.attempts(), profile);
    // Whoever has waited for another tab flies its mission on, whatever was to begin here: so the screen has said.
    if (open && !start && (!this.begin || this.elsewhere)) return this.#fly(services, open.id);
    if (open) await recorder.record({ type: 'mission-abandoned', profile, attempt: open.id });
    if (gone()) return;
    const mission = start ?? beginMission(services, this.begin ?? 'new');
    await recorder.record(mission);
    if (!gone()) this.#fly(services, mission.attempt);
  }

  #fly(services: Services, attempt: string): void {
    rememberMission(attempt, hrefOf('mission'));
    this.elsewhere = false;
    this.begin = undefined;
    this.landed = undefined;
    this.#leave();
    this.flight = new Flight(this, services, attempt);
  }

  /** Whoever looks at a result keeps no other tab from flying. */
  #land({ missionLock }: Services, attempt: string): void {
    this.#leave();
    this.elsewhere = false;
    this.landed = attempt;
    missionLock.release();
  }

  #leave(): void {
    if (this.flight) this.removeController(this.flight);
    this.flight?.hostDisconnected();
    this.flight = undefined;
  }

  #startNew(services: Services): void {
    this.#boarding ??= this.#board(services, 'ask', beginMission(services, 'new'));
  }

  #again(services: Services, event: FlyAgainEvent, attempt: Attempt): void {
    const start = event.questions === 'missed' ? missedMission(services, attempt) : beginMission(services, event.questions);
    this.#boarding ??= this.#board(services, 'ask', start);
  }

  readonly #keyDown = (event: KeyboardEvent): void => workByKey(event, this.flight);

  /** Somebody looks at this tab again: perhaps it may fly now. */
  readonly #looked = (): void => {
    const services = this.#services.value;
    if (services && this.elsewhere && document.visibilityState === 'visible') {
      this.#boarding ??= this.#board(services, 'ask');
    }
  };

  async #loadFacts(): Promise<void> {
    try {
      const { factAt } = await import('../facts/space-facts.ts');
      this.facts = (order) => factAt(order).text;
    } catch {
      // Without its facts the mission is the same; they come with the next visit.
      this.facts = undefined;
    }
  }

  protected override render() {
    const services = this.#services.value;
    if (!services) return nothing;
    if (this.elsewhere) {
      return flyingElsewhere(() => {
        this.#boarding ??= this.#board(services, 'take over');
      });
    }
    const landed = services.recorder.attempts().find(({ id }) => id === this.landed);
    if (landed) {
      return html`
        <mission-result .attempt=${this.#ink.of(landed, services.recorder)} .log=${services.recorder.attempts()}
          @fly-again=${(event: FlyAgainEvent) => this.#again(services, event, landed)}></mission-result>`;
    }
    if (this.flight) return this.#renderFlight(services, this.flight);
    return html`<div class="message late"><h1 tabindex="-1">${msg('One moment …')}</h1></div>`;
  }

  #renderFlight(services: Services, flight: Flight): TemplateResult | typeof nothing {
    const { attempt, phase, index } = flight;
    const question = attempt?.questions[index];
    if (!attempt || !question) return nothing;
    if (!wordsOf(question)) return this.#renderUnknown(services);
    const onVerdict = phase.name === 'verdict';
    return html`
      <div class="top">
        <fuel-gauge .value=${solved(attempt)} .max=${attempt.ladder ? MOST_STEPS : outOf(attempt)}></fuel-gauge>
        <p>${placeWords(attempt, index)}</p>
        ${onVerdict ? nothing : html`<say-button .text=${questionAloud(question)}></say-button>`}
      </div>
      <mission-question ?hidden=${onVerdict} .flight=${flight} .index=${index} .phase=${phase} .revision=${this.#revision}
        .countdown=${this.#autoDone.countdown}>
      </mission-question>
      ${onVerdict ? html`
        <div class="verdict">
          <verdict-card .answer=${attempt.answers[index]} .saved=${services.recorder.isSaved(attempt.id)} .disputable=${flight.disputable}
            .fact=${this.facts?.(rightAnswers(services) - 1) ?? ''} .last=${isFinished(attempt)}
            @next=${() => flight.next()} @dispute=${() => flight.dispute()}></verdict-card>
        </div>` : nothing}`;
  }

  #renderUnknown(services: Services): TemplateResult {
    return html`
      <div class="message" role="status">
        <h1 tabindex="-1">${msg('This mission is for a newer version of Astro Numbers')}</h1>
        <p>${msg('The question that comes next cannot be shown here. Everything that you have answered is kept.')}</p>
        <button type="button" class="button primary big" @click=${() => this.#startNew(services)}>
          ${msg('Start a new mission')}</button>
      </div>`;
  }
}

/** The children know the numbers, and what comes back has had its own. */
function placeWords(attempt: Attempt, index: number): string {
  if (attempt.again.includes(index)) return msg('Once more');
  // Nobody knows yet how many it will be.
  if (attempt.ladder) return msg(str`Test flight, question ${index + 1}`);
  return msg(str`Question ${index + 1 - attempt.again.filter((place) => place < index).length} of ${outOf(attempt)}`);
}

/** How many answers of this child were right until now: which fact about space comes next. */
function rightAnswers({ recorder, profile }: Services): number {
  return recorder.attempts().reduce((sum, one) => sum + (one.profile === profile ? score(one) : 0), 0);
}

customElements.define('mission-screen', MissionScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mission-screen': MissionScreen;
  }
}
