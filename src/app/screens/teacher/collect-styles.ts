import { css } from 'lit';

export const collectStyles = css`
  .desk {
    display: grid;
    gap: var(--space-4);
    grid-template-columns: minmax(0, 1fr);
  }
  .latest {
    align-content: start;
    justify-items: center;
    text-align: center;
  }
  .latest [role='status'] {
    display: grid;
    gap: var(--space-2);
    max-width: 40ch;
  }
  .latest code-show {
    max-width: min(24rem, 55vh);
  }
  .desk.dragged .card {
    outline: 3px dashed var(--accent);
  }
  .big {
    font-size: clamp(1.75rem, 1.3rem + 2.4vw, 2.75rem);
    font-weight: 700;
    line-height: 1.15;
    overflow-wrap: anywhere;
  }
  .big.in {
    color: var(--right);
  }
  .refused {
    color: var(--wrong);
  }
  .hint {
    font-weight: 600;
  }
  .drop {
    text-align: center;
  }
  @media (pointer: coarse) {
    .drop {
      display: none;
    }
  }
  @media (min-width: 720px) {
    .desk {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
  /* On a phone, too, both are to be seen without scrolling: what came in, and what the camera sees meanwhile. */
  @media (max-width: 719px) {
    .latest code-show {
      max-width: 15rem;
    }
    .drop {
      display: none;
    }
  }
  .count {
    font-size: 1.25rem;
    font-weight: 600;
  }
  h3 {
    font-size: 1rem;
  }
  .names {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .names li {
    padding: var(--space-1) var(--space-3);
    border: 2px solid var(--edge);
    border-radius: 999px;
    overflow-wrap: anywhere;
  }
  .names.missing li {
    border-style: dashed;
  }
  .names.there li {
    border-color: var(--right);
  }
  .names.there li::before {
    content: '✓ ' / '';
    color: var(--right);
    font-weight: 700;
  }
  .outcomes {
    display: grid;
    gap: var(--space-2);
    margin: 0;
    padding-inline-start: var(--space-6);
    overflow-wrap: anywhere;
  }
  select {
    max-width: 100%;
  }
`;
