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
  /* Beside the number: above it is the picture. */
  .years .tick {
    top: auto;
    right: 3px;
    bottom: 10px;
    width: 14px;
    height: 14px;
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
`;
