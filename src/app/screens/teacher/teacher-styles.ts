import { css } from 'lit';

/** A page of the area: its heading, and cards below one another. */
export const page = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
  }
  .card,
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  /* A row of a grid does not grow with the room that a page break takes: what follows was printed over it. */
  @media print {
    :host,
    .card,
    section {
      display: block;
    }
    :host > * + *,
    section > * + * {
      margin-block-start: var(--space-3);
    }
  }
  .back {
    justify-self: start;
    padding-inline: 0;
  }
  .back::before {
    content: '‹' / '';
    font-size: 1.375em;
    line-height: 1;
  }
`;
