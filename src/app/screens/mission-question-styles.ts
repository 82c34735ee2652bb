import { css } from 'lit';

/**
 * One screenful: question above, paper in the middle, tools below; beside each other where the screen is wide.
 * The order in the document is the order of reading: question, answer, paper, tools.
 */
export const missionQuestionStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    /* A pen that comes down beside the paper marks no text. */
    user-select: none;
    -webkit-user-select: none;
  }
  .desk {
    display: grid;
    flex: 1;
    grid-template: 'question' auto 'paper' minmax(10rem, 1fr) 'tools' auto / minmax(0, 1fr);
    gap: var(--space-3);
    width: 100%;
    max-width: 90rem;
    min-height: 0;
    margin: 0 auto;
    padding: 0 var(--space-3) var(--space-3);
    direction: var(--desk-direction);
  }
  .question {
    grid-area: question;
    direction: ltr;
    display: flex;
    align-items: center;
    gap: var(--space-3);
  }
  h1,
  .after {
    font-size: clamp(2.25rem, 11vmin, 5.5rem);
    font-weight: 400;
    line-height: 1.15;
    white-space: nowrap;
  }
  /* A box in front of everything leaves nothing for the heading to show; it is still read aloud. */
  h1:empty {
    position: absolute;
  }
  /* Of one size whatever it says, so that the paper does not move under the pen. */
  output {
    display: flex;
    flex: 1;
    align-items: center;
    justify-content: center;
    gap: 0.2em;
    min-width: 0;
    max-width: 6em;
    height: 1.35em;
    padding: 0 0.15em;
    border: 3px dashed var(--edge);
    border-radius: var(--radius);
    font-size: clamp(2.25rem, 11vmin, 5.5rem);
    line-height: 1.15;
    white-space: nowrap;
  }
  /* The answer stands in the box; 480 + □ = 730 still fits into one line. */
  .boxed {
    flex-wrap: wrap;
    row-gap: var(--space-1);
  }
  .boxed h1,
  .boxed .after,
  .boxed output {
    font-size: clamp(1.75rem, 9vmin, 5.5rem);
  }
  .boxed output {
    flex: 0 1 3.2em;
  }
  .words h1 {
    flex: 0 1 auto;
    letter-spacing: var(--letter-spacing);
    font-size: clamp(1.625rem, 6.5vmin, 3.5rem);
    white-space: normal;
  }
  .words output {
    flex: 1 0 3.2em;
  }
  output .guess {
    font-size: 0.75em;
  }
  output .hint {
    max-width: 7em;
    font-family: var(--font);
    font-size: clamp(0.8125rem, 2vmin, 1.0625rem);
    line-height: 1.15;
    white-space: normal;
    color: var(--text-quiet);
  }
  .tools {
    position: relative;
    grid-area: tools;
    display: flex;
    flex-wrap: wrap;
    align-items: stretch;
    align-content: end;
    gap: var(--space-2);
  }
  .tools > *,
  .notes > * {
    direction: ltr;
  }
  .tools > .notes {
    direction: inherit;
  }
  .tools .tool {
    flex: 1;
    flex-direction: column;
    gap: 2px;
    min-width: 0;
    min-height: 60px;
    padding: var(--space-1);
    font-size: 0.9375rem;
  }
  .tools .done {
    flex: 1.6;
    min-height: 60px;
    font-size: 1.375rem;
  }
  .done {
    position: relative;
    overflow: hidden;
  }
  /* Only for those who have to wait: usually it is over at once. */
  .tools [aria-disabled='true'] {
    cursor: default;
    animation: rest 200ms 500ms both;
  }
  @keyframes rest {
    to {
      opacity: 0.55;
    }
  }
  unsure-choice {
    flex: 1 0 100%;
  }
  @media (max-width: 400px) {
    .tools {
      column-gap: var(--space-1);
    }
    .tools .tool {
      padding-inline: 0;
      font-size: 0.8125rem;
      letter-spacing: normal;
    }
    .tools .done {
      flex-grow: 1.4;
      flex-direction: column;
      gap: 0;
      padding-inline: 0;
      font-size: 1.125rem;
    }
  }
  @media (min-width: 600px) and (orientation: landscape) {
    .desk {
      grid-template: 'question paper' 1fr 'tools paper' auto / minmax(17rem, 2fr) minmax(0, 3fr);
      column-gap: var(--space-5);
      padding-inline: var(--space-4);
    }
    .question {
      flex-direction: column;
      align-items: flex-start;
      justify-content: center;
      gap: var(--space-4);
    }
    h1,
    .after,
    output {
      font-size: clamp(2.5rem, 8vmin, 5.5rem);
    }
    output {
      flex: none;
      width: 4.5em;
      max-width: 100%;
    }
    .boxed {
      flex-direction: row;
      align-items: center;
      align-content: center;
      justify-content: flex-start;
      gap: var(--space-3);
    }
    .boxed h1,
    .boxed .after,
    .boxed output {
      font-size: clamp(1.75rem, min(8vmin, 4vw), 5.5rem);
    }
    .boxed output,
    .words output {
      flex: none;
    }
    .boxed output {
      width: 2.8em;
    }
    .words h1 {
      font-size: clamp(1.875rem, 6vmin, 4rem);
    }
    .tools .done {
      flex: 1 0 100%;
      min-height: 72px;
      order: 2;
    }
    /* Here the question stands above the tools: the notes stay on the paper, beside them. */
    .desk {
      position: relative;
    }
    .tools {
      position: static;
    }
  }
  @media (max-height: 480px) {
    .desk {
      gap: var(--space-2);
      padding-bottom: var(--space-2);
    }
    .question {
      gap: var(--space-2);
      flex-direction: row;
      align-items: center;
      justify-content: flex-start;
    }
    h1,
    .after,
    output {
      font-size: 2rem;
    }
    output,
    .words output {
      flex: 1;
      width: auto;
    }
    .words h1 {
      flex: 3;
      font-size: 1.25rem;
    }
    .words output {
      min-width: 2.6em;
    }
    .tools .tool,
    .tools .done {
      min-height: var(--target);
    }
    .tools .tool {
      gap: 0;
      font-size: 0.8125rem;
    }
  }
`;
