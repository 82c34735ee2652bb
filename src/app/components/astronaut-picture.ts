import { css, html, LitElement, svg, type SVGTemplateResult } from 'lit';
import { astronautOf, type Astronaut } from '../../core/crew/child.ts';
import { base } from '../styles/shared.ts';

interface Look {
  /** Of the space around the helmet: far apart from each other, and never the only difference. */
  readonly colour: string;
  /** In the visor, about 0, 0, some 24 units wide. */
  readonly sign: SVGTemplateResult;
}

const five = (part: SVGTemplateResult) => [0, 72, 144, 216, 288].map((turn) => svg`<g transform="rotate(${turn})">${part}</g>`);

const looks: Readonly<Record<Astronaut, Look>> = {
  'red-star': { colour: '#d8412f', sign: svg`<path d="M0-12 3.500-4 12-3.500 5.500 2 7.500 10 0 5.500-7.500 10-5.500 2-12-3.500-3.500-4z"></path>` },
  'blue-moon': { colour: '#2f7fd6', sign: svg`<path d="M5 9A10.500 10.500 0 1 1 5-9 8 8 0 1 0 5 9z"></path>` },
  'green-leaf': { colour: '#2f9455', sign: svg`<path d="M-10 10C-13-4-2-12 11-11 12 2 4 12-8 8L-4 3 4-4-7 5z"></path>` },
  'yellow-sun': { colour: '#f0b429', sign: svg`<circle r="6"></circle><path fill="none" stroke="currentColor" stroke-width="2.500" stroke-linecap="round"
    d="M0-11V-9M0 9V11M-11 0H-9M9 0H11M-8-8-6.500-6.500M6.500 6.500 8 8M8-8 6.500-6.500M-6.500 6.500-8 8"></path>` },
  'purple-heart': { colour: '#8b46c9', sign: svg`<path d="M0 11C-16 0-11-11-5-10-2-9.500 0-7 0-5 0-7 2-9.500 5-10 11-11 16 0 0 11z"></path>` },
  'orange-fish': { colour: '#e87722', sign: svg`<path d="M-12 0C-7-8 2-8 6-2L12-7V7L6 2C2 8-7 8-12 0z"></path><circle cx="-6" cy="-1.500" r="1.500" fill="#22306e"></circle>` },
  'teal-drop': { colour: '#148f8f', sign: svg`<path d="M0-12C7-3 8 0 8 4A8 8 0 1 1-8 4C-8 0-7-3 0-12z"></path>` },
  'pink-flower': { colour: '#e0559b', sign: svg`${five(svg`<ellipse cy="-7" rx="4" ry="5"></ellipse>`)}<circle r="3.500" fill="#22306e"></circle>` },
  'brown-paw': { colour: '#8a5a34', sign: svg`<path d="M0-1C5-1 9 5 7 9 5 12 2 9 0 9-2 9-5 12-7 9-9 5-5-1 0-1z"></path>
    <circle cx="-9" cy="-2" r="3"></circle><circle cx="-3.500" cy="-8" r="3"></circle><circle cx="3.500" cy="-8" r="3"></circle><circle cx="9" cy="-2" r="3"></circle>` },
  'white-bolt': { colour: '#c9d2ec', sign: svg`<path d="M3-12-8 2H-1L-4 12 8-3H1z"></path>` },
  'navy-ring': { colour: '#27408f', sign: svg`<circle r="6.500"></circle><ellipse rx="12" ry="4" fill="none" stroke="currentColor" stroke-width="2" transform="rotate(-20)"></ellipse>` },
  'lime-clover': { colour: '#8fbf26', sign: svg`<circle cx="-5" cy="-1" r="5"></circle><circle cx="5" cy="-1" r="5"></circle><circle cy="-8" r="5"></circle><path d="M-1.500-2H1.500L3 12H0z"></path>` },
};

/** A child's picture, our own drawing. It stands beside a name, so screen readers pass it by. */
export class AstronautPicture extends LitElement {
  static override properties = { look: {} };
  /** Id of one of ASTRONAUTS; '' is somebody without a name. */
  declare look: string;

  static override styles = [base, css`
    :host {
      width: 48px;
      aspect-ratio: 1;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
    .sign {
      color: #ffe08a;
    }
  `];

  constructor() {
    super();
    this.look = '';
  }

  protected override render() {
    const look = this.look === '' ? undefined : looks[astronautOf(this.look)];
    return html`
      <svg viewBox="0 0 64 64" aria-hidden="true">
        <circle cx="32" cy="32" r="32" fill=${look?.colour ?? '#6a77a8'}></circle>
        <path fill="#f3f5ff" d="M13 58C14 50 22 46 32 46S50 50 51 58A32 32 0 0 1 13 58z"></path>
        <rect x="6" y="24" width="8" height="14" rx="4" fill="#9aa6d6"></rect>
        <rect x="50" y="24" width="8" height="14" rx="4" fill="#9aa6d6"></rect>
        <circle cx="32" cy="30" r="23" fill="#f3f5ff"></circle>
        <rect x="14" y="14" width="36" height="32" rx="15" fill="#22306e"></rect>
        <g class="sign" transform="translate(32 30)" fill="currentColor">${look?.sign ?? face}</g>
      </svg>`;
  }
}

const face = svg`<circle cx="-5" cy="-2" r="2.500"></circle><circle cx="5" cy="-2" r="2.500"></circle>
  <path fill="none" stroke="currentColor" stroke-width="2.500" stroke-linecap="round" d="M-6 5Q0 10 6 5"></path>`;

customElements.define('astronaut-picture', AstronautPicture);

declare global {
  interface HTMLElementTagNameMap {
    'astronaut-picture': AstronautPicture;
  }
}
