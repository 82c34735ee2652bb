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
  }
  .question {
    grid-area: question;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-3);
  }
  h1 {
    font-size: clamp(2.5rem, 11vmin, 5.5rem);
    font-weight: 400;
    line-height: 1.15;
    white-space: nowrap;
  }
  output {
    display: inline-flex;
    flex-direction: column;
    justify-content: center;
    min-width: 2.25em;
    min-height: 1.3em;
    padding: 0 0.25em;
    border: 3px dashed var(--edge);
    border-radius: var(--radius);
    font-size: clamp(2.5rem, 11vmin, 5.5rem);
    line-height: 1.15;
    text-align: center;
  }
  output .hint {
    max-width: 10em;
    font-family: var(--font);
    font-size: 1rem;
    line-height: 1.2;
    color: var(--text-quiet);
  }
  .paper {
    grid-area: paper;
    min-height: 0;
  }
  ink-canvas {
    height: 100%;
    box-shadow: var(--shadow);
  }
  number-pad {
    grid-area: paper;
    width: 100%;
    max-width: 26rem;
    max-height: 32rem;
    margin: 0 auto;
  }
  .tools {
    grid-area: tools;
    display: flex;
    flex-wrap: wrap;
    align-items: stretch;
    align-content: end;
    gap: var(--space-2);
  }
  .tools .tool {
    flex: 1;
    padding-inline: var(--space-2);
  }
  .tools .done {
    flex: 1.6;
    min-height: 60px;
    font-size: 1.375rem;
  }
  .note {
    flex: 1 0 100%;
  }
  .note:empty {
    display: none;
  }
  unsure-choice {
    flex: 1 0 100%;
  }
  .failed {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
  }
  .failed p {
    flex: 1 1 12em;
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
    output {
      font-size: clamp(2.5rem, 8vmin, 5.5rem);
    }
    output {
      min-width: 4em;
    }
    .tools .done {
      flex: 1 0 100%;
      min-height: 72px;
      order: 2;
    }
    number-pad {
      align-self: center;
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
    output {
      font-size: 2.25rem;
    }
    output {
      min-width: 2em;
    }
    .tools .done {
      min-height: 52px;
    }
  }
`;
