import { css } from 'lit';

/** The hint's panel over the paper. */
export const missionHelpStyles = css`
  .help {
    position: relative;
    z-index: 2;
    grid-area: paper;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: var(--space-2);
    align-self: start;
    justify-self: center;
    justify-items: center;
    width: calc(100% - 2 * var(--space-2));
    max-width: 30rem;
    max-height: 100%;
    margin-top: var(--space-2);
    padding: var(--space-3);
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .help p {
    font-size: clamp(1.0625rem, 2.4vmin, 1.375rem);
    font-weight: 600;
    text-align: center;
  }
  .help p:focus {
    outline: none;
  }
  .help sum-picture {
    width: 100%;
    --picture-height: min(13rem, 28vh);
  }
  .help .button {
    min-width: 8rem;
  }
`;
