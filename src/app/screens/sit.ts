import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import type { Assessment } from '../../core/assessment/assessment.ts';
import { collectedAttempts } from '../../core/assessment/handed-over.ts';
import { assessmentsOf, receivedBy, satIn, type Received } from '../../core/assessment/received.ts';
import { seenOf } from '../../core/assessment/seen.ts';
import { disputeOf } from '../../core/attempt/dispute.ts';
import type { Attempt } from '../../core/attempt/attempt.ts';
import { CHECK_BREAK } from '../../core/practice/tables-check.ts';
import type { CorrectionEvent } from '../components/answer-correction.ts';
import { duration } from '../components/formats.ts';
import '../components/time-bar.ts';
import '../components/verdict-card.ts';
import { InkOnDisk } from '../ink-on-disk.ts';
import { WatchedServices } from '../observe.ts';
import { hrefOf } from '../routes.ts';
import type { Services } from '../services.ts';
import { base, buttons, visuallyHidden } from '../styles/shared.ts';
import { CheckPace } from './check-pace.ts';
import { workByKey } from './flight-keys.ts';
import { coverStyles } from './cover-styles.ts';
import { flyingElsewhere } from './flying-elsewhere.ts';
import { Flight } from './mission-flight.ts';
import './mission-question.ts';
import { missionStyles } from './mission-styles.ts';
import './sit/hand-over.ts';
import './sit/look-back.ts';
import './sit/sit-intro.ts';
import './sit/sit-result.ts';
import { notHere } from './sit/not-here.ts';
import { flightRulesOf, newSitting } from './sit/sitting.ts';
import { sitStyles } from './sit/sit-styles.ts';

/** Where the screen stands. Before anything is begun it shows the rules, or the result of what was handed in. */
type Stage =
  | { readonly name: 'still' | 'intro' | 'elsewhere' }
  | { readonly name: 'flight'; readonly pace: CheckPace; readonly attempt: () => Attempt | undefined; readonly rules: Assessment }
  | { readonly name: 'look-back'; readonly attempt: string };

/**
 * An assessment from its rules to its score. It is sat as a tables check is: one question at a time, each with a "Done" of its own,
 * without help and, where the teacher wants it so, without a word about right or wrong before it is handed in. One that was left or
 * killed goes on with the question that was open.
 */
export class SitScreen extends LitElement {
  static override properties = { rest: { attribute: false }, back: {}, stage: { state: true } };
  /** Id of the assessment; then that of one of several sittings, to look at its result, or `hand-over` and which one. */
  declare rest: readonly string[];
  /** Where it is only tried out: see SitResult.back. */
  declare back: string | undefined;
  declare private stage: Stage;

  static override styles = [base, buttons, visuallyHidden, missionStyles, coverStyles, sitStyles];

