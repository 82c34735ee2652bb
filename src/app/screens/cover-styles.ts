import { css } from 'lit';

/** What lies over the paper between two questions, and while the clock stands still. */
export const coverStyles = css`
  .cover {
    display: grid;
    flex: 1;
    gap: var(--space-4);
    place-content: center;
    justify-items: center;
    padding: var(--space-4);
    text-align: center;
  }
  .cover p {
    font-size: clamp(1.5rem, 6vmin, 2.5rem);
    font-weight: 600;
  }
`;
