import { css } from 'lit';

export const tryStyles = css`
  .screen, .intro, section { display: grid; gap: var(--space-4); align-content: start; }
  .intro { gap: var(--space-2); }
  section { gap: var(--space-2); }
  .desk { display: grid; gap: var(--space-3); grid-template-columns: minmax(0, 1fr) auto; }
  ink-canvas { grid-column: 1 / -1; height: clamp(200px, 42vh, 420px); }
  .desk > [role='alert'] { grid-column: 1 / -1; }
  .result { display: grid; align-content: center; min-height: 104px; padding: var(--space-2) var(--space-4); }
  output { display: block; min-height: 1.2em; font-size: 2.75rem; font-weight: 700; line-height: 1.2; overflow-wrap: anywhere; }
  output.words { font-size: 1.375rem; }
  .sure { color: var(--text-quiet); font-size: 1.0625rem; }
  .tools { display: grid; gap: var(--space-2); align-content: center; }
  .failed { display: flex; flex-wrap: wrap; gap: var(--space-3); align-items: center; justify-content: space-between; }
  .failed p { flex: 1 1 14rem; }
  ul {
    display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: var(--space-3);
    margin: 0; padding: 0; list-style: none;
  }
  li { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-4); align-items: start; }
  li p { flex-basis: 100%; }
  raster-view { flex: none; width: 7rem; height: 7rem; }
  digit-bars { flex: 1; min-width: 8rem; }
  @media (min-width: 900px) {
    .desk { grid-template-columns: minmax(0, 1fr) 17rem; grid-template-rows: 1fr auto auto; }
    ink-canvas { grid-column: 1; grid-row: 1 / span 3; }
    .result, .tools, .desk > [role='alert'] { grid-column: 2; }
    .result { padding: var(--space-4); }
    output { font-size: 4rem; }
    .tools { grid-template-columns: 1fr 1fr; }
  }
`;
