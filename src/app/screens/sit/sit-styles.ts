import { css } from 'lit';

export const sitStyles = css`
  .top {
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--space-1) var(--space-4);
  }
  .top time-bar {
    flex: 1 1 16rem;
  }
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
