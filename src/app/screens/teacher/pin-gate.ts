import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { TEACHER } from '../../../core/assessment/assessment.ts';
import { pinOf, readRecoveryCode, waitLeft } from '../../../core/assessment/pin.ts';
import type { SecretHash } from '../../../core/log/teacher-event.ts';
import { duration } from '../../components/formats.ts';
import { WatchedServices } from '../../observe.ts';
import type { Services } from '../../services.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons, cards } from '../../styles/shared.ts';
import './new-pin.ts';
import { canHash, isSecret } from './secret.ts';
import { page } from './teacher-styles.ts';
import './wipe-form.ts';

/** How often the seconds on the screen are counted down. */
const TICK_MS = 1000;

/**
 * Asks for the PIN; at the first visit it asks for a new one. Each try is in the log before it is looked at, so that
 * no reload ends the wait.
 * @fires area-opened
 */
export class PinGate extends LitElement {
  static override properties = { step: { state: true }, problem: { state: true }, busy: { state: true }, until: { state: true } };
  declare private step: 'ask' | 'forgotten' | 'renew';
  declare private problem: string;
  declare private busy: boolean;
  /** Before this time on the monotonic clock no PIN is taken. */
  declare private until: number;

  static override styles = [base, buttons, cards, forms, page, css`
    :host {
      max-width: 34rem;
      margin-inline: auto;
    }
    input {
      font-family: var(--font-digits);
      letter-spacing: 0.15em;
    }
  `];

  readonly #services = new WatchedServices(this, ({ recorder }) => [recorder]);
  #timer: ReturnType<typeof setInterval> | undefined;
  /** How many wrong ones in a row the wait is for; another tab may add to them. */
  #tries = 0;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.step = 'ask';
    this.problem = '';
    this.busy = false;
    this.until = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => this.requestUpdate(), TICK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override willUpdate(): void {
    const services = this.#services.value;
    if (!services) return;
    const pin = pinOf(services.recorder.events());
    if (pin.tries === this.#tries) return;
    this.#tries = pin.tries;
    this.until = services.clock.mono() + waitLeft(pin, services.clock.wall());
  }

  protected override render(): TemplateResult | typeof nothing {
    const services = this.#services.value;
    if (!services) return nothing;
    const { set } = pinOf(services.recorder.events());
    if (!canHash()) {
      return html`
        <h1 tabindex="-1">${msg('For teachers')}</h1>
        <p class="card">${msg('This area needs a page that came over https, or from this very device. Open the app at its https address.')}</p>`;
    }
    if (!set || this.step === 'renew') {
      return html`
        <h1 tabindex="-1">${set ? msg('A new PIN') : msg('For teachers')}</h1>
        ${set ? nothing : html`<p>${msg('Set an assessment, hand it out by a code, a link or a file, and collect the results, with no network at all.')}</p>`}
        <new-pin class="card" @pin-chosen=${this.#open}></new-pin>`;
    }
    return this.step === 'ask' ? this.#renderAsk(services, set.pin) : this.#renderForgotten(services, set.recovery);
  }

  #renderAsk(services: Services, pin: SecretHash): TemplateResult {
    return html`
      <h1 tabindex="-1">${msg('For teachers')}</h1>
      <form class="card" @submit=${(event: SubmitEvent) => void this.#try(event, services, pin, String)} novalidate>
        <label class="field">${msg('PIN')}
          <input type="password" inputmode="numeric" autocomplete="off" maxlength="12" aria-describedby="problem"
            @input=${() => (this.problem = '')}></label>
        ${this.#renderProblem(services)}
        <div class="actions">
          <button type="submit" class="button primary" ?disabled=${this.#left(services) > 0}>${this.busy ? msg('One moment …') : msg('Open')}</button>
          <button type="button" class="button plain" @click=${() => this.#goTo('forgotten')}>${msg('I have forgotten the PIN')}</button>
        </div>
      </form>`;
  }

  #renderForgotten(services: Services, recovery: SecretHash): TemplateResult {
    return html`
      <h1 tabindex="-1">${msg('The PIN is forgotten')}</h1>
      <form class="card" @submit=${(event: SubmitEvent) => void this.#try(event, services, recovery, readRecoveryCode)} novalidate>
        <h2>${msg('With the recovery code')}</h2>
        <p>${msg('It was shown when the PIN was set. A new PIN and a new code take the place of both.')}</p>
        <label class="field">${msg('Recovery code')}
          <input type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" aria-describedby="problem"
            @input=${() => (this.problem = '')}></label>
        ${this.#renderProblem(services)}
        <div class="actions">
          <button type="submit" class="button primary" ?disabled=${this.#left(services) > 0}>${this.busy ? msg('One moment …') : msg('Set a new PIN')}</button>
          <button type="button" class="button plain" @click=${() => this.#goTo('ask')}>${msg('Back')}</button>
        </div>
      </form>
      <wipe-form class="card" @wiped=${() => this.#goTo('ask')}></wipe-form>`;
  }

  #renderProblem(services: Services): TemplateResult {
    const left = this.busy ? 0 : this.#left(services);
    // Whoever listens hears once that there is a wait, not each of its seconds.
    return html`
      <p id="problem" class="problem" role="status">${this.problem}</p>
      <p class="problem" ?hidden=${left === 0}>${msg(str`Wait ${duration(Math.ceil(left / 1000) * 1000)}.`)}</p>`;
  }

  async #try(event: SubmitEvent, services: Services, secret: SecretHash, read: (typed: string) => string): Promise<void> {
    event.preventDefault();
    const input = this.renderRoot.querySelector('input');
    const typed = read(input?.value ?? '');
    if (this.busy || typed === '' || this.#left(services) > 0) return;
    this.busy = true;
    await services.recorder.record({ type: 'pin-tried', profile: TEACHER });
    const right = await isSecret(typed, secret);
    if (right) await services.recorder.record({ type: 'area-opened', profile: TEACHER });
    this.busy = false;
    if (right) return this.step === 'ask' ? this.#open() : this.#goTo('renew');
    this.problem = this.step === 'ask' ? msg('That is not the PIN.') : msg('That is not the code.');
    if (input) input.value = '';
    input?.focus();
  }

  #left({ clock }: Services): number {
    return Math.max(0, this.until - clock.mono());
  }

  readonly #open = (): void => {
    this.dispatchEvent(new Event('area-opened'));
  };

  async #goTo(step: PinGate['step']): Promise<void> {
    this.step = step;
    this.problem = '';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }
}

customElements.define('pin-gate', PinGate);

declare global {
  interface HTMLElementTagNameMap {
    'pin-gate': PinGate;
  }
}
