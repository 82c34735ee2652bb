import { css } from 'lit';

export const logbookStyles = css`
  .screen, section { display: grid; gap: var(--space-4); align-content: start; }
  section { gap: var(--space-3); }
  .cards { display: grid; gap: var(--space-4); align-items: start; grid-template-columns: minmax(0, 1fr); }
  @media (min-width: 900px) { .cards { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
  ol { display: grid; gap: var(--space-3); margin: 0; padding: 0; list-style: none; }
  details.card { padding: 0; overflow: hidden; }
  summary, .assessment {
    display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-1) var(--space-4);
    min-height: 64px; padding: var(--space-2) 3rem var(--space-2) var(--space-4); text-decoration: none;
  }
  summary {
    position: relative; cursor: pointer; list-style: none; border-radius: var(--radius-large);
  }
  summary::-webkit-details-marker { display: none; }
  summary::after {
    content: ''; position: absolute; right: var(--space-5); top: 50%; width: 10px; height: 10px;
    border: solid var(--text-quiet); border-width: 0 3px 3px 0; transform: translateY(-70%) rotate(45deg);
  }
  details[open] summary::after { transform: translateY(-30%) rotate(225deg); }
  summary:focus-visible { outline-offset: -3px; }
  .score { min-width: 7.5rem; font-size: 1.25rem; font-weight: 700; }
  .score.full { color: var(--right); }
  .when { display: grid; }
  answer-list { padding: var(--space-1) var(--space-3) var(--space-3); }
  section > .button { justify-self: center; }
  .empty { display: grid; gap: var(--space-4); justify-items: center; padding: var(--space-6) var(--space-4); text-align: center; }
  .empty p { max-width: 28rem; font-size: 1.125rem; }
  .empty svg { width: 120px; }
  .book { fill: var(--surface-2); stroke: var(--edge); stroke-width: 3; stroke-linejoin: round; }
  .star { fill: var(--accent); }
`;
