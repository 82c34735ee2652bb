import { css } from 'lit';

/** What may lie over the paper, the hint and notes; and the fuse that burns down to a Done of its own. */
export const missionHelpStyles = css`
  .help {
    position: relative;
    z-index: 2;
    grid-area: paper;
    direction: ltr;
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
  .notes {
    display: grid;
    flex: 1 0 100%;
    gap: var(--space-2);
    justify-items: center;
  }
  .note:empty {
    display: none;
  }
  /* Over the edge of the paper, which must not change its size while there is ink on it. */
  .notes.over {
    position: absolute;
    bottom: calc(100% + var(--space-4));
    left: 50%;
    z-index: 1;
    width: max-content;
    max-width: 92%;
    transform: translateX(-50%);
    pointer-events: none;
  }
  .over .note,
  .over .failed {
    padding: var(--space-2) var(--space-4);
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
    text-align: center;
  }
  .failed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--space-2) var(--space-3);
    pointer-events: auto;
  }
  .failed p {
    flex: 1 1 12em;
  }
  @media (min-width: 600px) and (orientation: landscape) {
    .notes.over {
      inset-inline: auto calc(var(--space-4) + var(--space-3));
      bottom: calc(var(--space-3) + var(--space-4));
      max-width: 50%;
      transform: none;
    }
  }
  .fuse {
    position: absolute;
    inset: auto 0 0;
    height: 8px;
    background: currentColor;
    transform: scaleX(0);
    transform-origin: left;
  }
  @media (prefers-reduced-motion: no-preference) {
    .fuse {
      animation: var(--still, burn linear both);
    }
  }
  .ms1500 {
    animation-duration: 1.5s;
  }
  .ms2000 {
    animation-duration: 2s;
  }
  .ms3000 {
    animation-duration: 3s;
  }
  .ms4000 {
    animation-duration: 4s;
  }
  @keyframes burn {
    to {
      transform: none;
    }
  }
`;
