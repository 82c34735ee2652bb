import { html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';

/** Instead of a page that is on its way. */
export function renderSoon(): TemplateResult {
  return html`<div class="message"><h1 tabindex="-1">${msg('One moment …')}</h1></div>`;
}

/** Instead of a page whose files could not be fetched. A new start fetches anew: a browser may remember that an import failed. */
export function renderNotArrived(): TemplateResult {
  return html`
    <div class="message">
      <h1 tabindex="-1">${msg('This page did not arrive')}</h1>
      <p>${msg('The network may be away, or there is a newer version of Astro Numbers.')}</p>
      <button type="button" class="button primary" @click=${() => location.reload()}>${msg('Try again')}</button>
    </div>`;
}
