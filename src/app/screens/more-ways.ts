import { css, html, svg, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { hrefOf, type ScreenName } from '../routes.ts';

/** What a child finds on the start page beside the mission, each with a picture for whoever does not read yet. */
export function moreWays(): TemplateResult {
  return html`
    <nav class="more" aria-label=${msg('More')}>
      ${way('check', msg('Tables check'), svg`<circle cx="12" cy="14" r="8"></circle><path d="M12 14V9M9 2.500h6M12 2.500V6"></path>`)}
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
    grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr));
    gap: var(--space-2);
  }
  .more .button {
    flex-direction: column;
    gap: var(--space-1);
    min-height: 72px;
    font-size: 1rem;
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
`;
