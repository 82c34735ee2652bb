import { html, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { hrefOf } from '../../routes.ts';

/** What is shown where this child has no such assessment. @param rest what was asked for: SitScreen.rest */
export function notHere(rest: readonly string[]): TemplateResult {
  return html`
    <div class="message">
      <h1 tabindex="-1">${msg('This assessment is not here')}</h1>
      <p>${msg('Perhaps it came to another child on this device, or it has not come yet.')}</p>
      <a class="button primary big" href=${hrefOf('take')}>${msg('Take an assessment')}</a>
      <a class="button" href=${hrefOf('crew', 'sit', ...rest)}>${msg('Change who flies')}</a>
    </div>`;
}
