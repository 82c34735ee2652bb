import { css } from 'lit';

export const gradeTableStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .scroll {
    /* What only screen readers see stays in it; it would widen the page. */
    position: relative;
    max-height: 75vh;
    overflow: auto;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
  }
  th,
  td {
    height: 48px;
    padding: 0;
    border-bottom: 1px solid var(--edge);
    overflow: hidden;
    text-align: center;
  }
  thead {
    position: sticky;
    top: 0;
    z-index: 2;
  }
  thead th,
  thead td {
    background: var(--surface-2);
    vertical-align: bottom;
  }
  thead th {
    height: 64px;
  }
  thead .sort {
    height: 48px;
    font-weight: 400;
  }
  .name {
    position: sticky;
    left: 0;
    z-index: 1;
    background: var(--surface-2);
    text-align: start;
  }
  a,
  button,
  .none {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 4px;
    width: 100%;
    min-height: 48px;
    height: 100%;
    padding: 0 6px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    line-height: 1.15;
    text-decoration: none;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .name a,
  .name button {
    justify-content: start;
    padding-inline: 12px 6px;
    font-weight: 600;
  }
  .name bdi:first-child {
    display: -webkit-box;
    overflow: hidden;
    -webkit-line-clamp: 3;
    -webkit-box-orient: vertical;
  }
  /* Whoever comes by keyboard is told how to go on. */
  .scroll:has(:focus-visible) caption {
    position: static;
    width: auto;
    height: auto;
    margin: 0;
    padding: 4px 12px;
    clip-path: none;
    text-align: start;
    white-space: normal;
  }
  .title {
    font-size: 0.9rem;
    font-weight: 600;
    display: -webkit-box;
    overflow: hidden;
    -webkit-line-clamp: 3;
    -webkit-box-orient: vertical;
  }
  a:hover,
  button:hover {
    text-decoration: underline;
  }
  [tabindex]:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: -3px;
  }
  /* What the keyboard goes to comes out from under the heads and the names, which stay where they are. */
  [data-cell] {
    scroll-margin-inline-start: 160px;
  }
  tbody [data-cell] {
    scroll-margin-block-start: 114px;
  }
  .name [data-cell] {
    scroll-margin-inline-start: 0;
  }
  .marks {
    color: var(--wrong);
    font-weight: 700;
  }
  .below {
    color: var(--wrong);
  }
  .more {
    color: var(--text-quiet);
    font-size: 0.85rem;
  }
  .small {
    display: block;
    color: var(--text-quiet);
    font-size: 0.85rem;
    font-weight: 400;
  }
  @media print {
    .scroll {
      max-height: none;
      overflow: visible;
      border: 0;
    }
    thead,
    .name {
      position: static;
    }
    /* Chromium leaves buttons out where it repeats the head on the next page. */
    thead button {
      display: contents;
    }
    thead th {
      padding-block-end: 8px;
    }
    thead .name {
      padding-inline-start: 12px;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
