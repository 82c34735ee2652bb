import { css } from 'lit';

/** The step of warmth lies under the stars, so that these keep their contrast in both themes. */
export const factGridStyles = css`
  .scroll {
    overflow-x: auto;
    padding: 3px;
  }
  table {
    border-collapse: separate;
    border-spacing: 3px;
  }
  td,
  th {
    padding: 0;
  }
  th,
  .corner {
    min-width: 28px;
    color: var(--text-quiet);
    font-size: 1.125rem;
    font-weight: 600;
    text-align: center;
  }
  /* In sight however far the table is pushed aside. */
  tbody th,
  .corner {
    position: sticky;
    left: 0;
    z-index: 1;
    background: var(--surface);
    box-shadow: -8px 0 0 var(--surface), 3px 0 0 var(--surface);
  }
  button {
    position: relative;
    display: grid;
    place-items: center;
    width: var(--target);
    height: var(--target);
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--surface-2);
    color: var(--text);
    font: inherit;
    font-size: 0.9375rem;
    font-weight: 600;
    cursor: pointer;
  }
  button::before {
    position: absolute;
    inset: 0;
    background: var(--accent);
    opacity: 0;
    content: '';
  }
  button > * {
    position: relative;
  }
  .unmet {
    border-style: dashed;
    background: none;
  }
  .stars-1::before {
    opacity: 0.16;
  }
  .stars-2::before {
    opacity: 0.34;
  }
  .stars-3 {
    color: var(--on-accent);
  }
  .stars-3::before {
    opacity: 1;
  }
  button[aria-pressed='true'] {
    outline: 3px solid var(--text);
    outline-offset: 1px;
  }
  button:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 1px;
  }
  .seconds {
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    button::before {
      content: none;
    }
  }
`;
