import { html, svg, type TemplateResult } from 'lit';

const STAR = 'M6 .8l1.600 3.500 3.800.4-2.800 2.600.8 3.800L6 9.200l-3.400 1.900.8-3.800L.6 4.700l3.800-.4z';

/** Stars side by side, or a dot where there is none yet. A picture: whoever uses it says it in words beside. */
export function starRow(stars: number): TemplateResult {
  const width = 12 * Math.max(1, stars);
  return html`
    <svg class="star-row" viewBox="0 0 ${width} 12" width=${width} height="12" aria-hidden="true" fill="currentColor">
      ${stars === 0
        ? svg`<circle cx="6" cy="6" r="2.500"></circle>`
        : Array.from({ length: stars }, (_, place) => svg`<path d=${STAR} transform="translate(${12 * place})"></path>`)}
    </svg>`;
}
