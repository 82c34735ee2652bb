import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { isFinished, type Attempt } from '../../core/attempt/attempt.ts';
import { disputeOf } from '../../core/attempt/dispute.ts';
import { PassingLog } from '../../core/log/passing-log.ts';
import { unfinished } from '../../core/log/projections.ts';
import { Recorder } from '../../core/log/recorder.ts';
import { bestCheck, finishedChecks, lastLimit } from '../../core/practice/check-best.ts';
import type { CorrectionEvent } from '../components/answer-correction.ts';
import '../components/time-bar.ts';
import { InkOnDisk } from '../ink-on-disk.ts';
import { WatchedServices } from '../observe.ts';
import { hrefOf } from '../routes.ts';
import type { Services } from '../services.ts';
import { base, buttons, visuallyHidden } from '../styles/shared.ts';
import type { CheckStart, CheckStartEvent, LimitChangeEvent } from './check-intro.ts';
import './check-intro.ts';
import { CheckPace } from './check-pace.ts';
import './check-result.ts';
import { workByKey } from './flight-keys.ts';
import { coverStyles } from './cover-styles.ts';
import { flyingElsewhere } from './flying-elsewhere.ts';
import { Flight } from './mission-flight.ts';
import { recallMission, rememberMission } from './mission-memory.ts';
import './mission-question.ts';
import { missionStyles } from './mission-styles.ts';
import { newCheck, newWarmUp } from './new-check.ts';
import { missedMission } from './new-mission.ts';

/** Where the screen stands. `ready`: warmed up, and the check itself has not begun. */
type Stage =
  | { readonly name: 'intro' | 'ready' }
  | { readonly name: 'warm-up' | 'check'; readonly pace: CheckPace; readonly attempt: () => Attempt | undefined }
  | { readonly name: 'result'; readonly attempt: string }
  | { readonly name: 'elsewhere'; readonly wanted: CheckStart };

/**
 * The tables check: questions against the clock, without a word about right or wrong before the end. A check that was
 * left or killed goes on with the question that was open, with its whole time, once the child says so.
 */
export class CheckScreen extends LitElement {
  static override properties = { stage: { state: true }, limit: { state: true } };
  declare private stage: Stage;
  /** What the child has chosen here, ms for each question; null: nothing yet. */
  declare private limit: number | undefined | null;

  static override styles = [base, buttons, visuallyHidden, missionStyles, coverStyles];

  readonly #services = new WatchedServices(this, ({ recorder, missionLock }) => [recorder, missionLock]);
  readonly #ink = new InkOnDisk(this);
  /** This stay in the document. Whatever was begun in an earlier one ends without an effect. */
  #stay: object | undefined;
  #beginning = false;
  #revision = {};

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.stage = { name: 'intro' };
    this.limit = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stay = {};
    window.addEventListener('keydown', this.#keyDown);
    // A reload after the last answer shows the result again.
    const attempt = recallMission();
    if (attempt !== undefined) this.stage = { name: 'result', attempt };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stay = undefined;
    window.removeEventListener('keydown', this.#keyDown);
    this.#services.value?.missionLock.release();
    this.#turnTo({ name: 'intro' });
  }

  protected override willUpdate(): void {
    this.#revision = {};
    const { stage } = this;
    const services = this.#services.value;
    if (!services) return;
    if (stage.name === 'result' && !this.#finished(services, stage.attempt)) this.#turnTo({ name: 'intro' });
    if (stage.name !== 'warm-up' && stage.name !== 'check') return;
    const { pace } = stage;
    pace.flight?.catchUp();
    if (pace.now === 'over') this.#over(services, stage.name, stage.attempt()?.id ?? '');
    else if (!services.missionLock.held) this.#turnTo({ name: 'elsewhere', wanted: stage.name });
    // The database has vanished, or another tab has begun a new check.
    else if (!stage.attempt()) this.#turnTo({ name: 'intro' });
  }

  protected override updated(): void {
    if (this.stage === this.#focused) return;
    this.#focused = this.stage;
    const arrived = this.renderRoot.querySelector<LitElement>('check-intro, check-result, .message h1');
    if (this.hasUpdated && this.#moved) void (arrived?.updateComplete ?? Promise.resolve()).then(() => arrived?.focus());
    this.scrollTop = 0;
  }

  #focused: unknown;
  /** The child has done something here: before that the app's frame says where the focus is. */
  #moved = false;

  #turnTo(stage: Stage): void {
    if (this.stage.name === 'warm-up' || this.stage.name === 'check') this.stage.pace.end();
    this.stage = stage;
  }

  #over({ missionLock }: Services, what: 'warm-up' | 'check', attempt: string): void {
    this.#turnTo(what === 'warm-up' ? { name: 'ready' } : { name: 'result', attempt });
    if (what === 'check') missionLock.release();
  }

  #finished({ recorder, profile }: Services, id: string): Attempt | undefined {
    return recorder.attempts().find((one) =>
      one.id === id && one.profile === profile && one.flight === 'tables-check' && isFinished(one));
  }

  #limit({ recorder, profile }: Services): number | undefined {
    return this.limit === null ? lastLimit(recorder.attempts(), profile) : this.limit;
  }

