import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { isLate } from '../../../core/assessment/late.ts';
import type { Received } from '../../../core/assessment/received.ts';
import { rulesAloud, rulesList, rulesStyles } from '../../components/assessment-rules.ts';
import '../../components/say-button.ts';
import { steps } from '../../components/step-icons.ts';
import { base, buttons, screen } from '../../styles/shared.ts';

/**
 * The rules of an assessment, and the way into it.
 * @fires sit-begin
 */
export class SitIntro extends LitElement {
  static override properties = { received: { attribute: false }, now: { attribute: false } };
  declare received: Received | undefined;
  /** Wall time, ms since 1970 UTC. */
  declare now: number;

  static override styles = [base, buttons, screen, rulesStyles, css`
    .screen {
      display: grid;
      gap: var(--space-5);
      max-width: 40rem;
    }
    .button {
      justify-self: stretch;
    }
    .far {
      font-size: 1.125rem;
      font-weight: 600;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.received = undefined;
    this.now = 0;
  }

  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus({ preventScroll: true });
  }

  protected override render() {
    if (!this.received) return nothing;
    const { assessment, open } = this.received;
    return html`
      <div class="screen">
        <h1 tabindex="-1"><bdi>${assessment.title || msg('Assessment')}</bdi> <say-button .text=${rulesAloud(assessment)}></say-button></h1>
        ${rulesList(assessment)}
        ${isLate(assessment, this.now) ? html`
          <p class="quiet">${msg('By the clock of this device, the time to hand it in is over. You can do it all the same: your teacher sees that it is late.')}</p>` : nothing}
        ${open && open.questions.length > 1 ? html`<p class="far">${msg(str`You have done ${open.answers.length} of ${open.questions.length} questions.`)}</p>` : nothing}
        ${this.#renderBegin(open ? msg('Continue') : msg('Begin'))}
      </div>`;
  }

  #renderBegin(text: string): TemplateResult {
    return html`
      <button type="button" class="button primary big" @click=${() => this.dispatchEvent(new Event('sit-begin', { bubbles: true, composed: true }))}>
        ${steps.go}${text}</button>`;
  }
}

customElements.define('sit-intro', SitIntro);

declare global {
  interface HTMLElementTagNameMap {
    'sit-intro': SitIntro;
  }
}
