import { html } from 'lit';

/** In the corner of a tile (styles/shared.ts) that is chosen. */
export const tick = html`
  <svg class="tick" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="4"
    stroke-linecap="round" stroke-linejoin="round"><path d="M4 13l5 6L20 6"></path></svg>`;
