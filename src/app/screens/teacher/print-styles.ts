import { css } from 'lit';

/** What is printed stands on the page as it will be on paper; what surrounds it is left out. */
export const printStyles = css`
  .sheet {
    padding: var(--space-4);
    border-radius: var(--radius);
    background: #fff;
    color: #000;
  }
  @media print {
    .screen-only {
      display: none !important;
    }
    .sheet {
      padding: 0;
    }
  }
`;
