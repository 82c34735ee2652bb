import { css, html, type TemplateResult } from 'lit';
import { fieldName, type Fields } from './answer-fields.ts';
import { shownNumber } from './formats.ts';

/** One of the two numbers of an answer that is typed; a tap says that the keys are for it. */
export function typedField({ texts, current }: Fields, place: number, select: () => void): TemplateResult {
  const shown = shownNumber(texts[place] ?? '');
  return html`
    <button type="button" class="field digits" aria-label=${`${fieldName(place)}: ${shown}`} aria-pressed=${place === current}
      @mousedown=${keepFocus} @click=${select}>${shown}</button>`;
}

/** A tap leaves the focus where it is: on what is tapped, Enter would choose it once more, where it ends the answer. */
export const keepFocus = (event: MouseEvent): void => event.preventDefault();

export const typedFieldStyles = css`
  .field {
    flex: 1 1 2em;
    min-width: 0;
    max-width: 2.6em;
    height: 1.35em;
    padding: 0;
    border: 3px dashed var(--edge);
    border-radius: var(--radius);
    background: none;
    color: inherit;
    line-height: 1.15;
  }
  .field[aria-pressed='true'] {
    border-color: var(--accent);
    border-style: solid;
  }
`;
