import { css } from 'lit';

export const checkIntroStyles = css`
  .screen {
    display: grid;
    gap: var(--space-5);
    max-width: 44rem;
  }
  .head {
    display: flex;
    align-items: center;
    gap: var(--space-4);
  }
  .watch {
    width: 72px;
    flex: none;
    fill: none;
    stroke-width: 3.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .knob,
  .hand {
    stroke: var(--text);
  }
  .face {
    fill: var(--surface-2);
    stroke: var(--text);
  }
  .gone {
    fill: var(--accent);
  }
  ul {
    display: grid;
    gap: var(--space-2);
    margin: 0;
    padding-left: 1.25rem;
    font-size: 1.125rem;
  }
  .limits {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr));
    gap: var(--space-2);
  }
  .limits label {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 56px;
    padding: 0 var(--space-2);
    border: 2px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    font-size: 1.0625rem;
    font-weight: 600;
    white-space: nowrap;
    cursor: pointer;
  }
  .limits .on {
    border-color: var(--accent);
  }
  .limits input {
    width: 22px;
    height: 22px;
    margin: 0;
    flex: none;
    accent-color: var(--accent);
  }
  .limits label:focus-within {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .best {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    font-size: 1.125rem;
    font-weight: 600;
  }
  .best svg {
    width: 28px;
    flex: none;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
  }
  .buttons .button {
    flex: 1 1 14rem;
  }
`;
