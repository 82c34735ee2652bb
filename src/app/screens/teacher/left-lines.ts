import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Draft } from '../../../core/assessment/assessment.ts';

/** Names what was typed into a draft and is not among its questions; nothing where there is no such line. */
export function renderLeftLines({ typed = '' }: Pick<Draft, 'typed'>): TemplateResult | typeof nothing {
  const [first, ...others] = typed.split('\n').filter((line) => line.trim() !== '');
  if (first === undefined) return nothing;
  const line = shortened(first);
  return html`<p class="problem">${others.length === 0
    ? msg(str`You typed “${line}”: it is not among the questions. Put it right under “Edit”, or take it out there.`)
    : msg(str`You typed “${line}” and ${others.length} more: they are not among the questions. Put them right under “Edit”, or take them out there.`)}</p>`;
}

/** As much of a line as one sentence has room for. */
export function shortened(line: string): string {
  return line.slice(0, 30);
}