  async #begin(services: Services, how: CheckStart, lock: 'acquire' | 'takeOver' = 'acquire'): Promise<void> {
    if (this.#beginning) return;
    this.#beginning = this.#moved = true;
    const stay = this.#stay;
    try {
      await services.missionLock[lock]();
      if (stay !== this.#stay) return;
      if (!services.missionLock.held) return this.#turnTo({ name: 'elsewhere', wanted: how });
      const stage = how === 'warm-up' ? await this.#warmUp(services) : await this.#check(services, how === 'anew');
      if (stay === this.#stay) this.#turnTo(stage);
      else if (stage.name !== 'intro') stage.pace.end();
    } finally {
      this.#beginning = false;
    }
  }

  /** Flown as the check is, but nothing of it is kept. */
  async #warmUp(services: Services): Promise<Stage & { pace: CheckPace }> {
    const recorder = await Recorder.open(new PassingLog(), services.clock);
    const start = newWarmUp(services, this.#limit(services));
    await recorder.record(start);
    return this.#fly('warm-up', { ...services, recorder }, start.attempt);
  }

  async #check(services: Services, anew: boolean): Promise<Stage & { pace: CheckPace }> {
    const { recorder, profile } = services;
    // Another tab may have flown since this one read the log.
    await recorder.refresh();
    const open = unfinished(recorder.attempts(), profile, 'tables-check');
    if (open && !anew) return this.#fly('check', services, open.id);
    if (open) await recorder.record({ type: 'mission-abandoned', profile, attempt: open.id });
    const start = newCheck(services, this.#limit(services));
    await recorder.record(start);
    return this.#fly('check', services, start.attempt);
  }

  #fly(name: 'warm-up' | 'check', services: Services, id: string): Stage & { pace: CheckPace } {
    const attempt = () => services.recorder.attempts().find((one) => one.id === id && !one.abandoned);
    if (name === 'check') rememberMission(id, hrefOf('check'));
    const pace = new CheckPace(this, services.clock, () => new Flight(this, services, id), { limit: attempt()?.timeLimit });
    return { name, pace, attempt };
  }

  /** What the child says it wrote counts; the ink stays for whoever wants to look. */
  async #correct({ recorder }: Services, attempt: Attempt, { index, text }: CorrectionEvent): Promise<void> {
    const correction = disputeOf(attempt, index, text);
    if (correction) await recorder.record(correction);
  }

  /** As a mission of its own, which asks without a clock. */
  async #practise(services: Services, attempt: Attempt): Promise<void> {
    const { missionLock, recorder, profile } = services;
    const stay = this.#stay;
    await missionLock.acquire();
    if (stay !== this.#stay) return;
    // What another tab flies goes on there: the mission's screen says so.
    if (missionLock.held) {
      const open = unfinished(recorder.attempts(), profile);
      if (open) await recorder.record({ type: 'mission-abandoned', profile, attempt: open.id });
      await recorder.record(missedMission(services, attempt));
    }
    missionLock.release();
    location.hash = hrefOf('mission');
  }

