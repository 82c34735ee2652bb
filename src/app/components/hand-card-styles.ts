import { css } from 'lit';

export const handCardStyles = css`
  section { display: grid; gap: var(--space-3); }
  #question:focus { outline: none; }
  .switch {
    position: relative; display: flex; align-items: center; gap: var(--space-3); min-height: var(--target);
    font-size: 1.0625rem; font-weight: 600; cursor: pointer; touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  /* The box itself covers the whole line: what is tapped is what is read out. */
  .switch input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
  .switch:focus-within { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: var(--radius); }
  .track {
    flex: none; width: 56px; height: 32px; padding: 2px; border: 2px solid var(--edge); border-radius: 16px;
    background: var(--surface-2);
  }
  .track::after {
    content: ''; display: block; width: 24px; height: 24px; border-radius: 50%; background: var(--text-quiet);
  }
  input:checked + .track { border-color: var(--accent); background: var(--accent); }
  input:checked + .track::after { background: var(--on-accent); transform: translateX(24px); }
  ul {
    display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: var(--space-2); max-width: 24rem;
    margin: 0; padding: 0; list-style: none;
  }
  li { position: relative; display: grid; justify-items: center; gap: 2px; font-size: 1.25rem; line-height: 1.2; }
  li small { color: var(--text-quiet); font-size: 0.9375rem; }
  li.none { color: var(--text-quiet); }
  raster-view, .blank { width: 100%; aspect-ratio: 1; border-radius: var(--radius); }
  .blank { border: 2px dashed var(--edge); }
  .ask { display: grid; gap: var(--space-2); padding: var(--space-3); border: 2px solid var(--edge); border-radius: var(--radius); }
  .buttons { display: flex; flex-wrap: wrap; gap: var(--space-2); }
  .ask .button { flex: 1; }
  @media (prefers-reduced-motion: no-preference) {
    .track::after { transition: var(--still, transform 120ms); }
  }
  @media (forced-colors: active) {
    .track::after { background: CanvasText; }
    input:checked + .track { background: Highlight; border-color: Highlight; }
    input:checked + .track::after { background: HighlightText; }
  }
`;
