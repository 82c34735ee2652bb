import { css, html, LitElement, nothing, svg } from 'lit';
import { base } from '../styles/shared.ts';

interface Pose {
  readonly x: number;
  readonly y: number;
  /** Degrees clockwise from pointing up. */
  readonly angle: number;
}

// The way from the Earth to the Moon, a quadratic Bézier curve in the units of the drawing (480 x 240).
const from = { x: 92, y: 178 }, bend = { x: 150, y: 62 }, to = { x: 368, y: 76 };

/** Where the rocket is after `part` (0..1) of the way to the Moon. */
export function poseAt(part: number): Pose {
  const t = Math.min(1, Math.max(0, part)), u = 1 - t;
  const at = (axis: 'x' | 'y') => u * u * from[axis] + 2 * u * t * bend[axis] + t * t * to[axis];
  const slope = (axis: 'x' | 'y') => 2 * u * (bend[axis] - from[axis]) + 2 * t * (to[axis] - bend[axis]);
  return { x: at('x'), y: at('y'), angle: (Math.atan2(slope('x'), -slope('y')) * 180) / Math.PI };
}

const stars = [
  [30, 40, 1.5], [70, 90, 1], [118, 26, 1.2], [168, 128, 1], [205, 40, 1.6], [232, 176, 1.3], [262, 96, 1],
  [290, 30, 1.2], [318, 150, 1.7], [345, 206, 1.1], [392, 172, 1.3], [448, 130, 1.2], [462, 34, 1.5], [430, 214, 1],
  [-40, 60, 1.3], [-90, 150, 1], [-130, 40, 1.5], [-170, 190, 1.2], [-60, 20, 1], [-210, 100, 1.3], [-250, 30, 1],
  [510, 160, 1.3], [545, 60, 1], [580, 190, 1.5], [620, 110, 1.2], [655, 30, 1], [690, 170, 1.3], [730, 80, 1],
  [270, 218, 1.2], [24, 140, 1], [150, 206, 1], [420, 18, 1],
];

const rocket = svg`
  <path fill="#e2553f" d="M-11 8 C-22 14 -24 26 -22 34 L-8 24 Z M11 8 C22 14 24 26 22 34 L8 24 Z"></path>
  <path fill="#f3f5ff" d="M0 -40 C14 -26 17 0 11 25 L-11 25 C-17 0 -14 -26 0 -40 Z"></path>
  <path fill="#cfd6f0" d="M0 -40 C14 -26 17 0 11 25 L3 25 C9 0 8 -26 0 -40 Z"></path>
  <path fill="#e2553f" d="M0 -40 C7 -33 11 -25 12.7 -17 L-12.7 -17 C-11 -25 -7 -33 0 -40 Z"></path>
  <circle r="7.5" cy="-4" fill="#2b3a7d"></circle>
  <circle r="5.5" cy="-4" fill="#7fdcff"></circle>
  <path fill="none" stroke="#fff" stroke-width="1.5" stroke-linecap="round" d="M-2.5 -6.5 a3.5 3.5 0 0 1 3 -1.5"></path>
  <rect x="-9" y="25" width="18" height="5" rx="2" fill="#6a77a8"></rect>`;

const flame = svg`
  <g class="flame">
    <path fill="#ff8f3c" d="M-8 30 C-9 42 -3 48 0 60 C3 48 9 42 8 30 Z"></path>
    <path fill="#ffe08a" d="M-4 30 C-5 38 -1 42 0 48 C1 42 5 38 4 30 Z"></path>
  </g>`;

const astronaut = svg`
  <g class="astronaut">
    <rect x="-13" y="-4" width="26" height="24" rx="6" fill="#9aa6d6"></rect>
    <path fill="none" stroke="#f3f5ff" stroke-width="8" stroke-linecap="round"
      d="M-9 4 L-21 -7 M9 4 L22 -4 M-5 22 L-9 36 M5 22 L11 35"></path>
    <rect x="-10" y="-4" width="20" height="28" rx="8" fill="#f3f5ff"></rect>
    <rect x="-5" y="7" width="10" height="7" rx="2" fill="#ffc94d"></rect>
    <circle cy="-15" r="14" fill="#f3f5ff"></circle>
    <rect x="-10" y="-23" width="20" height="16" rx="8" fill="#22306e"></rect>
    <circle cx="-4" cy="-15" r="1.8" fill="#fff"></circle>
    <circle cx="4" cy="-15" r="1.8" fill="#fff"></circle>
    <circle cy="-10.5" r="1.6" fill="#fff"></circle>
  </g>`;

