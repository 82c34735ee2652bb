import { css } from 'lit';

/** Forms of the teacher's area: a label above each field, several side by side where there is room. */
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
  textarea {
    min-width: 0;
    max-width: 100%;
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

/** A page of the area: its heading, and cards below one another. */
export const page = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
  }
  .card,
  section,
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
`;
