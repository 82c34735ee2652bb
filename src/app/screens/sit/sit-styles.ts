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
`;
