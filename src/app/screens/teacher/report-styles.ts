import { css } from 'lit';

/** Pages that are read and printed: sections one below the other, and tables. */
export const reportStyles = css`
  section,
  tr {
    break-inside: avoid;
  }
  /* A long table may begin where the page is half full. */
  section:has(table) {
    break-inside: auto;
  }
  h2,
  thead {
    break-after: avoid;
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
    padding: var(--space-2) var(--space-3) var(--space-2) 0;
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
  .help li:last-child,
  tbody tr:last-child > td {
    border-bottom: 0;
  }
  a.line,
  .help a {
    display: inline-flex;
    align-items: center;
    min-width: var(--target);
    min-height: var(--target);
  }
  @media print {
    :host {
      color: #000;
    }
    .actions,
    .back,
    .screen-only {
      display: none;
    }
    .card {
      padding: 0;
      box-shadow: none;
      background: none;
    }
    .wide {
      overflow: visible;
    }
    a.line,
    .help a {
      min-width: 0;
      min-height: 0;
      text-decoration: none;
    }
  }
`;