  readonly #keyDown = (event: KeyboardEvent): void => {
    const { stage } = this;
    if ((stage.name === 'warm-up' || stage.name === 'check') && stage.pace.now === 'question') workByKey(event, stage.pace.flight);
  };

  protected override render() {
    const services = this.#services.value;
    const { stage } = this;
    if (!services) return nothing;
    switch (stage.name) {
      case 'intro':
        return this.#renderIntro(services);
      case 'elsewhere':
        return flyingElsewhere(() => void this.#begin(services, stage.wanted, 'takeOver'));
      case 'ready':
        return this.#renderReady(services);
      case 'result':
        return this.#renderResult(services, stage.attempt);
      default:
        return this.#renderFlight(stage.pace, stage.attempt(), stage.name === 'warm-up');
    }
  }

  #renderIntro(services: Services): TemplateResult {
    const limit = this.#limit(services);
    const checks = finishedChecks(services.recorder.attempts(), services.profile, limit);
    return html`
      <check-intro .limit=${limit} .best=${bestCheck(checks)}
        .open=${unfinished(services.recorder.attempts(), services.profile, 'tables-check')}
        @limit-change=${(event: LimitChangeEvent) => {
          this.limit = event.limit;
        }}
        @check-start=${(event: CheckStartEvent) => void this.#begin(services, event.how)}></check-intro>`;
  }

  #renderReady(services: Services): TemplateResult {
    return html`
      <div class="message">
        <h1 tabindex="-1">${msg('Warmed up!')}</h1>
        <p>${msg('Those three do not count. Now comes the check.')}</p>
        <button type="button" class="button primary big" @click=${() => void this.#begin(services, 'anew')}>
          ${msg('Start the check')}</button>
        <button type="button" class="button" @click=${() => void this.#begin(services, 'warm-up')}>${msg('Warm up again')}</button>
      </div>`;
  }

  #renderResult(services: Services, id: string): TemplateResult | typeof nothing {
    const attempt = this.#finished(services, id);
    if (!attempt) return nothing;
    return html`
      <check-result .attempt=${this.#ink.of(attempt, services.recorder)}
        .best=${bestCheck(finishedChecks(services.recorder.attempts(), services.profile, attempt.timeLimit))}
        @correction=${(event: CorrectionEvent) => void this.#correct(services, attempt, event)}
        @check-again=${() => {
          this.#moved = true;
          this.#turnTo({ name: 'intro' });
        }}
        @practise-missed=${() => void this.#practise(services, attempt)}></check-result>`;
  }

  #renderFlight(pace: CheckPace, attempt: Attempt | undefined, warmUp: boolean): TemplateResult | typeof nothing {
    if (!attempt) return nothing;
    const { now, flight, secondsLeft } = pace;
    const place = Math.min(attempt.answers.length + 1, attempt.questions.length);
    const where = warmUp
      ? msg(str`Warm-up ${place} of ${attempt.questions.length}`)
      : msg(str`Question ${place} of ${attempt.questions.length}`);
    return html`
      <div class="top">
        ${secondsLeft === undefined || attempt.timeLimit === undefined ? nothing : html`
          <time-bar .left=${now === 'break' ? attempt.timeLimit / 1000 : secondsLeft} .total=${attempt.timeLimit / 1000}></time-bar>`}
        <p>${where}</p>
      </div>
      ${flight ? html`
        <mission-question ?hidden=${now !== 'question'} .flight=${flight} .index=${flight.index} .phase=${flight.phase}
          .revision=${this.#revision}></mission-question>` : nothing}
      <div class="cover" ?hidden=${now === 'question'}>
        ${now === 'away' ? html`
          <p>${msg('The clock stands still while you are away.')}</p>
          <button type="button" class="button primary big" @click=${() => pace.goOn()}>${msg('Go on')}</button>` : nothing}
        <p role="status">${now === 'break' ? msg(str`Next: ${where}`) : ''}</p>
      </div>`;
  }
}

customElements.define('check-screen', CheckScreen);

declare global {
  interface HTMLElementTagNameMap {
    'check-screen': CheckScreen;
  }
}
