import { css, html, LitElement, nothing } from 'lit';
import { updateWhenLocaleChanges } from '@lit/localize';
import type { Badge, EarnedBadge } from '../../core/practice/badges.ts';
import { base } from '../styles/shared.ts';
import './badge-picture.ts';
import { badgeName } from './badge-words.ts';
import { dayAndMonth } from './formats.ts';

/** Badges side by side, each with its name and, where the child has it, the day; in the middle with the attribute `centred`. */
export class BadgeList extends LitElement {
  static override properties = { badges: { attribute: false } };
  declare badges: readonly (Badge | EarnedBadge)[];

  static override styles = [base, css`
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr));
      gap: var(--space-4) var(--space-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    :host([centred]) ul {
      grid-template-columns: repeat(auto-fit, 8rem);
      justify-content: center;
    }
    li {
      display: grid;
      gap: var(--space-1);
      justify-items: center;
      align-content: start;
      text-align: center;
      line-height: 1.25;
    }
    badge-picture {
      width: 84px;
    }
    @media (max-width: 420px) {
      :host(:not([centred])) ul {
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
      li {
        font-size: 0.9375rem;
      }
    }
  `];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.badges = [];
  }

  protected override render() {
    return html`<ul>${this.badges.map((badge) => html`
      <li>
        <badge-picture .badge=${badge} ?missing=${!('at' in badge)}></badge-picture>
        <span>${badgeName(badge.id)}</span>
        ${'at' in badge ? html`<span class="quiet">${dayAndMonth(badge.at)}</span>` : nothing}
      </li>`)}</ul>`;
  }
}

customElements.define('badge-list', BadgeList);

declare global {
  interface HTMLElementTagNameMap {
    'badge-list': BadgeList;
  }
}
