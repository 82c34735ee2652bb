import { css } from 'lit';

/** Pages that are read and printed: sections one below the other, and tables. */
export const reportStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
    break-inside: avoid;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .wide {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: var(--space-2);
    border-bottom: 1px solid var(--edge);
    text-align: start;
    vertical-align: top;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .help li {
    padding: var(--space-2) 0;
    border-bottom: 1px solid var(--edge);
    overflow-wrap: anywhere;
  }
  .help a {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    min-height: var(--target);
  }
  @media print {
    :host {
      color: #000;
    }
    .actions,
    .screen-only {
      display: none;
    }
    .card {
      padding: 0;
      box-shadow: none;
      background: none;
    }
  }
`;
