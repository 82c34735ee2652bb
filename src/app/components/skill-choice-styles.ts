import { css } from 'lit';

export const skillChoiceStyles = css`
  fieldset {
    margin-bottom: var(--space-3);
  }
  .years,
  .skills {
    display: grid;
    gap: var(--space-2);
  }
  /* Six in a row on the narrowest phone: each still as wide as a target. */
  .years {
    grid-template-columns: repeat(6, minmax(0, 1fr));
    gap: var(--space-1);
  }
  .skills {
    grid-template-columns: repeat(auto-fill, minmax(6.25rem, 1fr));
  }
  .others {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  label {
    position: relative;
    display: grid;
    justify-items: center;
    align-content: center;
    min-width: var(--target);
    min-height: 72px;
    padding: var(--space-2) var(--space-1);
    border: 3px solid var(--edge);
    border-radius: var(--radius);
    color: var(--text-quiet);
    text-align: center;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  label:hover {
    border-color: var(--text);
  }
  .years svg {
    width: 28px;
    height: 28px;
  }
  .years .digits {
    font-size: 1.25rem;
    line-height: 1.2;
  }
  .sign {
    font-size: 1.5rem;
    line-height: 1.3;
    white-space: nowrap;
  }
  .long {
    font-size: 1.1875rem;
    line-height: 1.65;
  }
  .name {
    font-size: 0.875rem;
    line-height: 1.2;
    text-wrap: balance;
  }
  .box {
    display: inline-block;
    width: 0.62em;
    height: 0.72em;
    margin: 0 0.08em;
    border: 2px dashed currentColor;
    border-radius: 3px;
    vertical-align: -0.04em;
  }
  .on {
    border-color: var(--accent);
    background: var(--surface-2);
    color: var(--text);
  }
  .tick {
    position: absolute;
    top: 4px;
    right: 5px;
    width: 16px;
    height: 16px;
    color: var(--accent);
  }
  /* Beside the number: above it is the picture. */
  .years .tick {
    top: auto;
    right: 3px;
    bottom: 10px;
    width: 14px;
    height: 14px;
  }
  input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  label:focus-within {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .others .button {
    font-weight: 400;
  }
  .others svg {
    width: 1em;
    height: 1em;
  }
  .hint:empty {
    display: none;
  }
  .hint {
    margin-bottom: var(--space-3);
    color: var(--text-quiet);
  }
  @media (forced-colors: active) {
    .on {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