  readonly #services = new WatchedServices(this, ({ recorder, missionLock }) => [recorder, missionLock]);
  readonly #ink = new InkOnDisk(this);
  /** This stay in the document. Whatever was begun in an earlier one ends without an effect. */
  #stay: object | undefined;
  #busy = false;
  #revision = {};

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.rest = [];
    this.back = undefined;
    this.stage = { name: 'still' };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stay = {};
    window.addEventListener('keydown', this.#keyDown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stay = undefined;
    window.removeEventListener('keydown', this.#keyDown);
    this.#services.value?.missionLock.release();
    this.#turnTo({ name: 'still' });
  }

  protected override willUpdate(): void {
    this.#revision = {};
    const { stage } = this;
    const services = this.#services.value;
    if (!services || stage.name !== 'flight') return;
    const { pace } = stage;
    pace.flight?.catchUp();
    const attempt = stage.attempt();
    if (!services.missionLock.held) this.#turnTo({ name: 'elsewhere' });
    // The database has vanished, or another tab has handed it in.
    else if (!attempt || pace.now === 'over') this.#turnTo({ name: 'still' });
    else if (pace.now === 'answered') this.#turnTo({ name: 'look-back', attempt: attempt.id });
    else if (pace.now === 'up') void this.#handIn(services, attempt.id);
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#moved ||= changed.get('rest') !== undefined;
    const phase = this.stage.name === 'flight' ? this.stage.pace.flight?.phase : undefined;
    const shown = [this.rest.join('/'), phase?.name === 'verdict' ? phase : this.stage];
    if (shown.every((part, place) => part === this.#shown[place])) return;
    this.#shown = shown;
    if (!this.#moved) return;
    const arrived = this.renderRoot.querySelector<LitElement>('verdict-card, sit-intro, look-back, sit-result, hand-over, .message h1');
    void (arrived?.updateComplete ?? Promise.resolve()).then(() => arrived?.focus());
    this.scrollTop = 0;
  }

  #shown: readonly unknown[] = [];
  /** The child has done something here: before that the app's frame says where the focus is. */
  #moved = false;

  #turnTo(stage: Stage): void {
    if (this.stage.name === 'flight') this.stage.pace.end();
    this.stage = stage;
  }

  #received({ recorder, profile }: Services): Received | undefined {
    return receivedBy(recorder.events(), recorder.attempts(), profile).find(({ assessment }) => assessment.id === this.rest[0]);
  }

  async #begin(services: Services, lock: 'acquire' | 'takeOver' = 'acquire'): Promise<void> {
    if (this.#busy) return;
    this.#busy = this.#moved = true;
    const stay = this.#stay;
    try {
      await services.missionLock[lock]();
      if (stay !== this.#stay) return;
      if (!services.missionLock.held) return this.#turnTo({ name: 'elsewhere' });
      // Another tab may have written since this one read the log.
      await services.recorder.refresh();
      const stage = await this.#board(services);
      if (stay === this.#stay) this.#turnTo(stage);
      else if (stage.name === 'flight') stage.pace.end();
    } finally {
      this.#busy = false;
    }
  }

  async #board(services: Services): Promise<Stage> {
    const { recorder, profile } = services;
    const received = this.#received(services);
    if (!received || !(received.open || received.mayBegin)) return { name: 'still' };
    const start = received.open ? undefined : newSitting(services, received.assessment);
    if (start) await recorder.record(start);
    const id = received.open?.id ?? start?.attempt;
    const attempt = () => recorder.attempts().find((one) => one.id === id && one.handedIn === undefined);
    const sat = attempt();
    const rules = sat && satIn(sat, assessmentsOf(recorder.events(), profile));
    if (!sat || !rules) return { name: 'still' };
    const board = () => new Flight(this, services, sat.id, flightRulesOf(rules));
    return { name: 'flight', attempt, rules, pace: new CheckPace(this, services.clock, board, paceRules(rules)) };
  }

  async #handIn({ recorder, missionLock, profile }: Services, attempt: string): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await recorder.record({ type: 'handed-in', profile, attempt });
      this.#turnTo({ name: 'still' });
      missionLock.release();
      // The address may name an older sitting.
      if (this.rest[1] !== undefined) location.hash = hrefOf('sit', this.rest[0] ?? '');
    } finally {
      this.#busy = false;
    }
  }

  async #dispute({ recorder }: Services, attempt: Attempt, { index, text }: CorrectionEvent): Promise<void> {
    const dispute = disputeOf(attempt, index, text);
    if (dispute) await recorder.record(dispute);
  }

