import { css } from 'lit';

/** A chart's grid and texts, and the table behind it, which is folded away until somebody asks for it. */
export const chartStyles = css`
  :host { display: block; min-width: 0; }
  svg { display: block; max-width: 100%; }
  .grid { stroke: var(--edge); stroke-width: 1; }
  text { fill: var(--text-quiet); font: 13px var(--font, sans-serif); }
  .y { text-anchor: end; }
  summary {
    min-height: var(--target, 48px); display: flex; align-items: center; cursor: pointer;
    color: var(--text-quiet); border-radius: var(--radius, 8px);
  }
  summary::before { content: '▸'; margin-inline-end: var(--space-2, 8px); }
  details[open] summary::before { content: '▾'; }
  summary::-webkit-details-marker { display: none; }
  summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
  .scroll { max-height: 20rem; overflow: auto; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: start; padding: var(--space-2, 8px); border-bottom: 1px solid var(--edge); }
  @media print { details:not([open]) { display: none; } }
  td + td { text-align: end; font-variant-numeric: tabular-nums; }
  th + th { text-align: end; }
`;
