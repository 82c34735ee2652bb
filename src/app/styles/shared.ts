import { css } from 'lit';

/** What every component starts from: `static override styles = [base, …]`. */
export const base = css`
  :host {
    display: block;
    color: var(--text);
    font-family: var(--font);
    line-height: var(--line-height);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
    letter-spacing: var(--letter-spacing);
    word-spacing: var(--word-spacing);
  }
  h1,
  h2,
  h3,
  p {
    margin: 0;
  }
  h1,
  h2,
  h3 {
    line-height: 1.2;
    text-wrap: balance;
  }
  h1 {
    font-size: clamp(1.5rem, 1.2rem + 1.6vw, 2.25rem);
  }
  h1:focus,
  h2:focus {
    outline: none;
  }
  h2 {
    font-size: 1.25rem;
  }
  a {
    color: inherit;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .quiet {
    color: var(--text-quiet);
  }
  .digits {
    font-family: var(--font-digits);
    font-variant-numeric: tabular-nums;
    letter-spacing: normal;
    word-spacing: normal;
  }
`;

/** `<button class="button">`, with `primary` for the next step, `plain` for the ones that stand back. */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-width: var(--target);
    min-height: var(--target);
    padding: var(--space-2) var(--space-4);
    border: 2px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface-2);
    color: var(--text);
    font: inherit;
    font-size: 1.0625rem;
    font-weight: 600;
    line-height: 1.2;
    text-align: center;
    text-decoration: none;
    text-wrap: balance;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
    user-select: none;
    -webkit-user-select: none;
  }
  .button.digits {
    font-family: var(--font-digits);
  }
  .button:hover {
    border-color: var(--text);
  }
  .button:active {
    transform: translateY(1px);
  }
  .button[disabled] {
    opacity: 0.55;
    cursor: default;
    transform: none;
  }
  .button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-size: 1.1875rem;
    font-weight: 700;
  }
  .button.plain {
    border-color: transparent;
    background: none;
  }
  .button.big {
    min-height: 64px;
    padding: var(--space-3) var(--space-6);
    border-radius: var(--radius-large);
    font-size: 1.375rem;
  }
  .button[aria-pressed='true'] {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  .button svg {
    width: 1.375em;
    height: 1.375em;
    flex: none;
  }
  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;

/** The end of a flight: its score in large letters above all else, and what may come next. */
export const resultScreen = css`
  .screen {
    display: grid;
    gap: var(--space-4);
  }
  .head {
    display: grid;
    gap: var(--space-3);
    justify-items: center;
    text-align: center;
  }
  h1 {
    font-size: clamp(2rem, 8vmin, 3rem);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--space-3);
  }
  .button {
    min-height: 60px;
  }
`;

/** Fields to type in, and groups of them without the browser's frame. */
export const fields = css`
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-bottom: var(--space-2);
    font-weight: 600;
  }
  input[type='text'] {
    width: 100%;
    min-height: 56px;
    padding: var(--space-2) var(--space-4);
    border: 2px solid var(--edge);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--text);
    font: inherit;
    font-size: 1.25rem;
  }
`;

/**
 * `<label class="tile">` around a radio button or checkbox, which covers it: what is tapped is what is read out. A `tick`
 * (components/tick.ts) says by more than colour what is chosen.
 */
export const tiles = css`
  .tile {
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
  .tile:hover {
    border-color: var(--text);
  }
  .tile:has(:checked) {
    border-color: var(--accent);
    background: var(--surface-2);
    color: var(--text);
  }
  .tile:has(:focus-visible) {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .tile input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .tile .name {
    font-size: 0.875rem;
    line-height: 1.2;
    text-wrap: balance;
  }
  .tick {
    position: absolute;
    top: 4px;
    right: 5px;
    width: 16px;
    height: 16px;
    color: var(--accent);
  }
  @media (forced-colors: active) {
    .tile:has(:checked) {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;

/** `<div class="card">`: a raised surface. */
export const cards = css`
  .card {
    padding: var(--space-4);
    border: 1px solid transparent;
    border-radius: var(--radius-large);
    background: var(--surface);
    box-shadow: var(--shadow);
  }
`;

/** For screen readers only. */
export const visuallyHidden = css`
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }
`;

/** `<main>`'s direct children: a readable column in the middle. */
export const screen = css`
  .screen {
    width: 100%;
    max-width: 64rem;
    margin-inline: auto;
    padding: var(--space-4);
  }
`;
