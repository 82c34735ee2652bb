import { css } from 'lit';

export const verdictCardStyles = css`
  .card {
    display: grid;
    gap: var(--space-4);
    width: 100%;
    max-width: 44rem;
    margin: 0 auto;
    border: 3px solid var(--edge);
  }
  .right {
    border-color: var(--right);
  }
  .head {
    display: flex;
    align-items: center;
    gap: var(--space-3);
  }
  h1 {
    font-size: clamp(1.75rem, 5vmin, 3rem);
  }
  .head svg {
    width: 1.5em;
    height: 1.5em;
    font-size: clamp(2rem, 5vmin, 3rem);
    flex: none;
    fill: none;
    stroke-width: 3.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke: var(--wrong);
  }
  .right .head svg {
    stroke: var(--right);
  }
  .work {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3) var(--space-5);
  }
  .sum {
    font-size: clamp(2rem, 7vmin, 3rem);
    line-height: 1.2;
  }
  .sum strong {
    font-weight: 400;
    color: var(--right);
  }
  ink-picture {
    width: 128px;
    height: 72px;
    border: 1px solid var(--edge);
  }
  /* Beside the ink of two papers there is no room for words on a phone. */
  .read {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
  }
  .read p {
    font-size: 1.125rem;
  }
  .mirrored {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-3);
    font-size: 1.125rem;
  }
  .mirrored strong {
    font-size: 2.5rem;
    font-weight: 400;
    line-height: 1.1;
    letter-spacing: 0.25em;
  }
  .fact {
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius);
    background: var(--surface-2);
    font-size: clamp(1.125rem, 2.6vmin, 1.5rem);
  }
  .fact strong {
    display: block;
    color: var(--accent);
  }
  .slip {
    font-size: clamp(1.1875rem, 3vmin, 1.625rem);
    font-weight: 600;
  }
  summary {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    width: fit-content;
    min-height: var(--target);
    padding-inline-end: var(--space-3);
    border-radius: var(--radius);
    font-size: 1.0625rem;
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    width: 9px;
    height: 9px;
    margin: 0 6px;
    border: solid var(--accent);
    border-width: 0 3px 3px 0;
    transform: rotate(-45deg);
  }
  [open] summary::before {
    transform: rotate(45deg);
  }
  sum-picture {
    --picture-height: min(17rem, 34vh);
  }
  .unsaved {
    color: var(--wrong);
    font-weight: 600;
  }
  /* In reach however long the card is. */
  .buttons {
    position: sticky;
    bottom: 0;
    z-index: 1;
    padding-block: var(--space-2);
    margin-block: calc(-1 * var(--space-2));
    background: var(--surface);
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    direction: var(--desk-direction);
  }
  .buttons > * {
    direction: ltr;
  }
  .next {
    flex: 2 1 11rem;
    order: 2;
    min-height: 64px;
    /* The second tap of a double tap on "Done" must not skip the verdict. */
    animation: settle 400ms;
  }
  .dispute {
    flex: 1 1 9rem;
    min-height: 64px;
  }
  @keyframes settle {
    from,
    to {
      pointer-events: none;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .right .head svg {
      animation: var(--still, pop 400ms cubic-bezier(0.3, 1.8, 0.5, 1));
    }
    @keyframes pop {
      from {
        transform: scale(0.2);
      }
    }
  }
  @media (forced-colors: active) {
    .head svg,
    .right .head svg {
      stroke: CanvasText;
    }
  }
  @media (max-height: 480px) {
    .card {
      grid-template-columns: auto 1fr;
      align-items: center;
      gap: var(--space-2) var(--space-5);
      padding: var(--space-2) var(--space-3);
      max-width: 60rem;
    }
    .mirrored,
    .slip,
    details,
    .fact,
    .unsaved,
    .buttons {
      grid-column: 1 / -1;
    }
    .mirrored strong {
      font-size: 1.75rem;
    }
    .fact {
      padding: var(--space-1) var(--space-3);
      font-size: 1rem;
    }
    .sum {
      font-size: 1.75rem;
    }
    ink-picture {
      width: 84px;
      height: 48px;
    }
    .next,
    .dispute {
      min-height: var(--target);
    }
  }
`;
