import { css } from 'lit';

/** Where the answer is given, and where it stands, by the manner of the question. */
export const missionWorkStyles = css`
  .work {
    grid-area: paper;
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    gap: var(--space-3);
    min-height: 0;
  }
  .papers {
    display: flex;
    flex: 0 1 var(--paper-share, 100%);
    gap: var(--space-3);
    align-self: flex-end;
    width: var(--paper-share, 100%);
    min-height: 0;
    direction: ltr;
  }
  .sheet {
    position: relative;
    flex: 1;
  }
  .sheet ink-canvas {
    height: 100%;
    box-shadow: 0 0 0 1px var(--edge), var(--shadow);
  }
  /* Which number of the answer the paper is for, as it stands above. */
  .sheet .mark {
    position: absolute;
    top: var(--space-1);
    left: var(--space-4);
    font-size: 1.75rem;
    color: #47517a;
    pointer-events: none;
  }
  .sheet .asked {
    box-shadow: 0 0 0 4px var(--accent);
  }
  number-pad,
  tap-choice {
    flex: 1;
    direction: ltr;
    width: 100%;
    max-width: 26rem;
    min-height: 0;
    max-height: 34rem;
    margin: auto;
  }
  /* The answer to a comparison is one sign. */
  .compare.question {
    justify-content: center;
  }
  .compare h1,
  .compare .after,
  .compare output {
    font-size: clamp(2.5rem, 12vmin, 5.5rem);
  }
  .compare output {
    flex: 0 0 1.6em;
  }
  .order {
    flex-wrap: wrap;
    row-gap: var(--space-1);
  }
  .question svg {
    flex: none;
    width: 2.25rem;
    height: 2.25rem;
    stroke-width: 3.5;
    color: var(--accent);
  }
  .order output {
    flex: 1 0 100%;
    max-width: none;
    font-size: clamp(1.5rem, 6.5vmin, 3.5rem);
  }
  /* 17 ÷ 5 = 3 r 2 stands in one line. */
  .remainder {
    gap: var(--space-2);
  }
  .remainder h1,
  .remainder output,
  .remainder .field,
  .rest {
    font-size: clamp(1.75rem, 8vmin, 5.5rem);
  }
  .remainder output {
    flex: 1 1 2em;
    max-width: 2.6em;
  }
  @media (min-width: 600px) and (orientation: landscape) {
    .remainder.question {
      flex-flow: row wrap;
      align-items: center;
      align-content: center;
      justify-content: flex-start;
      gap: var(--space-3);
    }
    .remainder h1 {
      flex: 1 0 100%;
    }
    .remainder output,
    .field {
      flex: none;
      width: 2.2em;
    }
    .order output {
      width: 100%;
    }
    .compare output {
      width: 1.6em;
    }
  }
  @media (max-width: 599px) {
    .papers {
      flex-direction: column;
    }
  }
  column-sum {
    flex: 1;
    direction: ltr;
  }
  column-sum[closed] {
    flex: none;
  }
`;
