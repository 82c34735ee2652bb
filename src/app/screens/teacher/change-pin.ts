import { html, LitElement, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { base, cards } from '../../styles/shared.ts';
import './new-pin.ts';
import { teacherHref } from './pages.ts';
import { page } from './teacher-styles.ts';

/** Another PIN, and a new recovery code with it. */
export class ChangePin extends LitElement {
  static override styles = [base, cards, page];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override render(): TemplateResult {
    return html`
      <h1 tabindex="-1">${msg('A new PIN')}</h1>
      <p>${msg('The recovery code of the old PIN does not open the area any more then: you get a new one.')}</p>
      <new-pin class="card" @pin-chosen=${() => (location.hash = teacherHref('assessments'))}></new-pin>`;
  }
}

customElements.define('change-pin', ChangePin);

declare global {
  interface HTMLElementTagNameMap {
    'change-pin': ChangePin;
  }
}
