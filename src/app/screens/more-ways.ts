import { css, html, svg, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { hrefOf, type ScreenName } from '../routes.ts';

/** What a child finds on the start page beside the mission, each with a picture for whoever does not read yet. */
export function moreWays(): TemplateResult {
  return html`
    <nav class="more" aria-label=${msg('More')}>
      ${way('check', msg('Tables check'), svg`<circle cx="12" cy="14" r="8"></circle><path d="M12 14V9M9 2.500h6M12 2.500V6"></path>`)}
      ${way('map', msg('My star map'), svg`<path d="M4 4h16v16H4zM4 9.300h16M4 14.700h16M9.300 4v16M14.700 4v16"></path><path class="full" d="M10 10h4v4h-4zM15.500 15.500h3.700v3.700h-3.700zM4.800 4.800h3.700v3.700H4.800z"></path>`)}
      ${way('badges', msg('My badges'), svg`<circle cx="12" cy="9" r="6.500"></circle><path d="M8 14.500L6.500 22l5.500-3 5.500 3-1.500-7.500"></path><path class="full" d="M12 5.500l1.100 2.300 2.500.3-1.800 1.700.5 2.500-2.300-1.200-2.300 1.200.5-2.500-1.800-1.700 2.500-.3z"></path>`)}
      ${way('take', msg('Take an assessment'), svg`<path d="M5 3h14v18H5zM9 8h6M9 12h6M9 16h3"></path>`)}
    </nav>`;
}

function way(screen: ScreenName, name: string, picture: TemplateResult): TemplateResult {
  return html`
    <a class="button" href=${hrefOf(screen)}>
      <svg viewBox="0 0 24 24" aria-hidden="true">${picture}</svg>${name}</a>`;
}

export const moreWaysStyles = css`
  .more {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: var(--space-2);
  }
  .more .button {
    flex-direction: column;
    gap: var(--space-1);
    min-height: 72px;
    font-size: 1rem;
  }
  .more [href='#/take'] {
    grid-column: 1 / -1;
    flex-direction: row;
    min-height: 56px;
  }
  .more svg {
    width: 28px;
    height: 28px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .more .full {
    fill: currentColor;
    stroke: none;
  }
`;
