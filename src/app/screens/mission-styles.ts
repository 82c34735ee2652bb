import { css } from 'lit';

export const missionStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    overflow: auto;
  }
  .top {
    display: flex;
    align-items: center;
    gap: var(--space-4);
    width: 100%;
    max-width: 90rem;
    margin: 0 auto;
    padding: var(--space-1) var(--space-3) var(--space-2);
  }
  .top p {
    white-space: nowrap;
    color: var(--text-quiet);
  }
  mission-question {
    flex: 1;
  }
  .verdict {
    display: grid;
    flex: 1;
    align-items: center;
    padding: 0 var(--space-3) var(--space-3);
  }
  /* Only for those who have to wait: usually the question is there at once. */
  .late {
    animation: appear 200ms 400ms both;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .message {
    display: grid;
    gap: var(--space-4);
    justify-items: center;
    max-width: 36rem;
    margin: auto;
    padding: var(--space-5) var(--space-4);
    text-align: center;
  }
`;
