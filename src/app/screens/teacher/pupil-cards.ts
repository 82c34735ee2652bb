import { css, html, LitElement, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import type { Pupil } from '../../../core/assessment/roster.ts';
import { base, buttons } from '../../styles/shared.ts';
import { teacherHref } from './pages.ts';
import { printStyles } from './print-styles.ts';

/** A card for each pupil, to print and cut out. */
export class PupilCards extends LitElement {
  static override properties = { pupils: { attribute: false } };
  declare pupils: readonly Pupil[];

  static override styles = [base, buttons, printStyles, css`
    :host {
      display: grid;
      gap: var(--space-4);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-3);
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
      gap: 0;
      margin: 0;
      list-style: none;
    }
    li {
      display: grid;
      align-content: space-between;
      gap: 4px;
      min-height: 9rem;
      padding: 16px;
      border: 1px dashed #666;
      break-inside: avoid;
    }
    bdi {
      overflow-wrap: anywhere;
      font-size: 1.25rem;
      font-weight: 700;
    }
    .code {
      font-size: 2rem;
      letter-spacing: 0.12em;
    }
    small {
      color: #333;
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.pupils = [];
  }

  protected override render(): TemplateResult {
    return html`
      <h1 class="screen-only" tabindex="-1">${msg('Cards to print')}</h1>
      <div class="actions screen-only">
        <button type="button" class="button primary" @click=${() => window.print()}>${msg('Print')}</button>
        <a class="button" href=${teacherHref('pupils')}>${msg('Back')}</a>
      </div>
      <ul class="sheet">${this.pupils.map(({ code, name, group }) => html`
        <li>
          <div><bdi>${name}</bdi> <bdi>${group}</bdi></div>
          <div class="code digits">${code}</div>
          <small>${msg('My code in Astro Numbers')}</small>
        </li>`)}</ul>`;
  }
}

customElements.define('pupil-cards', PupilCards);

declare global {
  interface HTMLElementTagNameMap {
    'pupil-cards': PupilCards;
  }
}