/** Our own picture of the story: a rocket between Earth and Moon. Decoration, so hidden from screen readers. */
export class RocketScene extends LitElement {
  static override properties = {
    progress: { type: Number },
    flying: { type: Boolean },
    stranded: { type: Boolean },
  };
  /** How far the rocket has come, 0 (on Earth) to 1 (on the Moon). */
  declare progress: number;
  /** Whether the engine burns. */
  declare flying: boolean;
  /** Whether the astronaut floats outside, out of fuel. */
  declare stranded: boolean;

  static override styles = [base, css`
    svg {
      display: block;
      width: 100%;
      height: 100%;
      border-radius: var(--radius-large);
      background: #10173c;
    }
    @media (prefers-reduced-motion: no-preference) {
      .flame {
        animation: var(--still, flicker 240ms ease-in-out infinite alternate);
        transform-origin: 0 30px;
      }
      .astronaut {
        animation: var(--still, float 5s ease-in-out infinite alternate);
      }
      .twinkle {
        animation: var(--still, twinkle 3s ease-in-out infinite alternate);
      }
      .twinkle:nth-child(3n) {
        animation-delay: -1.5s;
      }
      @keyframes flicker {
        to {
          transform: scaleY(0.78);
        }
      }
      @keyframes float {
        from {
          transform: rotate(-7deg) translateY(-3px);
        }
        to {
          transform: rotate(8deg) translateY(4px);
        }
      }
      @keyframes twinkle {
        to {
          opacity: 0.35;
        }
      }
    }
  `];

  constructor() {
    super();
    this.progress = 0;
    this.flying = false;
    this.stranded = false;
  }

  protected override render() {
    const { x, y, angle } = poseAt(this.progress);
    return html`
      <svg viewBox="0 0 480 240" preserveAspectRatio="xMidYMid meet" aria-hidden="true">
        ${stars.map(([cx, cy, r]) => svg`<circle class="twinkle" cx=${cx} cy=${cy} r=${r} fill="#fff"></circle>`)}
        <path fill="none" stroke="#5a67a8" stroke-width="2" stroke-dasharray="2 8" stroke-linecap="round"
          d="M${from.x} ${from.y} Q${bend.x} ${bend.y} ${to.x} ${to.y}"></path>
        <circle cx="70" cy="262" r="84" fill="#2f7fd6"></circle>
        <path fill="#4fb477" d="M18 205 q20 -14 34 -2 q14 10 4 22 q-14 12 -30 6 q-16 -6 -8 -26z M86 196
          q24 -4 38 14 q12 18 4 30 q-20 4 -30 -12 q-14 -4 -18 -14 q-2 -14 6 -18z"></path>
        <circle cx="412" cy="72" r="34" fill="#d9dcec"></circle>
        <circle cx="402" cy="62" r="7" fill="#bfc4dc"></circle>
        <circle cx="424" cy="80" r="9" fill="#bfc4dc"></circle>
        <circle cx="405" cy="90" r="4" fill="#bfc4dc"></circle>
        ${this.stranded ? svg`
          <path fill="none" stroke="#cfd6f0" stroke-width="2" d="M${x + 6} ${y} C${x + 40} ${y + 55} ${x + 70} ${y - 10}
            ${x + 104} ${y + 44}"></path>
          <g transform="translate(${x + 112} ${y + 48})">${astronaut}</g>` : nothing}
        <g transform="translate(${x} ${y}) rotate(${angle}) scale(0.9)">
          ${this.flying ? flame : nothing}${rocket}
        </g>
      </svg>`;
  }
}

customElements.define('rocket-scene', RocketScene);

declare global {
  interface HTMLElementTagNameMap {
    'rocket-scene': RocketScene;
  }
}
