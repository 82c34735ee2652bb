import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import type { Badge, BadgeId } from '../../core/practice/badges.ts';
import { base } from '../styles/shared.ts';

const ROCKET = svg`
  <path class="mark" d="M32 14c5 4 7 10 6 18l4 6v6l-7-3h-6l-7 3v-6l4-6c-1-8 1-14 6-18z"></path>
  <circle class="hole" cx="32" cy="27" r="3.500"></circle>`;
const STAR = svg`<path class="mark" d="M32 14l5.300 11 12 1.500-8.900 8.300 2.300 12L32 41l-10.700 5.800 2.300-12-8.900-8.300 12-1.500z"></path>`;
const SUN = svg`
  <circle class="mark" cx="32" cy="32" r="9"></circle>
  <path class="line" d="M32 14v5M32 45v5M14 32h5M45 32h5M19.300 19.300l3.500 3.500M41.200 41.200l3.500 3.500M44.700 19.300l-3.500 3.500M22.800 41.200l-3.500 3.500"></path>`;
const WATCH = svg`<circle class="line" cx="32" cy="34" r="13"></circle><path class="line" d="M32 34V25M27 15h10M32 15v5"></path>`;
const AGAIN = svg`<path class="line" d="M44 32a12 12 0 1 1-4-9M41 14v10H31"></path>`;
const TANK = svg`
  <path class="line" d="M22 48V20a4 4 0 0 1 4-4h8a4 4 0 0 1 4 4v28M19 48h22"></path>
  <path class="mark" d="M25 26h10v19H25z"></path><path class="line" d="M38 30h3a3 3 0 0 1 3 3v6a2.500 2.500 0 0 0 5 0V26l-5-5"></path>`;

const PICTURES: Readonly<Record<string, TemplateResult>> = {
  flights: ROCKET, right: STAR, days: SUN, 'second-try': AGAIN, check: WATCH, 'full-tank': TANK, 'full-check': WATCH,
};

/** A medal of our own drawing. Decoration: its name stands beside it. */
export class BadgePicture extends LitElement {
  static override properties = { badge: { attribute: false }, missing: { type: Boolean } };
  declare badge: Badge | undefined;
  /** The child does not have it yet. */
  declare missing: boolean;

  static override styles = [base, css`
    svg {
      display: block;
      width: 100%;
    }
    .effort .medal {
      fill: #2a5bb8;
      stroke: #9cc4ff;
    }
    .mastery .medal {
      fill: #8a5a00;
      stroke: #ffd978;
    }
    .medal {
      stroke-width: 4;
    }
    .mark {
      fill: #fff;
    }
    .hole {
      fill: #2a5bb8;
    }
    .line {
      fill: none;
      stroke: #fff;
      stroke-width: 4;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    text {
      fill: #fff;
      font: 700 22px var(--font-digits);
      text-anchor: middle;
    }
    .ribbon {
      fill: #10173c;
      stroke: #fff;
      stroke-width: 1.5;
    }
    text.count {
      font-size: 14px;
    }
    .missing .medal {
      fill: none;
      stroke: var(--edge);
      stroke-width: 2;
    }
    .missing .mark,
    .missing text:not(.count) {
      fill: var(--edge);
    }
    .missing .line {
      stroke: var(--edge);
    }
    .missing .hole {
      fill: var(--surface);
    }
    .missing .ribbon {
      fill: var(--surface);
      stroke: var(--edge);
    }
    .missing .count {
      fill: var(--text-quiet);
    }
  `];

  constructor() {
    super();
    this.badge = undefined;
    this.missing = false;
  }

  protected override render() {
    const { id, group } = this.badge ?? { id: 'check' as BadgeId, group: 'effort' };
    const [, family = id, count = ''] = /^(flights|right|days|table)-(\d+)$/.exec(id) ?? [];
    return html`
      <svg class="${group} ${this.missing ? 'missing' : ''}" viewBox="0 0 64 64" aria-hidden="true">
        <path class="medal" d=${group === 'effort' ? ROUND : SCALLOPED}></path>
        ${family === 'table' ? svg`<text x="32" y="40">×${count}</text>` : PICTURES[family]}
        ${family !== 'table' && count !== '' && count !== '1' ? svg`
          <rect class="ribbon" x="14" y="45" width="36" height="17" rx="8"></rect><text class="count" x="32" y="58.500">${count}</text>` : ''}
      </svg>`;
  }
}

const ROUND = 'M32 4a28 28 0 1 1 0 56a28 28 0 1 1 0-56z';
/** A rosette of twelve. */
const SCALLOPED = Array.from({ length: 24 }, (_, i) => {
  const [angle, radius] = [(i * Math.PI) / 12, i % 2 ? 25.500 : 29];
  return `${i === 0 ? 'M' : 'L'}${(32 + radius * Math.sin(angle)).toFixed(1)} ${(32 - radius * Math.cos(angle)).toFixed(1)}`;
}).join('') + 'z';

customElements.define('badge-picture', BadgePicture);

declare global {
  interface HTMLElementTagNameMap {
    'badge-picture': BadgePicture;
  }
}
