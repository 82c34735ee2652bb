import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { HelpGroup } from '../../../core/assessment/help-groups.ts';
import { slipName } from '../../components/slip-words.ts';
import { skillName } from '../../skill-names.ts';
import { teacherHref } from './pages.ts';

/** Pupils who need the same help; nothing where nobody does. */
export function renderHelp(groups: readonly HelpGroup[]): TemplateResult | typeof nothing {
  if (groups.length === 0) return nothing;
  return html`
    <section class="card">
      <h2>${msg('Who needs the same help')}</h2>
      <ul class="help">${groups.map(({ by, pupils }) => html`
        <li><strong>${helpName(by)}</strong>
          ${pupils.map(({ pupil, wrong, of }, i) => html`${i > 0 ? ', ' : ''}<a href=${teacherHref('pupil', pupil.code)}><bdi>${pupil.name}</bdi></a>
            <span class="quiet">(${'slip' in by ? msg(str`${wrong} times`) : msg(str`${wrong} of ${of} wrong`)})</span>`)}</li>`)}</ul>
    </section>`;
}

export function helpName(by: HelpGroup['by']): string {
  return 'slip' in by ? slipName(by.slip) : skillName(by.skill).name;
}
