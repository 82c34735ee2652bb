import { css } from 'lit';

/** Forms for adults: a label above each field, several side by side where there is room. */
export const forms = css`
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3) var(--space-4);
    align-items: end;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, auto);
    gap: var(--space-1);
    font-weight: 600;
  }
  /* What the tab key comes to lies free of a bar at the end of the page. */
  :is(a, button, input, textarea, select, summary) {
    scroll-margin-block: 8rem;
  }
  .field small {
    font-weight: 400;
  }
  .field > input:not([type='number'], [type='datetime-local']),
  .field > textarea {
    width: 100%;
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  input:not([type='radio'], [type='checkbox']),
  textarea,
  select {
    min-height: var(--target);
    padding: var(--space-2) var(--space-3);
    border: 2px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    font: inherit;
    font-size: 1.125rem;
    font-weight: 400;
  }
  input,
  textarea,
  select {
    min-width: 0;
    max-width: 100%;
  }
  input::file-selector-button {
    margin-inline-end: var(--space-3);
    padding: var(--space-1) var(--space-3);
    border: 2px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface-2);
    color: var(--text);
    font: inherit;
    font-size: 1rem;
    font-weight: 600;
  }
  input[type='number'] {
    width: 6.5rem;
  }
  input[aria-invalid='true'],
  textarea[aria-invalid='true'] {
    border-color: var(--wrong);
  }
  .choice {
    display: flex;
    gap: var(--space-3);
    align-items: center;
    min-height: var(--target);
    cursor: pointer;
  }
  .choice input {
    width: 26px;
    height: 26px;
    margin: 0;
    flex: none;
    accent-color: var(--accent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
    align-items: center;
  }
  .problem {
    color: var(--wrong);
    font-weight: 600;
  }
  .problem:empty {
    display: none;
  }
  summary {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--target);
    font-weight: 600;
    cursor: pointer;
  }
  summary::before {
    content: '▸';
  }
  details[open] > summary::before {
    content: '▾';
  }
  summary::-webkit-details-marker {
    display: none;
  }
`;
