import { css, html, LitElement, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { TEACHER } from '../../../core/assessment/assessment.ts';
import { isPin, readRecoveryCode, recoveryCode } from '../../../core/assessment/pin.ts';
import type { PinSet } from '../../../core/log/teacher-event.ts';
import { WatchedServices } from '../../observe.ts';
import { forms } from '../../styles/forms.ts';
import { base, buttons } from '../../styles/shared.ts';
import { FEW_ITERATIONS, hashOf } from './secret.ts';

/** Letters of 5 bits each: 80 bits, which nobody tries out. */
const CODE_LETTERS = 16;

/**
 * Asks for a PIN, twice, and then shows the recovery code. The PIN holds only once somebody has said that the code is
 * written down: nobody ends up with a PIN whose code was never seen.
 * @fires pin-chosen
 */
export class NewPin extends LitElement {
  static override properties = { problem: { state: true }, busy: { state: true }, code: { state: true } };
  declare private problem: string;
  declare private busy: boolean;
  /** Shown once, and kept nowhere. */
  declare private code: string | undefined;

  static override styles = [base, buttons, forms, css`
    .code {
      display: grid;
      gap: var(--space-3);
    }
    input,
    output {
      font-family: var(--font-digits);
      letter-spacing: 0.15em;
    }
    output {
      padding: var(--space-3);
      border: 2px dashed var(--edge);
      border-radius: var(--radius);
      font-size: 1.375rem;
      text-align: center;
      overflow-wrap: anywhere;
      user-select: all;
    }
  `];

  readonly #services = new WatchedServices(this);
  #event: PinSet | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.problem = '';
    this.busy = false;
  }

  protected override render(): TemplateResult {
    if (this.code !== undefined) return this.#renderCode(this.code);
    return html`
      <form @submit=${this.#choose} novalidate>
        <p>${msg('Choose a PIN of 4 to 12 digits for this area. It keeps children out; it does not stop somebody who takes the device away.')}</p>
        <label class="field">${msg('New PIN')}${this.#renderInput()}</label>
        <label class="field">${msg('Once more')}${this.#renderInput()}</label>
        <p id="problem" class="problem" role="status">${this.problem}</p>
        <div class="actions"><button type="submit" class="button primary">${this.busy ? msg('One moment …') : msg('Set this PIN')}</button></div>
      </form>`;
  }

  #renderInput(): TemplateResult {
    return html`<input type="password" inputmode="numeric" autocomplete="new-password" maxlength="12" aria-describedby="problem"
      @input=${() => (this.problem = '')}>`;
  }

  #renderCode(code: string): TemplateResult {
    return html`
      <div class="code">
        <h2 tabindex="-1">${msg('Your recovery code')}</h2>
        <output aria-label=${msg('Recovery code')}>${code}</output>
        <p>${msg('Write it down and keep it where children do not look: it opens this area if you forget the PIN. It is shown only now. Without PIN and code the only way is to delete all of the teacher\'s data.')}</p>
        <div class="actions"><button type="button" class="button primary" @click=${this.#keep}>${msg('I have written it down')}</button></div>
      </div>`;
  }

  readonly #choose = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const [first, second] = [...this.renderRoot.querySelectorAll('input')];
    const pin = first?.value ?? '';
    this.problem = !isPin(pin) ? msg('A PIN has 4 to 12 digits.') : pin !== second?.value ? msg('These two are not the same.') : '';
    if (this.problem !== '') return (isPin(pin) ? second : first)?.focus();
    if (this.busy) return;
    this.busy = true;
    const code = recoveryCode(crypto.getRandomValues(new Uint8Array(CODE_LETTERS)));
    this.#event = { type: 'pin-set', profile: TEACHER, pin: await hashOf(pin), recovery: await hashOf(readRecoveryCode(code), FEW_ITERATIONS) };
    this.code = code;
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  };

  readonly #keep = async (): Promise<void> => {
    if (this.#event) await this.#services.value?.recorder.record(this.#event);
    this.dispatchEvent(new Event('pin-chosen'));
  };
}

customElements.define('new-pin', NewPin);

declare global {
  interface HTMLElementTagNameMap {
    'new-pin': NewPin;
  }
}
