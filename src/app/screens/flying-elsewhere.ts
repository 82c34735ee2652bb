import { html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';

/** What is shown where another tab flies. */
export function flyingElsewhere(takeOver: () => void): TemplateResult {
  return html`
    <div class="message" role="status">
      <h1 tabindex="-1">${msg('The rocket is flying in another tab')}</h1>
      <p>${msg('Only one tab can fly a mission. Go back to that tab, or fly on here: no answer is lost.')}</p>
      <button type="button" class="button primary big" @click=${takeOver}>${msg('Fly here')}</button>
    </div>`;
}