  readonly #keyDown = (event: KeyboardEvent): void => {
    if (this.stage.name === 'flight' && this.stage.pace.now === 'question') workByKey(event, this.stage.pace.flight);
  };

  protected override render() {
    const services = this.#services.value;
    if (!services) return nothing;
    const received = this.#received(services);
    if (!received) return notHere(this.rest);
    const { stage } = this;
    switch (stage.name) {
      case 'elsewhere':
        return flyingElsewhere(() => void this.#begin(services, 'takeOver'));
      case 'flight':
        return this.#renderFlight(services, stage.pace, stage.attempt(), stage.rules);
      case 'look-back':
        return html`
          <look-back .attempt=${received.open} @hand-in=${() => void this.#handIn(services, stage.attempt)}></look-back>`;
      default:
        return this.#renderStill(services, received, stage.name === 'intro');
    }
  }

  /** What was handed in shows its result; else the rules are shown, and the way in. */
  #renderStill(services: Services, received: Received, again: boolean): TemplateResult {
    const { recorder, profile, clock } = services;
    if (this.rest[1] === 'hand-over' && received.sittings.some(({ handedIn }) => handedIn !== undefined)) {
      return html`<hand-over .received=${received} .attempt=${this.rest[2]}></hand-over>`;
    }
    const last = received.sittings.find(({ id }) => id === this.rest[1]) ?? received.sittings.at(-1);
    const rules = last && satIn(last, assessmentsOf(recorder.events(), profile));
    if (again || received.open || !last || !rules) {
      return html`
        <sit-intro .received=${received} .now=${clock.wall()} @sit-begin=${() => void this.#begin(services)}></sit-intro>`;
    }
    return html`
      <sit-result .attempt=${this.#ink.of(last, recorder)} .assessment=${rules} .back=${this.back}
        .seen=${seenOf(last, [rules])} .collected=${collectedAttempts(recorder.events(), profile).has(last.id)} .again=${received.mayBegin}
        @correction=${(event: CorrectionEvent) => void this.#dispute(services, last, event)}
        @sit-again=${() => {
          this.#moved = true;
          this.#turnTo({ name: 'intro' });
        }}></sit-result>`;
  }

  #renderFlight({ recorder }: Services, pace: CheckPace, attempt: Attempt | undefined, rules: Assessment): TemplateResult | typeof nothing {
    if (!attempt) return nothing;
    const { now, flight, secondsLeft } = pace;
    const verdict = flight?.phase.name === 'verdict' && rules.shows === 'each' ? flight : undefined;
    const place = Math.min(attempt.answers.length + (verdict ? 0 : 1), attempt.questions.length);
    const where = msg(str`Question ${place} of ${attempt.questions.length}`);
    const total = (rules.time?.ms ?? 0) / 1000;
    return html`
      <div class="top">
        ${secondsLeft === undefined ? nothing : html`
          <time-bar .left=${now === 'break' ? total : secondsLeft} .total=${total}></time-bar>
          ${rules.time?.per === 'all' ? html`<p>${msg(str`${duration(1000 * secondsLeft)} left`)}</p>` : nothing}`}
        <p>${where}</p>
      </div>
      ${flight && !verdict ? html`
        <mission-question ?hidden=${now !== 'question'} .flight=${flight} .index=${flight.index} .phase=${flight.phase}
          .revision=${this.#revision}></mission-question>` : nothing}
      ${verdict ? html`
        <div class="verdict">
          <verdict-card .answer=${attempt.answers[verdict.index]} .saved=${recorder.isSaved(attempt.id)}
            ?disputable=${verdict.disputable} ?last=${attempt.answers.length === attempt.questions.length}
            @next=${() => verdict.next()} @dispute=${() => verdict.dispute()}></verdict-card>
        </div>` : nothing}
      <div class="cover" ?hidden=${now !== 'away' && now !== 'break'}>
        ${now === 'away' ? html`
          <p>${rules.time ? msg('The clock stands still while you are away.') : msg('You were away.')}</p>
          <button type="button" class="button primary big" @click=${() => pace.goOn()}>${msg('Go on')}</button>` : nothing}
        <p role="status">${now === 'break' ? msg(str`Next: ${where}`) : ''}</p>
      </div>`;
  }
}

function paceRules({ time, shows }: Assessment) {
  return {
    verdicts: shows === 'each',
    ...(time?.per === 'question' ? { limit: time.ms, breath: CHECK_BREAK } : { breath: 0 }),
    ...(time?.per === 'all' ? { total: time.ms } : {}),
  };
}

customElements.define('sit-screen', SitScreen);

declare global {
  interface HTMLElementTagNameMap {
    'sit-screen': SitScreen;
  }
}
